const whole = new Intl.NumberFormat('en-US');

/** Visible strings of the rail, and of the pane's head; those of its lists are in `list-strings.ts`. */
export const peopleStrings = {
  title: 'People',
  search: 'Find a person',
  signedIn: 'Signed in',
  show: (name: string) => `Show the client of ${name}`,
  others: (people: number) => `${whole.format(people)} more`,
  findOthers: (people: number) => `${whole.format(people)} more: find a person`,
} as const;
