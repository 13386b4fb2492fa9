import type { IntervalPlan } from '../../../shared/contract/index.js';
import { durationText, spokenDuration } from '../forecast/duration-text.js';

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const few = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const people = (count: number): string =>
  `${number.format(count)} ${count === 1 ? 'person' : 'people'}`;

/** Every visible string of this folder. */
export const plannerStrings = {
  policy: 'Policy',
  policyName: (identity: string, count: number): string => `${identity}, ${people(count)}`,
  exchange: 'Mailboxes on',
  exchanges: { 'web-services': 'Exchange 2007 or 2010', 'public-folders': 'Exchange 2003' },
  load: 'Load for',
  loadHint: 'How many people the polls are counted for',
  people: 'people',
  signIns: 'Signed in',
  signInNames: { together: 'all at 08:00', spread: 'spread over 07:00 to 08:00' },
  failed: (why: string): string => `The intervals could not be planned: ${why}`,
  waiting: 'The intervals are worked out…',

  sides: ['A', 'B'] as const,
  asItIs: 'as it is',
  tried: 'tried, not as the policy says',
  planned: 'planned',
  backToPolicy: 'Back to the policy',
  copyToB: 'Begin B with A',
  poll: 'Poll of Exchange',
  publication: 'Publication',
  sliderName: (interval: string, side: string): string => `${interval}, ${side}`,
  typedName: (parameter: string, side: string): string => `${parameter}, ${side}`,
  typedHint: {
    poll: 'hh:mm:ss; empty for not set',
    publication: 'whole seconds; empty for not set',
  },
  seconds: 's',
  notSet: 'not set',
  spokenDefault: (seconds: number): string => `${spokenDuration(seconds)}, not set`,
  isDefault: (seconds: number): string => `Not set: clients use ${durationText(seconds)}.`,
  bounded: (from: number, to: number): string =>
    `The policy accepts ${durationText(from)} to ${durationText(to)} alone.`,
  isDisputed: 'Documents disagree whether this is allowed.',
  noRange: 'no range documented',
  hatched: (from: number, to: number): string =>
    `Disputed: ${durationText(from)} to ${durationText(to)}`,

  figures: 'What they cost',
  figure: 'Figure',
  difference: 'B against A',
  worst: 'Worst wait',
  mean: 'Mean wait',
  under: (seconds: number): string => `< ${durationText(seconds)}`,
  apart: 'Worst wait, timers apart',
  pollsPerHour: 'Polls an hour',
  publicationsPerHour: 'Publications an hour',
  busiest: 'Polls, busiest minute',
  count: (value: number): string => number.format(value),
  less: (seconds: number): string => `${durationText(seconds)} less`,
  more: (seconds: number): string => `${durationText(seconds)} more`,
  same: 'the same',
  times: (ratio: number): string => {
    if (ratio >= 1) return ratio === 2 ? 'twice as many' : `${few.format(ratio)} times`;
    return ratio === 0.5 ? 'half as many' : `${few.format(1 / ratio)} times fewer`;
  },
  rule: 'Worst is below P + Q less their greatest common divisor, as both timers start at sign-in.',
  ruleApart:
    'Whenever people sign in, both timers of one client start together. Only if they did not would the wait be below P + Q.',
  example: (side: string, created: string, flips: string, wait: number): string =>
    `${side}: created at ${created}, shown at ${flips}, after ${durationText(wait)}.`,
  equal: 'A and B are the same. Move a slider of B to compare.',

  strip: 'Meeting created in that minute, starts at once: minutes until presence flips',
  lasting: 'It lasts',
  lastings: { 0: 'a day', 15: '15 min', 30: '30 min', 60: '1 h' } as Readonly<
    Record<number, string>
  >,
  pollMark: 'poll',
  publicationMark: 'publication',
  unseenMark: 'never shown',
  rangeMark: 'shortest to longest',
  everyPoll: (seconds: number): string => `a poll every ${durationText(seconds)}`,
  everyPublication: (seconds: number): string => `a publication every ${durationText(seconds)}`,
  stripSummary: (
    side: string,
    least: number | null,
    most: number | null,
    unseen: number,
    minutes: number,
  ): string => {
    const shown =
      least === null || most === null
        ? 'no meeting is shown before it is over'
        : `presence flips ${durationText(least)} to ${durationText(most)} after creation`;
    const never =
      unseen > 0 && least !== null
        ? `; created in ${unseen} of ${minutes} minutes, it is never shown`
        : '';
    return `Setting ${side}, ${minutes} minutes of creation: ${shown}${never}.`;
  },
  noOutcome: 'There is nothing to draw: an interval is no length of time.',
  cursor: 'Minute of creation',
  created: (time: string): string => `Created at ${time}`,
  shown: (side: string, time: string, wait: number): string =>
    `${side} shows it at ${time}, after ${durationText(wait)}`,
  shownSpread: (side: string, mean: number, least: number, most: number): string =>
    `${side} shows it after ${durationText(mean)} on average, ${durationText(least)} to ${durationText(most)}`,
  unseen: (side: string, part: number): string =>
    part >= 1 ? `${side} never shows it` : `${Math.round(part * 100)} percent never do`,
  asTable: 'As a table',
  tableOf: 'When presence flips, by minute of creation',
  createdAt: 'Created',
  flipsAt: (side: string): string => `${side} shows`,
  wait: (side: string): string => `${side} waits`,
  never: 'never',

  next: 'What comes next',
  nextHint: (time: string): string =>
    `A client that signed in at ${time}, by the clock of the stage`,
  nextOf: (side: string): string => `Next five with ${side}`,
  nextPoll: 'Poll',
  nextFlip: 'Shown from',
  nextPublication: 'Publication',

  readings: "Three readings of the article's text",
  readingsWith: 'With',
  meeting: { created: 'created', start: 'for', end: 'to' },
  meetingNames: { created: 'Created at', start: 'Starts at', end: 'Ends at' },
  badMeeting: 'It ends before it starts: choose a later end.',
  author: 'The author was not sure: “I could have interpreted this incorrectly”.',
  inUse: 'in use',
  arrow: (flips: string, returns: string): string => `${flips} to ${returns}`,
  unchanged: 'never shown',

  conflict: (parameter: string): string => `Documents disagree on the range of ${parameter}`,
  documents: {
    lync2010: 'Lync 2010 reference',
    technet: 'Later pages, 2013 to 2019',
  } satisfies Record<IntervalPlan['profile'], string>,
  range: (name: string, from: number, to: number): string =>
    `${name}: ${durationText(from)} to ${durationText(to)}.`,
  slip: 'The article: 480 minutes “(5 hours)”, which are 8 hours. Hatched means disputed.',
  inForce: 'Ranges in force',
  inForceNames: { lync2010: 'Lync 2010', technet: 'Later pages' } satisfies Record<
    IntervalPlan['profile'],
    string
  >,

  cmdlet: 'The cmdlet that sets B',
  compare: 'Compare clients',
  compareHint: (sip: string): string =>
    `The client of ${sip} as it is and with B, on a copy, while the clock runs`,
  nobody: (identity: string): string => `Sign in somebody under ${identity} to compare.`,
  copy: 'Copy',
  copied: 'Copied.',
  set: (identity: string): string => `Set B on ${identity}`,
  already: (identity: string): string =>
    `${identity} has these intervals. Clients take them at their next sign-in.`,
  failedSet: 'The shell did not take it. Its pane says why.',
  refused: 'B is refused: see the value above.',
} as const;
