/** Texts of the stage that belong to no single pane; each folder has its own `strings.ts`. */
export const strings = {
  product: 'Lync Client Emulator',
  tagline: 'See the screen a client policy produces.',
  connecting: 'Connecting to the emulator…',
  skip: {
    people: 'Skip to the people',
    clients: 'Skip to the clients',
    inspector: 'Skip to stories, policies and presence',
    dock: 'Skip to shell, calendar and timeline',
  },
  dismiss: 'Dismiss',
  close: 'Close',
  stop: 'Stop',
  yes: 'Yes',
  no: 'No',
  unreadableFile: (name: string) =>
    `${name} cannot be read. It may be a folder, or no longer be where it was: choose the file again.`,

  connection: {
    lost: 'The emulator is not answering.',
    whatNow:
      'You see its last state. This page tries again by itself and goes on when it answers. If it was closed, start it again and use the window or the address that it brings.',
    refused: {
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
    },
  },

  why: {
    toggle: 'Why?',
    hint: 'Each thing in a client says who decided it, by which rule, and who says so',
    tooltip: (keys: readonly (string | undefined)[]) =>
      `Each thing in a client says who decided it, by which rule, and who says so (${keys[0]}). ${keys[1]} goes through all answers by keyboard.`,
  },

  inspector: {
    title: 'Guide and policies',
    story: 'Stories',
    policies: 'Policies',
    presence: 'Presence',
  },

  settings: 'Settings',

  dock: {
    title: 'Shell, calendar, timeline and messages',
    views: 'Views of the dock',
    bar: 'Command line and views of the dock',
    atTheSide: 'at the side, as the window is low',
    lastEvent: 'Last event',
    showOutput: 'Show the output of the shell',
    /** The panes, in the order of their tabs. */
    panes: {
      shell: 'Shell and log',
      calendar: 'Calendar',
      timeline: 'Timeline',
      messages: 'Messages',
      frontEnds: 'Front Ends',
      detective: 'Detective',
    },
  },
} as const;

/** For the panes that show one person. */
export const personPickerStrings = {
  label: 'Person',
  nobody: 'Sign in somebody to see devices, calendar and forecast.',
} as const;
