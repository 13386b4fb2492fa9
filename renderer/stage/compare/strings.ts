import type { CopySide } from '../../../shared/contract/index.js';
import type { Target } from './open-compare.js';
import type { View } from './view-store.js';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Every visible string of this folder. */
export const compareStrings = {
  person: 'Person',
  anotherPerson: 'Another person',
  wouldBeWith: 'as it would be with',
  target: 'As it would be with',
  targets: {
    pending: 'Pending change',
    policy: 'Policy…',
    person: 'Person…',
    plan: 'Plan…',
  } satisfies Record<Target, string>,
  hints: {
    pending: 'What the next sign-in brings',
    policy: 'Another policy, or another setting of this one',
    person: 'The policies of another person',
    plan: 'What is typed for the management shell',
  } satisfies Record<Target, string>,
  policy: 'Policy or setting',
  choosePolicy: 'Choose…',
  noPolicy: 'None of its own: that of the site or Global',
  policies: 'Grant a policy',
  settingsOf: (policy: string): string => `Set in ${policy}`,
  setting: (parameter: string, value: string): string => `${parameter} ${value}`,
  likePerson: 'Policies of',
  findPerson: 'Name or address',
  like: (name: string): string => `The policies of ${name}`,
  plan: 'Plan for the management shell',
  planPlaceholder: 'Set-CsClientPolicy -DisplayPhoto NoPhoto',
  planHint: 'Ctrl+Enter tries it on the copy',
  tryPlan: 'Try on a copy',
  seenBy: 'Seen by',
  ownClient: (name: string): string => `${name}, own client`,
  view: 'View',
  views: { '1-up': '1-up', '2-up': '2-up', slider: 'Slider' } satisfies Record<View, string>,
  viewHints: {
    '1-up': 'One client, Space swaps (1)',
    '2-up': 'Both clients (2)',
    slider: 'One picture, two states (3)',
  } satisfies Record<View, string>,
  sides: { before: 'As it is', after: 'As it would be' } satisfies Record<CopySide, string>,
  onCopy: 'on a copy',
  building: 'The copy is being made…',
  anew: 'The copy is being made anew…',
  failed: (why: string): string => `There is no copy: ${why}`,
  tryAgain: 'Try again',
  notSignedIn: (name: string): string => `${name} has no client here.`,
  notChosen: {
    pending: '',
    policy:
      'Choose a policy or a setting above the differences. It is tried on a copy; nothing changes on the stage.',
    person:
      'Choose whose policies are tried. They are tried on a copy; nothing changes on the stage.',
    plan: 'Type a plan above the differences. It is tried on a copy; nothing changes on the stage.',
  } satisfies Record<Target, string>,
  nobody: 'Nobody is signed in. Choose a person to compare.',
  elsewhere: (page: string, shown: string): string => `${page} is not here, so ${shown} is shown.`,
  problems: 'Went wrong on the copy',
  problem: (line: number, message: string): string => `Line ${line}: ${message}`,
  assumed: (question: string): string =>
    `The shell asked, and the copy answered yes: ${question.replaceAll('\n', ' ')}`,
  differences: 'Differences',
  count: (count: number): string =>
    count === 0 ? 'No difference' : counted(count, 'difference', 'differences'),
  onScreen: (count: number, all: number): string =>
    all === 0 ? '' : count === all ? 'all on this screen' : `${count} on this screen`,
  previous: 'Previous difference (Shift+F8)',
  next: 'Next difference (F8)',
  clientOf: (name: string): string => `Client of ${name}`,
  othersOf: (name: string): string => `What others see of ${name}`,
  difference: (number: number, all: number, title: string, changes: string): string =>
    `Difference ${number} of ${all}, ${title}: ${changes}`,
  change: (what: string | null, before: string, after: string): string =>
    `${what === null ? '' : `${what}: `}${before} → ${after}`,
  openInBoth: 'Open in both',
  showClientsOf: 'Show that client',
  same: 'The same in both',
  why: 'Why',
  whySides: { before: 'As it is', after: 'As it would be' } satisfies Record<CopySide, string>,
  changedRow: 'Changed',
  scope: (scope: string): string => `${scope} scope`,
  nothingKnown: 'No single setting says so.',
  noticesNothing: (name: string): string => `${name} would notice nothing.`,
  noticesNothingSeen: (viewer: string, name: string): string =>
    `${viewer} would see nothing else of ${name}.`,
  settingsDiffer: 'Settings that differ, and that no client shows',
  settingsAlike: 'No setting differs either.',
  signOutAndIn: (name: string): string => `Sign ${name} out and in`,
  doIt: 'Do it on the stage',
  makesItSo: 'makes it so on the stage',
  doItFirst: 'Mend the plan first: a statement went wrong on the copy.',
  notSignedInOnStage: (name: string): string =>
    `${name} is not signed in on the stage, where nothing is to be made so.`,
  oneClock: 'One clock for both',
  together: 'Scrolling, selection and dialogs go together',
  keys: [
    ['1 2 3', 'view'],
    ['F8', 'next difference'],
    ['Space', 'swap sides'],
    ['M', 'marks'],
  ],
  slider: 'Divider between as it is and as it would be',
  sliderValue: (percent: number): string => `${percent} % as it is`,
  sliderText: (percent: number): string => `${percent} percent as it is`,
  report: 'Report',
  actions: {
    oneUp: 'Show one client',
    twoUp: 'Show both clients',
    slider: 'Show one picture with a slider',
    next: 'Next difference',
    previous: 'Previous difference',
    swap: 'Swap the sides',
    marks: 'Show or hide marks',
  },
} as const;
