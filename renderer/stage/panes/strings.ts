/** Every visible string of this folder. */
export const panesStrings = {
  people: 'Width of the people list',
  inspector: 'Width of guide and policies',
  dock: 'Height of shell and event log',
  log: 'Width of the event log',
  fold: {
    people: 'Fold the people away',
    inspector: 'Fold guide and policies away',
    dock: 'Fold the dock away',
  },
  unfold: {
    people: 'Show the people',
    inspector: 'Show guide and policies',
    dock: 'Show the dock',
  },
  layout: 'Layout',
  presets: { operate: 'Operate', present: 'Present', test: 'Test' },
  presetHints: {
    operate: 'People, clients, guide and policies',
    present: 'The clients alone; every pane folded away',
    test: 'Clients, guide and policies, and the dock with shell and log',
  },
} as const;
