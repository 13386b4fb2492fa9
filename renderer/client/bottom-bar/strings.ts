/** Visible strings of this folder, but those of its menus. */
export const bottomBarStrings = {
  bar: 'Calls',
  device: 'Audio device: PC Mic and Speakers',
  devices: 'Audio device',
  forwarding: 'Call Forwarding Off',
  forwardingMenu: 'Call forwarding',
} as const;
