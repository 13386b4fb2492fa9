/** Every visible string of this folder. */
export const bottomBarStrings = {
  bar: 'Calls',
  device: 'Audio device: PC Mic and Speakers',
  devices: 'Audio device',
  defaultDevice: 'PC Mic and Speakers',
  deviceSettings: 'Audio Device Settings',
  forwarding: 'Call Forwarding Off',
  forwardingMenu: 'Call forwarding',
  turnOff: 'Turn Off Call Forwarding',
  isOff: 'Calls are not forwarded.',
  forwardTo: 'Forward Calls To',
  ringAlso: 'Simultaneously Ring',
  unavailable: 'Not available',
  forwardingSettings: 'Call Forwarding Settings',
} as const;
