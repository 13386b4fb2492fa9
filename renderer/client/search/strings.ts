/** Every visible string of this folder. */
export const searchStrings = {
  label: 'Find a contact',
  clear: 'Clear search',
  name: 'Name',
  results: 'Search results',
  none: (text: string) => `No results found for “${text}”.`,
  footer: (count: number, more: boolean) =>
    more ? `Top ${count} results` : count === 1 ? '1 result' : `${count} results`,
  add: (name: string) => `Add ${name} to contacts`,
  alreadyContact: 'Already in your Contacts list',
  addTitle: 'Add to Contacts List',
} as const;
