/** Every visible string of this folder. */
export const detectiveStrings = {
  title: 'Detective',
  url: 'Link',
  sender: 'Sender',
  frontEnd: 'Front End',
  ofSender: 'of the sender',
  ask: 'Ask',
  intro:
    'Type a link to see every question that the filter asks about it, and the answer that settles the matter.',
  nobody: 'Sign in somebody to ask what becomes of links that this person sends.',
  steps: 'Questions, in order',
  decides: 'This decides',
  notReached: 'Not asked',
  elsewhere: 'On every Front End',
  verdicts: {
    passes: 'Passes',
    exempt: 'Exempt',
    blocked: 'Blocked',
    defused: 'Defused',
    warned: 'Warned',
  },
} as const;
