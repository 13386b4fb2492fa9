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
  unreadableFile: (name: string) =>
    `${name} cannot be read. It may be a folder, or no longer be where it was: choose the file again.`,

  connection: {
    lost: 'The emulator is not answering.',
    whatNow:
      'You see its last state. This page tries again by itself and goes on when it answers. If it was closed, start it again and use the window or the address that it brings.',
  },

  why: {
    toggle: 'Why?',
    hint: 'Each thing in a client says who decided it, by which rule, and who says so',
    tooltip: (toggle: string, walk: string) =>
      `Each thing in a client says who decided it, by which rule, and who says so (${toggle}). ${walk} goes through all answers by keyboard.`,
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
