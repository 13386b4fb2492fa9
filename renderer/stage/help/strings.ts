/** Texts of the help beside its topics; loaded with it. */
export const helpStrings = {
  topics: 'Topics of the help',
  keys: 'Keys',
  tour: 'Take the tour',
} as const;
