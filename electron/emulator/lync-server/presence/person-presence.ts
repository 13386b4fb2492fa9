import type { Instant } from '../../../../shared/lync/time.js';
import { AccessList } from './access-list.js';
import {
  type AggregateState,
  type AggregationRules,
  type Audience,
  aggregate,
  isDoNotDisturb,
} from './aggregate.js';
import { isActive, presenceClassOf, publishedAvailability } from './availability.js';
import type { CalendarData, MeetingDetails, OutOfOffice } from './calendar-data.js';
import { type CustomStatus, lapseOf, type StandingStatus, userStateOf } from './manual-status.js';
import type { PublishedPhoto } from './published-photo.js';
import type { StatePublication } from './state-publication.js';
import type { PublishedPresence } from './watched-presence.js';

/** A manual status and when it was chosen. */
export interface ChosenStatus {
  readonly status: StandingStatus | CustomStatus;
  readonly chosenAt: Instant;
}

/** What is kept of publications beyond sign-out and can be at odds with each other. */
export const lastingPublications = ['note', 'outOfOffice', 'status'] as const;
export type LastingPublication = (typeof lastingPublications)[number];

/** The calendar state that an automatic reply publishes. */
const automaticReplyInstance = '0x60000000';

const notSignedIn: AggregateState = { availability: publishedAvailability.offline, activity: null };

/** Choices of the whole server; they may change. */
export type PresenceRules = Pick<AggregationRules, 'calendarMayOverrideManualAvailable'>;

/**
 * All that the server holds about one person's presence. Aggregates are kept until an input changes. Follows
 * `last-active/meaning`.
 */
export class PersonPresence {
  readonly access = new AccessList();
  calendar: CalendarData | null = null;
  outOfOffice: OutOfOffice | null = null;
  location: string | null = null;
  /** Privacy mode: only people of the contact list are told more than name and e-mail address. */
  contactsOnly = false;
  /** A client of this person has been shown: no PC out of sight speaks for them any more. */
  wasShown = false;
  /** Until a client publishes another one, the address book's picture stands on the card. */
  photo: PublishedPhoto = { kind: 'corporate' };
  lastActive: Instant | null = null;
  #note: string | null = null;
  #notePublishedAt: Instant | null = null;
  /** In the order in which they were made, so that the later counts of two of one instant. */
  readonly #lasting = new Set<LastingPublication>();
  /** The choice of the status menu; null after Reset Status and when it has lapsed. */
  #chosen: ChosenStatus | null = null;
  readonly #states = new Map<string, StatePublication>();
  #aggregates: Readonly<Record<Audience, AggregateState>> = {
    everyone: notSignedIn,
    workgroup: notSignedIn,
  };

  constructor(
    readonly sip: string,
    private readonly rules: PresenceRules,
  ) {}

  get chosen(): ChosenStatus | null {
    return this.#chosen;
  }

  get note(): string | null {
    return this.#note;
  }

  /** When the personal note was written; null when that was before anybody counted. */
  get notePublishedAt(): Instant | null {
    return this.#notePublishedAt;
  }

  /** What is kept, in the order in which it was made. */
  get lasting(): readonly LastingPublication[] {
    return [...this.#lasting];
  }

  publishNote(note: string | null, at: Instant | null): void {
    this.#note = note;
    this.#notePublishedAt = at;
    this.#made('note');
  }

  /** A new choice takes the place of the former one, whether that was timed or static. */
  choose(chosen: ChosenStatus | null): void {
    this.#chosen = chosen;
    this.#made('status');
    for (const [key, state] of this.#states) {
      if (state.type === 'userState') this.#states.delete(key);
    }
    if (chosen !== null) this.put(userStateOf(chosen.status, chosen.chosenAt));
  }

  /** Automatic replies on, or with null off: the note's source, and a static state that shows while away. */
  publishOutOfOffice(outOfOffice: OutOfOffice | null): void {
    this.outOfOffice = outOfOffice;
    this.#made('outOfOffice');
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

  put(state: StatePublication): void {
    const key = `${state.type} ${state.instance}`;
    // A replacement counts as newer than its peers of the same instant.
    this.#states.delete(key);
    this.#states.set(key, state);
  }

  withdraw(type: StatePublication['type'], instance: string): void {
    this.#states.delete(`${type} ${instance}`);
  }

  /** Withdraws all that an endpoint published for as long as it is signed in. */
  dropEndpoint(endpoint: string): void {
    for (const [key, { lifetime }] of this.#states) {
      if (lifetime.kind === 'endpoint' && lifetime.endpoint === endpoint) this.#states.delete(key);
    }
  }

  /**
   * Computes the aggregates again and, when the person stops being active, the time of last activity.
   * @returns whether any watcher could be told something else than before
   */
  refresh(now: Instant): boolean {
    if (this.#chosen !== null) {
      const lapse = lapseOf(this.#chosen.status, this.#chosen.chosenAt);
      if (lapse !== null && lapse <= now) this.choose(null);
    }
    const before = this.#aggregates;
    const states = [...this.#states.values()];
    const { calendarMayOverrideManualAvailable } = this.rules;
    const of = (audience: Audience): AggregateState =>
      aggregate(states, now, { audience, calendarMayOverrideManualAvailable });
    const everyone = of('everyone');
    const workgroup = states.some(isDoNotDisturb) ? of('workgroup') : everyone;
    this.#aggregates = { everyone, workgroup };
    const wasActive = isActive(presenceClassOf(before.everyone.availability));
    const isStillActive = isActive(presenceClassOf(everyone.availability));
    if (wasActive && !isStillActive) this.lastActive = now;
    return !(same(before.everyone, everyone) && same(before.workgroup, workgroup));
  }

  published(): PublishedPresence {
    const { sip, note, location, photo, lastActive, lasting } = this;
    const { calendar, outOfOffice, contactsOnly } = this;
    const { everyone: state, workgroup: workgroupState } = this.#aggregates;
    return {
      sip,
      state,
      workgroupState,
      note,
      isNoteLater: lasting.indexOf('note') > lasting.indexOf('outOfOffice'),
      outOfOffice,
      calendar,
      meeting: this.#meeting(),
      location,
      photo,
      lastActive,
      contactsOnly,
    };
  }

  #made(publication: LastingPublication): void {
    this.#lasting.delete(publication);
    this.#lasting.add(publication);
  }

  /** Of the calendar state published last, if that tells any. */
  #meeting(): MeetingDetails | null {
    const told = [...this.#states.values()].filter(({ type }) => type === 'calendarState');
    return told.findLast(({ meeting }) => meeting)?.meeting ?? null;
  }
}

const same = (one: AggregateState, other: AggregateState): boolean =>
  one.availability === other.availability && one.activity === other.activity;
