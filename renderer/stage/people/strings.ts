/** Every visible string of this folder. */
export const peopleStrings = {
  title: 'People',
  search: 'Find a person',
  placeholder: 'Name, title, department, address',
  signedIn: 'Signed in',
  directory: 'Directory',
  nobody: 'Nobody is signed in. Pick a person below.',
  none: (text: string) => `Nobody fits “${text}”.`,
  more: (shown: number, total: number) => `${shown} of ${total}. Type to narrow down.`,
  signIn: (name: string) => `Sign in ${name}`,
  show: (name: string) => `Show the client of ${name}`,
  signOut: (name: string) => `Sign out ${name}`,
  policyOf: (name: string) => `Policies of ${name}`,
  partner: 'partner',
} as const;
