import type { DockTab } from '../dock-store.js';
import type { InspectorTab } from '../inspector-tab.js';
import type { PageName } from '../pages/open-page.js';

/** What the help says of one part of the window. */
export interface HelpTopic {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly about: string;
  /** What can be done there, and how. */
  readonly acts: readonly (readonly [what: string, how: string])[];
  /** Ids of the actions whose keys belong to it. */
  readonly actions: readonly string[];
}

type PaneTopic = 'stage' | 'people' | 'clients' | 'clock' | DockTab | InspectorTab;

const panes: Readonly<Record<PaneTopic, HelpTopic>> = {
  stage: {
    title: 'The stage',
    about:
      'Each window in the middle is a Lync 2010 client as its user would see it. Everything around them is the operator’s: people at the left, stories, policies and presence at the right, shell and further panes below, the clock at the top.',
    acts: [
      [
        'Make room',
        'Operate, Present and Test at the top choose which panes are open. Each pane folds away by the button at its corner, and a handle stays that brings it back.',
      ],
      [
        'In a low window',
        'A pane of the dock opens beside the clients, so that each client keeps six contacts.',
      ],
      [
        'Find anything',
        'All commands… in the menu searches every command, pane, page, person and story by its words.',
      ],
      ['Take something back', 'Undo takes back the last act, whoever gave it; redo does it again.'],
      ['Ask why', 'With Why? on, everything in a client says what decided it and who says so.'],
      ['Choose the colours', 'Settings has light, dark, or as the system is set.'],
    ],
    actions: [
      'help',
      'palette',
      'fold-people',
      'fold-dock',
      'fold-inspector',
      'next-region',
      'last-region',
      'undo',
      'redo',
      'toggle-why',
    ],
  },
  people: {
    title: 'People',
    about: 'Everybody of the organisation and its partners. Those who are signed in come first.',
    acts: [
      [
        'Sign somebody in',
        'Click the person. The client comes onto the stage, the last of the row.',
      ],
      [
        'Find a person',
        'Type a name, address, title, telephone number, department or policy. Enter opens the first who fits.',
      ],
      [
        'See what governs a person',
        'Point at the row: its buttons show the policies beside the clients, or every setting on a page. By keyboard, the arrow to the right reaches them.',
      ],
      [
        'Sign somebody out',
        'The last button of the row does it, and takes the client off the stage.',
      ],
    ],
    actions: ['find-person', 'fold-people'],
  },
  clients: {
    title: 'Clients',
    about:
      'As many clients as are signed in stand side by side, in the order in which they came. They keep their places after a reload and in other windows.',
    acts: [
      [
        'Use a client',
        'It works as Lync 2010 does: status, note, contacts, cards, conversations, Options.',
      ],
      [
        'See what is pending',
        'A change of a policy reaches a client at its next sign-in. Until then the line above it counts what is pending. Compare shows before and after on a copy, Sign in again brings it.',
      ],
      ['Take a client off the stage', 'The cross above it. Its user stays signed in.'],
      ['Open a client in a window of its own', 'The arrow above it.'],
      [
        'Print the clients',
        'The browser’s print command prints the clients and nothing of the operator’s.',
      ],
    ],
    actions: ['focus-clients', 'toggle-why'],
  },
  clock: {
    title: 'Clock',
    about:
      'All that happens, happens at a moment of one virtual clock. It stands still, plays up to 3600 times as fast as a real one, or runs at once.',
    acts: [
      ['Play and pause', 'The button at the left. The rate beside it says how fast.'],
      ['Run', '+5 min and +30 min pass that time at once; all that is due happens, in order.'],
      [
        'Go to the next event',
        'It is named beside its button, such as the next poll of a calendar.',
      ],
    ],
    actions: ['toggle-clock', 'next-event', 'run-00:05:00', 'run-00:30:00'],
  },
  shell: {
    title: 'Shell and log',
    about:
      'The Lync Server Management Shell of this organisation, and beside it what happened and because of what. While the dock is folded, the line at the bottom of the window is the same shell.',
    acts: [
      ['Run a cmdlet', 'Type it and press Enter. Tab completes names, parameters and values.'],
      ['Try it first', 'What would it do? says how many people would notice what, on a copy.'],
      ['Use files', 'Files lists what scripts read and write. Drop files there to upload them.'],
      ['Leave the line', 'Escape gives the keyboard to what is around it; Tab goes on from there.'],
      [
        'Read the log',
        'The newest entry comes first. Because of leads to the entry that caused another; search and filters keep what you look for, and JSON and CSV save all of it.',
      ],
    ],
    actions: ['focus-shell', 'fold-dock', 'pane-Shell and log'],
  },
  calendar: {
    title: 'Calendar',
    about:
      'The mailbox of a person: what their client reads from Exchange and tells others as free or busy.',
    acts: [
      [
        'Make an entry',
        'Draw it with the pointer, or choose New entry. By keyboard: arrows, then Enter.',
      ],
      ['Change one', 'Click it, drag it, or drag an edge of it.'],
      ['Bring a calendar', 'Import .ics… reads an iCalendar file.'],
      [
        'Set up the mailbox',
        'Version of Exchange, working hours and automatic replies stand beside the days; so do faults that Exchange is to have.',
      ],
    ],
    actions: ['pane-Calendar'],
  },
  timeline: {
    title: 'Timeline',
    about:
      'What was in a person’s calendar, when their client learned of it, when it published it, and what each watcher saw: one lane each.',
    acts: [
      [
        'Read a moment',
        'Move the line with the pointer or the arrow keys; the lanes say what was so then.',
      ],
      ['Show more', '4 hours, day or week; the arrows beside go on and back.'],
      ['Read it as text', 'As a table lists every change.'],
    ],
    actions: ['pane-Timeline'],
  },
  messages: {
    title: 'Messages',
    about:
      'Each instant message and the way it took: which Front End, which filter, what it decided and why.',
    acts: [
      ['Send one', 'Double-click a contact in a client and write.'],
      ['Follow one', 'Choose it in the list; each step of its way says what it looked at.'],
    ],
    actions: ['pane-Messages'],
  },
  frontEnds: {
    title: 'Front Ends',
    about:
      'The servers of the pools, their services, and the Internet zones in the registry of each account, which the IM filter reads when the service starts.',
    acts: [
      [
        'Start and stop a service',
        'The buttons beside it. A filter reads the zones at the next start.',
      ],
      ['Put a site into a zone', 'In the registry of the account that the service runs under.'],
      ['Be guided', 'The guide says which steps are left until links of the intranet pass.'],
    ],
    actions: ['pane-Front Ends'],
  },
  detective: {
    title: 'Detective',
    about:
      'Says of any link whether it would pass the IM filter, with every question that the filter asks.',
    acts: [['Ask', 'Type the link, choose who would send it, and press Ask.']],
    actions: ['pane-Detective'],
  },
  story: {
    title: 'Stories',
    about:
      'A story is a scenario file that is played step by step. What you work on waits meanwhile, and is back when you close it.',
    acts: [
      ['Play one', 'Choose it, then Next. Back returns to the exact state of the step before.'],
      ['Check what it promises', 'Each line under You see is ticked while it is so on the stage.'],
      [
        'Play your own',
        'Open a scenario file, or drop it on the window. The recorder writes them.',
      ],
    ],
    actions: ['story-next', 'story-back', 'story-close', 'pane-Stories'],
  },
  policies: {
    title: 'Policies',
    about:
      'Which policy governs a person and why, what waits for the next sign-in, and every policy there is. One policy governs alone; nothing merges.',
    acts: [
      [
        'Choose the person',
        'Click the policy above a client, or the policies of a person in People.',
      ],
      ['See every setting', 'Resultant policy… shows each setting of all policies, with who wins.'],
      ['Change a policy', 'Open it as a form, or type the cmdlet; each shows the other.'],
    ],
    actions: ['fold-inspector', 'pane-Policies'],
  },
  presence: {
    title: 'Presence',
    about:
      'What makes up a person’s presence: their devices, what will become of calendar entries, intervals and switches of the server.',
    acts: [
      [
        'Act on a device',
        'Lock it, leave it idle, put it to sleep, take its network, add a phone.',
      ],
      ['Read the forecast', 'It says when an entry will reach presence, and when it will be gone.'],
      ['Take ages away', 'The update of KB 2684128 removes the time of last activity.'],
    ],
    actions: ['pane-Presence'],
  },
};

