import type { SettingsScope } from '../../../shared/lync/effective.js';

const whole = new Intl.NumberFormat('en-US');
const settings = (count: number): string =>
  `${whole.format(count)} ${count === 1 ? 'setting' : 'settings'}`;

/** Every visible string of this folder. */
export const resultantStrings = {
  choose: 'Pick a person to see what governs them.',
  person: 'Person',
  compareWith: 'Compare with…',
  find: 'Name, address, department, policy',
  nobody: 'Nobody fits.',
  beside: 'beside',
  endComparison: 'End the comparison',
  loading: 'Reading the policies…',
  openClient: 'Open the client',
  copy: 'Copy as text',
  copied: 'Copied.',
  notCopied: 'The text could not be put into the clipboard. Save it as a file instead.',
  save: 'Save as text',
  print: 'Print',
  printed: (organisation: string, when: string) =>
    `${organisation}, as an emulation of Lync Server 2010 has it on ${when}.`,
  fileName: (sip: string) => `policy-${sip}.txt`,
  comparisonFileName: (one: string, other: string) => `policy-${one}-and-${other}.txt`,
  partner:
    'The servers of the partner govern this person. They are not emulated, so there is nothing to show.',
  partnerComparison:
    'The servers of a partner govern one of the two. They are not emulated, so there is nothing to compare.',
  signedInWith: 'Signed in with',
  about: (department: string, site: string | null, pool: string | null) =>
    [department, site === null ? 'no site' : `site ${site}`, pool === null ? 'no pool' : pool]
      .filter(Boolean)
      .join(' · '),

  filter: 'Which settings',
  filters: {
    all: 'All',
    set: 'Set',
    overridden: 'Set and overridden',
    'set-to-default': 'Set, equal to the default',
    kept: 'Later versions',
  },
  filterHints: {
    all: 'Every setting of every kind',
    set: 'Settings that what governs sets to another value than a new object has',
    overridden: 'Settings that a policy or configuration sets that lost',
    'set-to-default': 'Settings that somebody set, and that act as if nobody had',
    kept: 'Properties of versions later than Lync 2010: kept, and not acted on',
  },
  differences: { different: 'Differences', everything: 'Everything' },
  search: 'Find a setting',
  none: 'No setting fits.',

  governs: 'Governs',
  scopes: {
    user: 'User',
    service: 'User Server',
    site: 'Site',
    global: 'Global',
  } satisfies Readonly<Record<SettingsScope, string>>,
  nothingThere: 'none',
  setting: 'Setting',
  value: 'Value',
  from: 'From',
  shapes: 'What it shapes',
  evidence: 'Rule',
  notUsed: 'not used',
  unset: 'not set',
  clientUses: (value: string) => `the client uses ${value}`,
  laterThan2010: (version: string | null) =>
    `later than 2010: kept, not acted on (${version ?? 'version not known'})`,

  different: 'differs',
  otherForm: 'same effect, set differently',
  same: 'same in both',
  difference: 'Difference',
  /** How two people compare, in one sentence. */
  compared: (
    one: string,
    other: string,
    { effect, form, same }: Readonly<Record<'effect' | 'form' | 'same', number>>,
  ) => {
    if (effect === 0 && form === 0)
      return `${one} and ${other} have the same in all ${settings(same)}.`;
    const forms =
      form === 0
        ? ''
        : `, ${whole.format(form)} ${form === 1 ? 'has the same effect and is' : 'have the same effect and are'} set differently`;
    return `${settings(effect)} ${effect === 1 ? 'differs' : 'differ'} between ${one} and ${other}${forms}; ${whole.format(same)} are the same in both.`;
  },
} as const;
