import type {
  CreationMinute,
  IntervalOutcome,
  IntervalPlan,
} from '../../../../shared/contract/views/interval-plan.js';
import {
  after,
  dayMilliseconds,
  hourMilliseconds,
  type Instant,
  minuteMilliseconds,
  type Seconds,
  toInstant,
  toSeconds,
} from '../../../../shared/lync/time.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import {
  describedModels,
  flipsByModel,
  flipsInUse,
  type Grid,
  type ModelEntry,
  nextTick,
} from './calendar-models.js';
import { pollsPerHour, staleness, stalenessApart } from './forecast-view.js';
import {
  intervalRange,
  pollParameters,
  publicationParameter,
  readInterval,
} from './interval-range.js';

/** What is to be planned, with its moments read. */
export interface IntervalQuestion {
  readonly profile: RangeProfile;
  readonly exchange: keyof typeof pollParameters;
  readonly settings: readonly { readonly poll: string; readonly publication: string }[];
  readonly signIns: 'together' | 'spread';
  /** The next polls and publications are those not before it. */
  readonly now: Instant;
  /** The moment at which all sign in, or at which the last of those who are spread has done so. */
  readonly signedInAt: Instant;
  /** How long meetings of the strip last. */
  readonly lasting: Seconds;
  readonly example: ModelEntry;
}

/**
 * When meetings would reach presence under settings that nobody has yet, and what polls they cost. All of it is asked of
 * the timers that clients have: the ticks of their grids, and the reading in use. Follows `calendar/lag`.
 */
export function planIntervals(question: IntervalQuestion): IntervalPlan {
  const { profile, exchange, settings, signedInAt, example } = question;
  const pollParameter = pollParameters[exchange];
  const sides = settings.map((typed) => ({
    poll: readInterval(pollParameter, typed.poll, profile),
    publication: readInterval(publicationParameter, typed.publication, profile),
  }));
  const longest = Math.max(...sides.map(({ poll }) => poll.seconds ?? 0));
  const hours = stripHours.find((each) => each * 3600 >= longest) ?? longestStrip;
  const strip = { from: signedInAt, to: toInstant(signedInAt + hours * hourMilliseconds) };
  return {
    profile,
    poll: intervalRange(pollParameter),
    publication: intervalRange(publicationParameter),
    signedInAt,
    strip,
    example,
    sides: sides.map(({ poll, publication }) => ({
      poll,
      publication,
      outcome:
        poll.seconds === null || publication.seconds === null
          ? null
          : outcomeOf(
              {
                signedInAt,
                poll: toSeconds(poll.seconds),
                publication: toSeconds(publication.seconds),
              },
              question,
              strip,
            ),
    })),
    models: describedModels,
  };
}

/** How long a strip may be: the shortest that shows every poll interval of the question whole. */
const longestStrip = 8;
const stripHours = [1, 2, 4, longestStrip];

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

function outcomeOf(
  grid: Grid,
  { now, signIns, lasting, example }: IntervalQuestion,
  strip: Span,
): IntervalOutcome {
  const { signedInAt, poll, publication } = grid;
  const { worst, mean } = staleness(poll, publication);
  const apart = stalenessApart(poll, publication);
  const grids = gridsOf(grid, signIns);
  const minutes = minutesOf(strip);
  const polls = ticksFrom(signedInAt, poll, now);
  return {
    worstSeconds: worst,
    meanSeconds: mean,
    apart: { worstSeconds: apart.worst, meanSeconds: apart.mean },
    worstExample: worstExample(grid, worst),
    pollsPerHour: pollsPerHour(poll),
    publicationsPerHour: pollsPerHour(publication),
    busiestMinute: Math.max(...minutes.map((minute) => pollsWithin(grids, minute))) / grids.length,
    strip: minutes.map((minute) => createdIn(minute, lasting, grids)),
    polls,
    publications: ticksFrom(signedInAt, publication, now),
    flips: polls.map((at) => ({ poll: at, at: flipOf(grid, at) })),
    ticks: {
      polls: ticksWithin(signedInAt, poll, strip),
      publications: ticksWithin(signedInAt, publication, strip),
    },
    byModel: flipsByModel(example, grid),
  };
}

