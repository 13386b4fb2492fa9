/** Every visible string of this folder. */
export const messagesStrings = {
  title: 'Messages',
  list: 'Messages, newest first',
  none: 'No message yet. Double-click a contact in one of the clients and write a message; the way of each message is shown here.',
  row: (from: string, to: string) => `${from} to ${to}`,
  path: (from: string, to: string) => `Way of the message from ${from} to ${to}`,
  places: { sender: 'Sender', 'front-end': 'Front End', filter: 'Filter', receiver: 'Receiver' },
  notReached: 'Not reached',
  decisions: {
    passed: 'Delivered',
    defused: 'Defused',
    blocked: 'Blocked',
    warned: 'Warned',
    undeliverable: 'Undeliverable',
  },
  links: 'Links, as they were judged then',
  moreLinks: (shown: number, count: number) => `The first ${shown} of ${count} links.`,
  ask: 'Ask the detective now',
  noLinks: 'The filter found no link.',
  gone: (reason: string) => `The way of this message is not known any more: ${reason}`,
} as const;
