/** Every visible string of the stage. */
export const strings = {
  product: 'Lync Client Emulator',
  tagline: 'See the screen a client policy produces.',
  connecting: 'Connecting to the emulator…',
  skip: { clients: 'Skip to the clients', dock: 'Skip to shell, calendar and timeline' },
  dismiss: 'Dismiss',
  close: 'Close',
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

  clock: {
    region: 'Virtual clock',
    now: 'Virtual time',
    pause: 'Pause the clock',
    play: (rate: number) => `Play at ${rate}×`,
    rate: 'Rate',
    rateOf: (rate: number) => `${rate}×`,
    rateHint: (rate: number) => `${rate} virtual seconds in each second`,
    run: 'Run',
    runFor: (words: string) => `Run ${words}`,
    custom: 'Duration to run, hh:mm:ss',
    running: 'Run of the clock',
    runningTo: (moment: string) => `Running to ${moment}`,
    progress: 'How far the run is',
    share: (percent: number) => `${percent} %`,
    stopRun: 'Stop',
    next: 'Go to the next event',
    nextIs: (time: string, label: string) => `${time} ${label}`,
    noNext: 'No event ahead',
  },

  why: {
    toggle: 'Why?',
    hint: 'Each thing in a client that a policy shapes says which setting made it so',
  },

  people: {
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
  },

  clients: {
    title: 'Clients',
    clientOf: (name: string) => `Client of ${name}`,
    none: 'No client on the stage',
    noneHint:
      'Pick a person on the left to sign in as them; pick several to see them side by side.',
    pending: 'Changes at next sign-in',
    pendingCount: (count: number) =>
      count === 0
        ? 'Another policy at next sign-in'
        : count === 1
          ? '1 change at next sign-in'
          : `${count} changes at next sign-in`,
    signOutAndIn: 'Sign out and in',
    signOutAndInOf: (name: string) => `Sign ${name} out and in`,
    popOut: (name: string) => `Open the client of ${name} in a window of its own`,
    hide: (name: string) => `Take the client of ${name} off the stage`,
    policy: (identity: string) => `Signed in with ${identity}; show the policies`,
    crashed: 'This client could not be drawn.',
    tryAgain: 'Try again',
  },

  inspector: {
    title: 'Guide and policies',
    story: 'Stories',
    policies: 'Policies',
    presence: 'Presence',
  },

  stories: {
    title: 'Story',
    photo: 'Photos',
    calendar: 'Calendar',
    lastActive: 'Last active',
    urlFilter: 'URL filter',
  },

  story: {
    title: 'The photo story',
    intro: (name: string) =>
      `One policy setting decides whose photos ${name} sees and shows. Five steps, a minute each.`,
    nobody: 'Sign in two people to follow the story: one gets the policy, the other watches.',
    fill: 'Fill the shell',
    refill: 'Fill again',
    thenEnter: 'then press Enter there',
    done: 'Done',
    current: 'Now',
    step: (index: number, title: string) => `Step ${index}: ${title}`,
    watch: 'What to watch',
    over: 'That was the story.',
    overText: 'Grant the policy to others, set anything else, or turn on Why? and ask each client.',
    again: 'Start over',
    waiting: (name: string) => `The policy has changed. ${name} sees it at the next sign-in.`,
  },

  policy: {
    ladderOf: (name: string) => `Which policy governs ${name}`,
    choose: 'Pick a person to see which policy governs them.',
    person: 'Person',
    rung: { user: 'User', site: 'Site', global: 'Global' },
    wins: 'Governs',
    none: 'none',
    signedInWith: 'Signed in with',
    pendingTitle: 'At the next sign-in',
    pendingPolicy: (from: string, to: string) => `${from} gives way to ${to}`,
    parameter: 'Setting',
    now: 'Now',
    after: 'After',
    unset: 'not set',
    all: 'All policies',
    holders: (count: number) =>
      count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`,
    defaults: 'Every setting at its default',
    since: (when: string) => `since ${when}`,
    andMore: (count: number) => `and ${count} more`,
    people: 'People',
  },

  shell: {
    title: 'Management shell',
    output: 'Shell output',
    input: 'Management shell command',
    inputHint:
      'Enter runs, Shift+Enter makes a new line, Tab completes, up and down go through the history. Press Escape, then Tab, to leave.',
    prompt: 'PS C:\\Users\\Administrator>',
    more: '>>',
    banner: 'Lync Server Management Shell. Type a cmdlet, or take one from Stories.',
    busy: 'Running…',
    cancelled: '^C',
    clear: 'Clear the shell',
    keys: [
      ['Enter', 'run'],
      ['Tab', 'complete'],
      ['↑ ↓', 'history'],
    ] as const,
    defaultIs: (key: string) => `(default is "${key}"):`,
    failed: (reason: string) => `The shell could not run this: ${reason}`,
  },

  log: {
    title: 'Event log',
    entries: 'Entries, newest first',
    kind: 'Kind',
    allKinds: 'All events',
    person: 'Person',
    everybody: 'Everybody',
    empty: 'Nothing has happened yet.',
    nothingFits: 'No event fits the filter.',
    because: (text: string) => `Because: ${text}`,
    causeButton: (kind: string) => `because of ${kind}`,
    gone: 'an older event',
    capped: (shown: number, total: number) => `The newest ${shown} of ${total} events.`,
  },

  settings: 'Settings',

  panes: {
    people: 'Width of the people list',
    inspector: 'Width of guide and policies',
    dock: 'Height of shell and event log',
    log: 'Width of the event log',
  },

  dock: {
    title: 'Shell, calendar, timeline and messages',
    views: 'Views of the dock',
    shell: 'Shell and log',
    calendar: 'Calendar',
    timeline: 'Timeline',
    messages: 'Messages',
    frontEnds: 'Front Ends',
    detective: 'Detective',
  },
} as const;
