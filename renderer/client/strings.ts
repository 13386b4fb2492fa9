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
  about: {
    title: 'About Lync Client Emulator',
    name: 'Lync Client Emulator',
    emulator:
      'An emulator of the 2010 client for people who test, show or automate what a client policy does. It connects to no Lync Server.',
    notAffiliated:
      'Not affiliated with, endorsed or sponsored by Microsoft. Lync is a trademark of Microsoft Corporation; this program contains none of its code or artwork.',
    licences:
      'MIT licence. Text: Open Sans, SIL Open Font License 1.1. Nobody in the portraits of the sample exists; the program draws them itself.',
    ok: 'OK',
  },
} as const;