/** One client that stands for all who sign in together, or one for each minute of the hour before. */
const gridsOf = (grid: Grid, signIns: IntervalQuestion['signIns']): readonly Grid[] =>
  signIns === 'together'
    ? [grid]
    : Array.from({ length: 60 }, (_, minute) => ({
        ...grid,
        signedInAt: toInstant(grid.signedInAt - (minute + 1) * minuteMilliseconds),
      }));

const minutesOf = ({ from, to }: Span): readonly Instant[] =>
  Array.from({ length: (to - from) / minuteMilliseconds }, (_, minute) =>
    toInstant(from + minute * minuteMilliseconds),
  );

/**
 * Meetings of each of these clients that are created in the middle of this minute and start at once: right on it they
 * would come before all that fires then, and wait for nothing.
 */
function createdIn(minute: Instant, lasting: Seconds, grids: readonly Grid[]): CreationMinute {
  const createdAt = toInstant(minute + minuteMilliseconds / 2);
  const entry = { createdAt, start: createdAt, end: after(createdAt, lasting) };
  const waits = grids.flatMap((grid) => {
    const { flipsAt } = flipsInUse(entry, grid);
    return flipsAt === null ? [] : [(flipsAt - createdAt) / 1000];
  });
  const isSeen = waits.length > 0;
  return {
    createdAt,
    mean: isSeen ? waits.reduce((sum, wait) => sum + wait, 0) / waits.length : null,
    least: isSeen ? Math.min(...waits) : null,
    most: isSeen ? Math.max(...waits) : null,
    unseen: 1 - waits.length / grids.length,
  };
}

/** How many polls of all these clients fall into the minute. */
const pollsWithin = (grids: readonly Grid[], minute: Instant): number =>
  grids.reduce((sum, { signedInAt, poll }) => {
    const next = toInstant(minute + minuteMilliseconds);
    const [first, end] = [nextTick(signedInAt, poll, minute), nextTick(signedInAt, poll, next)];
    return sum + (end - first) / (poll * 1000);
  }, 0);

/** When presence shows a meeting without an end that is created, and starts, at a moment. */
function flipOf(grid: Grid, at: Instant): Instant {
  const endless = { createdAt: at, start: at, end: toInstant(at + 2 * dayMilliseconds) };
  return flipsInUse(endless, grid).flipsAt ?? at;
}

/**
 * The first whole second of creation that waits longest: right after a poll, and one second less than `worst`, which is
 * a bound. After as many polls as there are publications in their common multiple all begins again.
 */
function worstExample(grid: Grid, worst: number): IntervalOutcome['worstExample'] {
  const { signedInAt, poll, publication } = grid;
  for (let tick = 0; tick < publication; tick += 1) {
    const createdAt = toInstant(signedInAt + (tick * poll + 1) * 1000);
    const flipsAt = flipOf(grid, createdAt);
    if (flipsAt - createdAt >= (worst - 1) * 1000) return { createdAt, flipsAt };
  }
  return { createdAt: signedInAt, flipsAt: flipOf(grid, signedInAt) };
}

/** How many moments that come next are told. */
const nextCount = 5;

function ticksFrom(start: Instant, every: Seconds, now: Instant): readonly Instant[] {
  const first = nextTick(start, every, now);
  return Array.from({ length: nextCount }, (_, index) => toInstant(first + index * every * 1000));
}

/** More than these run into each other where they are drawn. */
const mostTicks = 240;

function ticksWithin(start: Instant, every: Seconds, { from, to }: Span): readonly Instant[] {
  if ((to - from) / (every * 1000) > mostTicks) return [];
  const ticks: Instant[] = [];
  for (let at = nextTick(start, every, from); at <= to; at = after(at, every)) ticks.push(at);
  return ticks;
}