const pages: Readonly<Record<Exclude<PageName, 'help'>, HelpTopic>> = {
  compare: {
    title: 'Before and after',
    about:
      'The same person twice on one clock: as it is, and as it would be. The second is a copy; nothing of it reaches the stage.',
    acts: [
      [
        'Choose what is compared',
        'What is pending, another policy or setting, another person’s policies, or a plan. Seen by shows the person in somebody else’s client.',
      ],
      [
        'Read the differences',
        'The numbers in the list are those beside the clients. F8 goes to the next one and opens it in both, Shift+F8 to the one before; Enter on one brings the keyboard to the client at the left.',
      ],
      [
        'Look in another way',
        '1 shows one client, 2 both, 3 one picture with a divider that the arrows move. Space swaps the sides, M hides the marks.',
      ],
      [
        'Use the clients',
        'What is done in one is done in both: scrolling, selection, search, cards, dialogs, messages.',
      ],
      ['Make it so', 'The button below the list does it on the stage. Undo takes it back.'],
    ],
    actions: ['page-compare'],
  },
  present: {
    title: 'Presenting',
    about:
      'Two windows: the audience sees clients, a caption and the clock only; the presenter has notes, the steps, the elapsed time, and what the audience sees.',
    acts: [
      [
        'Begin',
        'Open a story, or none to act freely, and choose Present. Move the window of the audience to the screen that others see; F11 makes it full screen.',
      ],
      [
        'Step',
        'Arrow to the right, Page Down or Space takes the next step. Arrow to the left or Page Up goes back to the exact state before.',
      ],
      ['Show less', 'B makes the screen black, W white, C hides the caption.'],
      ['Show one client', 'Z shows one client alone; again, the next; then all of them.'],
      ['Point', 'P points, and the arrows move the pointer; or use the mouse in the picture.'],
      [
        'Act freely',
        'F gives the clients to mouse and keyboard. The audience sees what is done there.',
      ],
      ['End', 'Esc asks first, and then closes the window of the audience.'],
    ],
    actions: ['present', 'present-from-here', 'present-audience', 'present-end'],
  },
  'what-if': {
    title: 'What would it do',
    about:
      'Tries a plan of cmdlets on a copy, and says how many people would notice what, and who.',
    acts: [
      ['Write the plan', 'Type cmdlets, or write a line by choosing.'],
      ['Look at people', 'A count opens the people behind it.'],
      ['Do it', 'Do it on the stage… asks, with the counts, and makes it real.'],
    ],
    actions: ['page-what-if'],
  },
  visibility: {
    title: 'Who sees what',
    about:
      'What people of each privacy relationship, federated and unknown people, and colleagues by name see of a person: value, yes, no, or none set.',
    acts: [
      ['Walk through the table', 'Arrows move between cells; Enter opens why, Esc closes it.'],
      ['Try a setting', 'The switches act at once on a copy; changed cells show both values.'],
      ['Make it real', 'Do it on the stage… asks, and does what was tried.'],
      ['Add a column', 'Choose a person: their relationship and their own client count.'],
    ],
    actions: ['page-visibility'],
  },
  inspection: {
    title: 'Presence inspector',
    about:
      'How a meeting becomes what others see: what the mailbox holds, what the client has read and published, and what each watcher is told, at any moment.',
    acts: [
      [
        'Choose the moment',
        'Drag the line of the timeline, or use its keys; Now follows the clock.',
      ],
      ['See what made it so', 'Choose an entry: the log below shows what made it so, and why.'],
      ['Compare settings', 'Settings shows them as set, as provisioned, and as effective.'],
    ],
    actions: ['page-inspection'],
  },
  'privacy-sheet': {
    title: 'Privacy sheet',
    about:
      'Whether anyone can learn how long a person was away, on one page to be printed and signed.',
    acts: [
      ['Read it', 'Each place is looked at for each relationship, with the update and without it.'],
      ['Leave it behind', 'Print it, or save it as a page, with made-up names if wanted.'],
    ],
    actions: ['page-privacy-sheet'],
  },
  policy: {
    title: 'Resultant policy',
    about: 'Every setting that governs a person, the one that wins, and those that lose.',
    acts: [
      ['Search', 'By name or effect of a setting.'],
      ['Compare', 'Choose another person; what differs is marked.'],
      ['Take it along', 'Copy it, save it as text, or print it.'],
    ],
    actions: ['page-policy'],
  },
  import: {
    title: 'Import an estate',
    about:
      'Makes an organisation of dumps of your own servers. Nothing leaves this machine, and nothing is dropped in silence.',
    acts: [
      ['Bring files', 'Drop them anywhere in the window, or add them.'],
      [
        'Choose',
        'Where dumps disagree a side is chosen already; choose the other where it is right.',
      ],
      [
        'Open it',
        'The organisation takes the place of the one on the stage. Undo brings that back.',
      ],
    ],
    actions: ['page-import'],
  },
  sources: {
    title: 'Sources and conflicts',
    about:
      'Every rule that the emulator follows, how sure it is, who says so, and who says otherwise.',
    acts: [['Find a rule', 'Search by its words, or filter by how sure it is.']],
    actions: ['page-sources'],
  },
  planner: {
    title: 'When does a meeting reach presence',
    about: 'Two intervals decide how late presence is. The page shows what each setting costs.',
    acts: [
      ['Set the intervals', 'By the sliders, or as text beside them.'],
      ['Read the strip', 'Each bar is a minute in which a meeting is made, and how long it takes.'],
    ],
    actions: ['page-planner'],
  },
};

const all: Readonly<Record<string, HelpTopic>> = { ...panes, ...pages };

/** The topics by the names that addresses have for them, in the order of the list. */
export const helpTopics: readonly (readonly [name: string, topic: HelpTopic])[] =
  Object.entries(all);

/** The topic of a name; the stage where there is none. */
export const helpTopic = (name: string | undefined): HelpTopic =>
  (name !== undefined && Object.hasOwn(all, name) ? all[name] : undefined) ?? panes.stage;
