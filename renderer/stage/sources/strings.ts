import type { RuleFilter } from './rule-filter.js';

/** Every visible string of this folder. */
export const sourcesStrings = {
  intro:
    'What this emulator knows of Lync 2010, rule by rule: what it does, how sure that is, who says so, and where documents disagree. A card of "Why?" names its rule by the same id.',
  search: 'Find a rule',
  filter: 'Rules shown',
  filters: {
    all: 'All',
    conflicts: 'Documents disagree',
    assumed: 'Assumed',
    ahead: 'Not emulated yet',
  } satisfies Readonly<Record<RuleFilter, string>>,
  hints: {
    all: 'Every rule',
    conflicts:
      'Rules of which documents say different things, with both sides and the one taken here',
    assumed: 'Rules that no document states: they are inferred, or decided for this emulator',
    ahead: 'Rules that are known and that nothing here follows yet',
  } satisfies Readonly<Record<RuleFilter, string>>,
  counted: (shown: number, all: number) =>
    shown === all ? `${all} rules` : `${shown} of ${all} rules`,
  none: 'No rule fits. Change the search, or show all rules.',
  unknown: (id: string) =>
    `There is no rule "${id}" in this version. Search for what it is about instead.`,
  print: 'Print',
  areas: {
    policies: 'Policies and scopes',
    'client-policy': 'Client policy, parameter by parameter',
    options: 'Options dialog',
    photos: 'Photos',
    presence: 'Presence',
    'last-active': 'Last active',
    privacy: 'Privacy relationships',
    calendar: 'Calendar',
    exchange: 'Exchange',
    contacts: 'Main window and contacts',
    messages: 'Conversations',
    'url-filter': 'URL filter',
    emulator: 'This emulator',
    versions: 'Later versions',
    estate: 'Dumps of an estate',
  } as Readonly<Record<string, string>>,
} as const;
