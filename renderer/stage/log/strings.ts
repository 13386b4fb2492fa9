/** Every visible string of this folder. */
export const logStrings = {
  title: 'Event log',
  entries: 'Entries, newest first',
  search: 'Search the log',
  searchHint: 'Search',
  kind: 'Kind',
  allKinds: 'All events',
  person: 'Person',
  everybody: 'Everybody',
  empty: 'Nothing has happened yet.',
  nothingFits: 'No event fits the filter.',
  because: (text: string) => `Because: ${text}`,
  causeButton: (kind: string) => `because of ${kind}`,
  gone: 'an older event',
  saveAs: (format: string) => `Save all that fits as ${format.toUpperCase()}`,
  older: 'Older events are in the file that is saved.',
  capped: (shown: number, total: number) => `The newest ${shown} of ${total} events.`,
} as const;
