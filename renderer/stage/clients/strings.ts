/** Every visible string of this folder. */
export const clientsStrings = {
  title: 'Clients',
  clientOf: (name: string) => `Client of ${name}`,
  none: 'No client on the stage',
  noneHint: 'Pick a person on the left to sign in as them; pick several to see them side by side.',
  pending: 'Changes at next sign-in',
  policyPending: 'Policy pending',
  pendingWord: 'pending',
  pendingClientOf: (name: string, count: number) =>
    `Client of ${name}, ${count === 1 ? '1 change' : count === 0 ? 'another policy' : `${count} changes`} pending`,
  pendingCount: (count: number) =>
    count === 0
      ? 'Another policy at next sign-in'
      : count === 1
        ? '1 change at next sign-in'
        : `${count} changes at next sign-in`,
  signOutAndIn: 'Sign in again',
  signOutAndInOf: (name: string) => `Sign in again: ${name}`,
  compare: 'Compare',
  compareOf: (name: string) => `Compare ${name} before and after`,
  compareHint: 'As it is, and as it would be: on a copy',
  popOut: (name: string) => `Open the client of ${name} in a window of its own`,
  hide: (name: string) => `Take the client of ${name} off the stage`,
  policyAndPending: 'Policy, and what is pending',
  signedInWith: (identity: string) => `Signed in with ${identity}`,
  policy: (identity: string) => `Signed in with ${identity}; show the policies`,
  noClient: 'No client to show',
  crashed: 'This part could not be drawn.',
  tryAgain: 'Try again',
} as const;
