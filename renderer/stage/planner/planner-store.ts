import { create } from 'zustand';
import type { CommandOf } from '../../../shared/contract/index.js';

type Question = CommandOf<'calendar.plan-intervals'>;

/** Two intervals as they are typed: a time span and a number of seconds; empty where the policy does not set one. */
export type TypedIntervals = Question['settings'][number];
export type ExampleMeeting = NonNullable<Question['example']>;

/** The examples of the article. */
const planned: TypedIntervals = { poll: '00:05:00', publication: '300' };

interface Planner {
  /** Identity of the policy that is planned for. */
  readonly policy: string;
  readonly exchange: Question['exchange'];
  readonly signIns: Question['signIns'];
  /** Minutes that the meetings of the strip last; null for so long that all are seen. */
  readonly lasting: number | null;
  /** How many people the load is counted for; null until it is typed. */
  readonly people: number | null;
  /** Null while A is what the policy says. */
  readonly a: TypedIntervals | null;
  readonly b: TypedIntervals;
  readonly example: ExampleMeeting;
  /** The minute of the strip that is read out. */
  readonly minute: number;
  change(changes: Partial<Omit<Planner, 'change'>>): void;
}

/** What this window plans; it stays while other pages are open. */
export const usePlanner = create<Planner>()((set) => ({
  policy: 'Global',
  exchange: 'web-services',
  signIns: 'together',
  lasting: null,
  people: null,
  a: null,
  b: planned,
  example: { created: '08:12', start: '08:47', end: '09:17' },
  minute: 0,
  change: (changes) => set(changes),
}));
