/** Visible strings of the menus of this folder. */
export const callMenuStrings = {
  defaultDevice: 'PC Mic and Speakers',
  deviceSettings: 'Audio Device Settings',
  turnOff: 'Turn Off Call Forwarding',
  isOff: 'Calls are not forwarded.',
  forwardTo: 'Forward Calls To',
  ringAlso: 'Simultaneously Ring',
  unavailable: 'Not available',
  forwardingSettings: 'Call Forwarding Settings',
} as const;
