import { z } from 'zod';
import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { type Activity, activityFits, activitySchema } from './activity.js';
import { publishedAvailability } from './availability.js';
import { isAlive, type StatePublication } from './state-publication.js';

/** The aggregateState a watcher is told. */
const aggregateStateSchema = z.strictObject({
  availability: z.int(),
  activity: activitySchema.nullable(),
});
export type AggregateState = Data<typeof aggregateStateSchema>;

/**
 * `everyone`: containers 100, 200 and 400. `workgroup`: container 300, where Do Not Disturb reads as Busy with
 * urgent interruptions only.
 */
export const aggregatesSchema = z.strictObject({
  everyone: aggregateStateSchema,
  workgroup: aggregateStateSchema,
});
export type Aggregates = Data<typeof aggregatesSchema>;
export type Audience = keyof Aggregates;

export interface AggregationRules {
  readonly audience: Audience;
  /** Whether a calendar state newer than a manual Available counts. Follows `presence/calendar-after-manual`. */
  readonly calendarMayOverrideManualAvailable: boolean;
}

const offline: AggregateState = { availability: publishedAvailability.offline, activity: null };

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
export function aggregate(
  publications: readonly StatePublication[],
  now: Instant,
  rules: AggregationRules,
): AggregateState {
  // From here on what stands later was published later.
  const alive = publications
    .filter((state) => isAlive(state, now))
    .map((state) => (rules.audience === 'workgroup' ? forWorkgroup(state) : state))
    .sort((one, other) => one.publishedAt - other.publishedAt);
  const machine = mostActiveMachine(alive);
  if (machine === null) return offline;
  const user = alive.findLast(({ type }) => type === 'userState') ?? null;
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
  return { availability, activity: fittingActivity(candidates, supplier, availability) };
}

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

/** The activity of the state that supplied the value if it fits, else the newest that does. */
function fittingActivity(
  candidates: readonly StatePublication[],
  supplier: StatePublication,
  availability: number,
): Activity | null {
  const fitting = candidates.filter(
    ({ activity }) => activity !== null && activityFits(activity, availability),
  );
  const own = fitting.find((state) => state === supplier);
  return (own ?? fitting.at(-1))?.activity ?? null;
}
