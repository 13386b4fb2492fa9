import type { Instant } from '../../../../shared/lync/time.js';
import { sameData } from '../../snapshots/same-data.js';
import {
  type AggregateState,
  type Aggregation,
  type AggregationRules,
  type Audience,
  aggregate,
  aggregation,
  isDoNotDisturb,
} from './aggregate.js';
import { isActive, presenceClassOf } from './availability.js';
import type { MeetingDetails, OutOfOffice } from './calendar-data.js';
import { type ChosenStatus, lapseOf, userStateOf } from './manual-status.js';
import type { LastingPublication, PersonSnapshot } from './person-snapshot.js';
import type { StatePublication } from './state-publication.js';
import type { PublishedPresence } from './watched-presence.js';

/** The calendar state that an automatic reply publishes. */
const automaticReplyInstance = '0x60000000';

/** Choices of the whole server; they may change. */
export type PresenceRules = Pick<AggregationRules, 'calendarMayOverrideManualAvailable'>;

/** What is published for itself: nothing else depends on it. */
type PlainPublications = Pick<
  PersonSnapshot,
  | 'isKept'
  | 'wasShown'
  | 'location'
  | 'contactsOnly'
  | 'photo'
  | 'phones'
  | 'lastActive'
  | 'access'
  | 'calendar'
>;

/**
 * The presence of one person. Aggregates are kept until an input changes. Follows `last-active/meaning`.
 */
export class PersonPresence {
  #state: PersonSnapshot;
  /** Not in snapshots: derived from the state, and made again after a change. */
  #published: PublishedPresence | null = null;

  constructor(
    private readonly rules: PresenceRules,
    /** Called when the snapshot will be another one. */
    private readonly changed: () => void,
    snapshot: PersonSnapshot,
  ) {
    this.#state = snapshot;
  }

  get sip(): string {
    return this.#state.sip;
  }

  snapshot(): PersonSnapshot {
    return this.#state;
  }

  publish(changes: Partial<PlainPublications>): void {
    this.#change(changes);
  }

  /** What somebody begins with, at once: there may be 200,000 of them. A status is chosen unless it is null. */
  begin(
    beginning: Pick<PersonSnapshot, 'note' | 'lastActive' | 'access'>,
    chosen: ChosenStatus | null,
  ): void {
    const lasting = made(this.#state.lasting, 'note');
    this.#change({ ...beginning, lasting, ...(chosen && this.#choice(chosen, lasting)) });
  }

  publishNote(note: string | null, at: Instant | null): void {
    this.#change({ note, notePublishedAt: at, lasting: made(this.#state.lasting, 'note') });
  }

  /** A new choice takes the place of the former one, whether that was timed or static. */
  choose(chosen: ChosenStatus | null): void {
    this.#change(this.#choice(chosen, this.#state.lasting));
  }

  /** Automatic replies on, or with null off: the note's source, and a static state that shows while away. */
  publishOutOfOffice(outOfOffice: OutOfOffice | null): void {
    this.#change({ outOfOffice, lasting: made(this.#state.lasting, 'outOfOffice') });
    if (outOfOffice === null) this.withdraw('calendarState', automaticReplyInstance);
    else {
      this.put({
        type: 'calendarState',
        instance: automaticReplyInstance,
        availability: null,
        activity: 'out-of-office',
        publishedAt: outOfOffice.publishedAt,
        lifetime: { kind: 'static' },
      });
    }
  }

  /** A replacement counts as newer than its peers of the same instant. */
  put(state: StatePublication): void {
    const others = this.#state.states.filter(
      ({ type, instance }) => type !== state.type || instance !== state.instance,
    );
    others.push(state);
    this.#change({ states: others });
  }

  withdraw(type: StatePublication['type'], instance: string): void {
    this.#keep((state) => state.type !== type || state.instance !== instance);
  }

  /** Withdraws all that an endpoint published for as long as it is signed in. */
  dropEndpoint(endpoint: string): void {
    this.#keep(({ lifetime }) => lifetime.kind !== 'endpoint' || lifetime.endpoint !== endpoint);
  }

  /**
   * Computes the aggregates again and, when the person stops being active, the time of last activity.
   * @returns whether any watcher could be told something else than before
   */
  refresh(now: Instant): boolean {
    const { chosen, aggregates: before } = this.#state;
    const lapse = chosen && lapseOf(chosen.status, chosen.chosenAt);
    if (lapse !== null && lapse <= now) this.choose(null);
    const { states } = this.#state;
    const { calendarMayOverrideManualAvailable } = this.rules;
    const of = (audience: Audience): AggregateState =>
      aggregate(states, now, { audience, calendarMayOverrideManualAvailable });
    const everyone = of('everyone');
    const workgroup = states.some(isDoNotDisturb) ? of('workgroup') : everyone;
    const aggregates = { everyone, workgroup };
    if (sameData(before, aggregates)) return false;
    const wasActive = isActive(presenceClassOf(before.everyone.availability));
    const isStillActive = isActive(presenceClassOf(everyone.availability));
    this.#change({ aggregates, ...(wasActive && !isStillActive && { lastActive: now }) });
    return true;
  }

  /** How the aggregate of one audience comes about now. */
  explain(now: Instant, audience: Audience): Aggregation {
    return aggregation(this.#state.states, now, { ...this.rules, audience });
  }

  published(): PublishedPresence {
    this.#published ??= publishedOf(this.#state);
    return this.#published;
  }

  #change(changes: Partial<PersonSnapshot>): void {
    this.#state = { ...this.#state, ...changes };
    this.#published = null;
    this.changed();
  }

  #keep(stays: (state: StatePublication) => boolean): void {
    const states = this.#state.states.filter(stays);
    if (states.length < this.#state.states.length) this.#change({ states });
  }

  #choice(
    chosen: ChosenStatus | null,
    lasting: PersonSnapshot['lasting'],
  ): Partial<PersonSnapshot> {
    const others = this.#state.states.filter(({ type }) => type !== 'userState');
    const states =
      chosen === null ? others : [...others, userStateOf(chosen.status, chosen.chosenAt)];
    return { chosen, lasting: made(lasting, 'status'), states };
  }
}

/** What lasts once this is published again. */
const made = (
  lasting: PersonSnapshot['lasting'],
  publication: LastingPublication,
): PersonSnapshot['lasting'] => [...lasting.filter((one) => one !== publication), publication];

function publishedOf(person: PersonSnapshot): PublishedPresence {
  const { sip, aggregates, note, outOfOffice, lasting, calendar, states } = person;
  const { location, photo, phones, lastActive } = person;
  return {
    sip,
    aggregates,
    note,
    isNoteLater: lasting.indexOf('note') > lasting.indexOf('outOfOffice'),
    outOfOffice,
    calendar,
    meeting: meetingOf(states),
    location,
    photo,
    phones,
    lastActive,
  };
}

/** Of the calendar state published last, if that tells any. */
const meetingOf = (states: readonly StatePublication[]): MeetingDetails | null =>
  states.findLast(({ type, meeting }) => type === 'calendarState' && meeting)?.meeting ?? null;
