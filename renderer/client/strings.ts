/** Texts of the client window that belong to no single folder; each has its own `strings.ts`. */
export const strings = {
  window: {
    title: 'Lync',
    label: (person: string) => `Lync client of ${person}`,
    minimize: 'Minimize',
    maximize: 'Maximize',
    close: 'Close',
    dismiss: 'Dismiss',
  },
  signIn: {
    title: 'Sign In',
    address: 'Sign-in address',
    signIn: 'Sign In',
    waiting: 'Contacting server and signing in…',
  },
  /** What a "why?" beside an element is about. */
  why: {
    listStyle: 'Style of the contact list',
    pictures: 'Pictures in this client',
    appearOffline: 'Appear Offline in the status menu',
    photo: (name: string) => `Photo of ${name}`,
  },
} as const;
