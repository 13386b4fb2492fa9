/** Texts of the page that the host does not let in. */
export const refusedStrings = {
  nothing: {
    title: 'Open the address that the program prints',
    why: 'Only the person who started the emulator may use it. This page came without the key that the printed address holds, so it shows nothing.',
  },
  token: {
    title: 'This address is of an earlier start',
    why: 'Each start of the emulator prints an address with a new key. The one that this page came with is no longer good.',
  },
  code: {
    title: 'This address was good for one opening',
    why: 'The address that the program hands to a browser by itself works once, within two minutes. It was used, or it is too old.',
  },
  'shut-out': {
    title: 'Another emulator answers here now',
    why: 'The one that this page belonged to was closed, and one with other data was started in its place. What was done in the former one is kept in its data folder.',
  },
  find: 'In the terminal where the emulator runs, find the line that begins',
  printed: 'The Lync Client Emulator is at',
  open: 'Open the whole of that address in this browser. Further pages, such as this one, then work too.',
  orStart:
    'No terminal at hand? Close the emulator and start it again, which brings a window of its own:',
  startCommand: 'npm start',
  tryAgain: 'Try Again',
} as const;
