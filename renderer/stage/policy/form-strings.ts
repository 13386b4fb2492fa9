import type { PolicyView } from '../../../shared/contract/index.js';
import { type SettingsKindName, settingsKinds } from '../../../shared/policy/setting-kinds.js';
import { policyStrings } from './strings.js';

/** The form of a policy or configuration. */
export const formStrings = {
  backToList: 'Policies',
  newOf: (kind: SettingsKindName) => `New ${settingsKinds[kind].noun}`,
  nameOf: (kind: SettingsKindName, identity: string) =>
    kind === 'client' ? identity : `${identity}, ${settingsKinds[kind].noun}`,
  governs: ({ scope, peopleCount, people }: PolicyView): string => {
    const [first] = people;
    const whom = policyStrings.holders(peopleCount);
    return `${scopes[scope]}, governs ${whom}${peopleCount === 1 && first ? `: ${first}` : ''}`;
  },
  grant: 'Grant…',
  remove: 'Remove…',
  reset: 'Reset…',
  forWhom: 'For',
  forGranted: 'people it is granted to',
  choosePlace: 'choose a site or server',
  name: 'Name',
  find: 'Find settings',
  findAmong: (count: number) => `Find among ${count} settings, or what they shape`,
  findHint: 'Find settings by name, effect or place ( / )',
  parts: 'Settings listed',
  all: 'All',
  set: (count: number) => `Set, ${count}`,
  changed: (count: number) => `Changed, ${count}`,
  settings: 'Settings',
  settingCount: (count: number) => (count === 1 ? '1 setting' : `${count} settings`),
  noneFound: (query: string) => `No setting has “${query}” in its name or in what it shapes.`,
  noneOf: {
    all: '',
    set: 'Every setting is at its default.',
    changed: 'Nothing is changed here yet.',
  },
  later: 'Later versions',
  laterMeans: 'Lync Server 2010 does not know them',
  kept: (value: string) => `kept: ${value}`,
  notSet: 'Not set',
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  byDefault: (value: string) => `default ${value}`,
  unsetMeans: (value: string) => `not set means ${value}`,
  noDefault: 'no default documented',
  was: (value: string) => `was ${value}`,
  disagree: 'documents disagree',
  planIntervals: 'plan intervals',
  entryName: (index: number) => `Name of entry ${index}`,
  entryValue: (index: number) => `Value of entry ${index}`,
  addEntry: (name: string) => `Add to ${name}`,
  removeEntry: (name: string) => `Remove entry ${name}`,
  still: 'The form rests.',
  backToForm: 'Back to the form',
  lineRemoves: (identity: string) =>
    `This line removes ${identity}; the form shows what a policy holds.`,
  lineGrants: (identity: string | null, people: number) =>
    identity === null
      ? `This line takes the granted policy away from ${policyStrings.holders(people)}; the form shows what a policy holds.`
      : `This line grants ${identity} to ${policyStrings.holders(people)}; the form shows what a policy holds.`,
  gone: (identity: string) => `${identity} is gone`,
  goneMeans:
    'It was removed meanwhile, in the shell or in another window. What you changed is kept.',
  makeAnew: 'Make it anew',
  equal: 'The equal cmdlet',
  equalHint: 'typing here changes the form',
  undo: (what: string) => `Undo: ${what}`,
  refused: (count: number) =>
    count === 1 ? 'The cmdlet would refuse 1 value.' : `The cmdlet would refuse ${count} values.`,
  acts: (reach: string, people: number | null) =>
    people === null ? reach : `${reach} Governs ${policyStrings.holders(people)}.`,
  runsAsItIs: 'The line runs as it is.',
  unchanged:
    'Nothing is changed yet. / finds a setting, Alt+↑ and Alt+↓ go to the next change, Esc takes one back.',
  revert: 'Revert',
  whatIf: 'What if',
  whatIfHint: 'Try it on a copy, and see whom it would hit',
  compare: 'Compare',
  compareHint: (name: string) => `See ${name} before and after, on a copy`,
  run: 'Run',
  lineMissing: 'The cmdlet stands here once somebody is chosen.',
  removeTitle: (identity: string) => `Remove ${identity}`,
  resetTitle: (identity: string) => `Reset ${identity}`,
  removeVerb: 'Remove',
  resetVerb: 'Reset',
  resets: (settings: number, people: number) =>
    settings === 0
      ? 'Every setting is at its default already.'
      : `${settings === 1 ? '1 setting returns' : `${settings} settings return`} to the default, for ${policyStrings.holders(people)}.`,
  removes: ({ scope, peopleCount }: PolicyView): string =>
    peopleCount === 0
      ? 'It governs nobody.'
      : `${policyStrings.holders(peopleCount)} ${peopleCount === 1 ? 'falls' : 'fall'} to ${fallsTo[scope]}.`,
  grantTitle: (identity: string) => `Grant ${identity}`,
  grantOrTake: 'What to do',
  grantActs: { grant: 'Grant it', take: 'Take the granted one away' },
  toWhom: 'To whom',
  grantWays: { people: 'People', department: 'A department' },
  department: 'Department',
  chooseDepartment: 'Choose a department',
  departmentOf: (name: string, people: number) => `${name}, ${policyStrings.holders(people)}`,
  addPerson: 'Add a person',
  chosen: 'People chosen',
  leaveOut: (name: string) => `Leave ${name} out`,
  nobodyChosen: 'Nobody is chosen yet.',
  grants: {
    grant: (identity: string, count: number) =>
      `${identity} governs ${policyStrings.holders(count)} then, whatever was granted before.`,
    take: (_identity: string, count: number) =>
      `${policyStrings.holders(count)} ${count === 1 ? 'falls' : 'fall'} to ${fallsTo.user}.`,
  },
  grantVerb: (count: number) => `Grant to ${policyStrings.holders(count)}`,
  takeVerb: (count: number) => `Take away from ${policyStrings.holders(count)}`,
  updateScope: 'The whole server; no policy and no configuration has it',
  updateName: 'Time of last activity',
  updateEffect:
    'Whether Colleagues, Workgroup, Friends and Family are told how long somebody has been away',
  deliveries: { published: 'Published', removed: 'Removed' },
  updateVersions: '2010 to 2019',
  noCmdlet: 'No cmdlet does this: it is an update of the server.',
  updateReach: 'The server acts on it at once, for every watcher. It goes on storing the time.',
} as const;

const fallsTo: Readonly<Record<PolicyView['scope'], string>> = {
  user: 'the policy of their site, or to the global one',
  site: 'the global one',
  service: 'that of their site, or to the global one',
  global: '',
};

const scopes: Readonly<Record<PolicyView['scope'], string>> = {
  global: 'Global scope',
  site: 'Site scope',
  service: 'Service scope',
  user: 'User scope',
};
