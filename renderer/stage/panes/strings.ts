/** Every visible string of this folder. */
export const panesStrings = {
  people: 'Width of the people list',
  inspector: 'Width of guide and policies',
  dock: 'Height of shell and event log',
  log: 'Width of the event log',
} as const;
