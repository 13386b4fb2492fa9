import type { EffectGroup } from '../../../shared/contract/views/effect-groups.js';

const number = (count: number): string => count.toLocaleString('en');
const people = (count: number): string => `${number(count)} ${count === 1 ? 'person' : 'people'}`;

/** Every visible string of this folder. */
export const whatIfStrings = {
  onCopy: 'tried on a copy, nothing is changed',
  plan: 'Plan: cmdlets to try',
  planHint: 'Ctrl+Enter tries it',
  planPlaceholder: 'Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto',
  form: {
    title: 'Write a line by choosing',
    act: 'What is planned',
    acts: { set: 'Set', grant: 'Grant', remove: 'Remove' },
    policy: 'Policy',
    noPolicy: 'the granted one is taken away',
    parameter: 'Setting',
    value: 'Value',
    notSet: 'not set',
    to: 'Address, or department',
    add: 'Add to the plan',
  },
  try: 'Try it',
  tryAgain: 'Try again',
  changed: 'The plan was changed since it was tried.',
  stale:
    'Policies of the organisation were changed since the plan was tried. Try again to see what it would do now.',
  empty:
    'Type the cmdlets that you plan, and see whom they would hit before anything is done. They run on a copy of this organisation.',
  running: (done: number, total: number): string =>
    total === 0 ? 'The plan runs on a copy…' : `${number(done)} of ${people(total)} looked at`,
  stopped: 'It was stopped, and there is no result. Try again to have one.',
  failed: (why: string): string =>
    `The plan could not be tried: ${why} The organisation is as it was.`,
  lineWentWrong: (line: number, message: string): string => `Line ${line}: ${message}`,
  assumed: (question: string): string =>
    `The shell asked, and the copy answered yes: ${question.replaceAll('\n', ' ')}`,
  looked: (counted: number, seconds: number): string =>
    `${people(counted)} who can sign in, ${seconds.toFixed(1)} s`,
  effects: 'Effects of the plan',
  effect: 'Effect',
  people: 'People',
  of: (all: number): string => `of ${number(all)}`,
  groups: {
    lose: 'Lose',
    gain: 'Gain',
    change: 'See something else',
    unseen: 'Change without being seen',
  } satisfies Readonly<Record<EffectGroup, string>>,
  count: (count: number): string => number(count),
  share: (count: number, of: number): string => {
    if (count === 0 || of === 0) return '0 %';
    const percent = (100 * count) / of;
    return `${percent < 1 ? percent.toFixed(1) : Math.round(percent)} %`;
  },
  countName: (count: number, share: string): string =>
    `${people(count)}, ${share.replace('%', 'percent')}`,
  unknown: 'cannot be said',
  nobodyIsHit: 'Nobody would notice anything.',
  nobody: (count: number): string => `Nobody: ${count} ${count === 1 ? 'effect' : 'effects'}`,
  nobodyWould: (sentences: readonly string[]): string => `Nobody would ${sentences.join('; ')}.`,
  untouched: (count: number): string => `Not touched: ${people(count)}`,
  notCounted: (count: number): string =>
    count === 0
      ? 'Everybody of the organisation can sign in, and is counted.'
      : `${people(count)} who cannot sign in ${count === 1 ? 'is' : 'are'} not counted.`,
  peopleOf: (title: string): string => `People: ${title}`,
  sentence: (count: number, sentence: string): string => `${people(count)} would ${sentence}`,
  search: 'Name, department, policy',
  searchLabel: 'Search these people',
  department: 'Department',
  allDepartments: 'All departments',
  person: 'Person',
  beforeAfter: 'Before → after',
  found: (found: number, all: number): string => {
    if (found === 0) return 'Nobody fits';
    return found === all ? people(all) : `${number(found)} of ${people(all)}`;
  },
  compare: 'Compare',
  compareName: (name: string): string => `Compare ${name} before and after`,
  before: 'Before',
  after: 'After',
  copy: 'Copy',
  copyPeople: 'Copy these people as text',
  copied: (count: number): string => `${people(count)} copied`,
  csv: 'CSV',
  copyText: 'Copy as text',
  copiedText: 'The result is copied as text',
  keep: 'Keep as plan',
  sameOutside: 'The same without a window: lync-emulator what-if --change plan.ps1',
  discard: 'Discard',
  doIt: 'Do it on the stage…',
  doItTitle: 'Do it on the stage?',
  doItText: (organisation: string): string =>
    `The plan runs in the management shell, on ${organisation} itself. Clients notice it at their next sign-in. Undo takes it back.`,
  doItAnyway: (problems: number): string =>
    problems === 1
      ? 'One statement went wrong on the copy, and will here too.'
      : `${problems} statements went wrong on the copy, and will here too.`,
  doItNow: 'Do it on the stage',
  cancel: 'Cancel',
} as const;
