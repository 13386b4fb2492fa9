import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { activityFits, activitySchema } from './activity.js';
import { publishedAvailability } from './availability.js';
import { isAlive, type StatePublication } from './state-publication.js';

/** The aggregateState a watcher is told. */
const aggregateStateSchema = lateObject(() => ({
  availability: z.int(),
  activity: activitySchema.nullable(),
}));
export type AggregateState = Data<typeof aggregateStateSchema>;

/**
 * `everyone`: containers 100, 200 and 400. `workgroup`: container 300, where Do Not Disturb reads as Busy with
 * urgent interruptions only.
 */
export const aggregatesSchema = lateObject(() => ({
  everyone: aggregateStateSchema,
  workgroup: aggregateStateSchema,
}));
export type Aggregates = Data<typeof aggregatesSchema>;
export type Audience = keyof Aggregates;

export interface AggregationRules {
  readonly audience: Audience;
  /** Whether a calendar state newer than a manual Available counts. Follows `presence/calendar-after-manual`. */
  readonly calendarMayOverrideManualAvailable: boolean;
}

const offline: AggregateState = { availability: publishedAvailability.offline, activity: null };

/** How an aggregate came about: what each step left. */
export interface Aggregation {
  readonly state: AggregateState;
  /** What is published and has not lapsed, oldest first, as this audience is told it. */
  readonly alive: readonly StatePublication[];
  /** The machine state that stands for all; null where there is no live endpoint. */
  readonly machine: StatePublication | null;
  /** The choice of status made last, which silences what is older. */
  readonly user: StatePublication | null;
  /** What is compared, the least available of which wins. */
  readonly candidates: readonly StatePublication[];
  /** The one that won; null where there is no live endpoint. */
  readonly supplier: StatePublication | null;
  /** The one whose activity is shown, where one is. */
  readonly spoken: StatePublication | null;
}

/** Of somebody who is signed in nowhere. */
export const notSignedIn: Aggregates = { everyone: offline, workgroup: offline };

const inRange = (value: number, lowest: number, highest: number): boolean =>
  value >= lowest && value <= highest;

/**
 * One presence from all that a person's endpoints publish:
 * nothing without a live endpoint; the most active machine stands for all; the newest manual state silences everything
 * older than itself; of what is left the least available value wins, with the activity that fits it.
 * Follows `presence/offline-without-device`, `presence/most-active-machine`, `presence/latest-user-state`,
 * `presence/least-available`, `presence/busy-inactive`, `presence/away-over-do-not-disturb`,
 * `presence/activity-chosen`, `presence/one-instant`.
 * @param publications in the order in which they were made, which decides between those of one instant
 */
export function aggregation(
  publications: readonly StatePublication[],
  now: Instant,
  rules: AggregationRules,
): Aggregation {
  // From here on what stands later was published later.
  const alive = publications
    .filter((state) => isAlive(state, now))
    .map((state) => (rules.audience === 'workgroup' ? forWorkgroup(state) : state))
    .sort((one, other) => one.publishedAt - other.publishedAt);
  const machine = mostActiveMachine(alive);
  const user = alive.findLast(({ type }) => type === 'userState') ?? null;
  if (machine === null)
    return { state: offline, alive, machine, user, candidates: [], supplier: null, spoken: null };
  const since = user === null ? alive : alive.slice(alive.indexOf(user));
  const counted = since.filter((state) => state === machine || counts(state, user, rules));
  const candidates = user === null ? counted : [user, ...counted];
  const supplier = leastAvailable(candidates, user ?? machine);
  const supplied = supplier.availability ?? publishedAvailability.offline;
  const machineIsInactive =
    counted.includes(machine) && inRange(machine.availability ?? 0, 4500, 5999);
  const availability =
    machineIsInactive && inRange(supplied, 6000, 7499)
      ? publishedAvailability.busyInactive
      : supplied;
  const spoken = fittingActivity(candidates, supplier, availability);
  const state = { availability, activity: spoken?.activity ?? null };
  return { state, alive, machine, user, candidates, supplier, spoken };
}

/** The presence that {@link aggregation} comes to. */
export const aggregate = (...of: Parameters<typeof aggregation>): AggregateState =>
  aggregation(...of).state;

/**
 * The states Workgroup is told otherwise; without one of them both audiences are told the same. Follows
 * `presence/workgroup-copy`, `privacy/interrupting`.
 */
export const isDoNotDisturb = ({ type, availability }: StatePublication): boolean =>
  type === 'userState' && inRange(availability ?? 0, 9000, 11_999);

function forWorkgroup(state: StatePublication): StatePublication {
  if (!isDoNotDisturb(state)) return state;
  return {
    ...state,
    availability: publishedAvailability.urgentInterruptionsOnly,
    activity: 'urgent-interruptions-only',
  };
}

/** Whether a calendar or phone state newer than the manual one tells against it. */
function counts(
  { type }: StatePublication,
  user: StatePublication | null,
  rules: AggregationRules,
): boolean {
  if (type === 'phoneState') return true;
  if (type !== 'calendarState') return false;
  const isManualAvailable = user !== null && (user.availability ?? 0) < 4500;
  return !isManualAvailable || rules.calendarMayOverrideManualAvailable;
}

/** The lowest number of all machines; among equals the newest. */
function mostActiveMachine(states: readonly StatePublication[]): StatePublication | null {
  let best: StatePublication | null = null;
  for (const state of states) {
    if (state.type !== 'machineState') continue;
    if ((state.availability ?? 0) <= (best?.availability ?? Infinity)) best = state;
  }
  return best;
}

/** The highest number; among equals the newest, so that its activity is the one shown. */
function leastAvailable(
  candidates: readonly StatePublication[],
  start: StatePublication,
): StatePublication {
  let best = start;
  for (const state of candidates) {
    if (state.availability !== null && state.availability >= (best.availability ?? 0)) best = state;
  }
  return best;
}

/** The state that supplied the value if its activity fits, else the newest whose does. */
function fittingActivity(
  candidates: readonly StatePublication[],
  supplier: StatePublication,
  availability: number,
): StatePublication | null {
  const fitting = candidates.filter(
    ({ activity }) => activity !== null && activityFits(activity, availability),
  );
  const own = fitting.find((state) => state === supplier);
  return own ?? fitting.at(-1) ?? null;
}
