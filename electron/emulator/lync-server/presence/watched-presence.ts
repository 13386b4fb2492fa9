import {
  type PresenceClass,
  presenceTable,
  type Relationship,
} from '../../../../shared/lync/presence.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { type Activity, activityText } from './activity.js';
import type { AggregateState, Aggregates } from './aggregate.js';
import { isActive, presenceClassOf, publishedAvailability } from './availability.js';
import type { CalendarData, MeetingDetails, OutOfOffice } from './calendar-data.js';
import { type OwnPhones, watchPhones } from './own-phones.js';
import { type PublishedPhoto, type WatchedPhoto, watchPhoto } from './published-photo.js';
import { itemsOnCard, type PresenceItem, visibleItems } from './visible-items.js';

/**
 * Whether the server hands out the time of last activity; the update of KB 2684128 removes it. Follows
 * `last-active/removal`, `last-active/not-a-policy`.
 */
export const lastActiveDeliveries = ['published', 'removed'] as const;
export type LastActiveDelivery = (typeof lastActiveDeliveries)[number];

/** The status that one watcher is told of one person. */
export interface WatchedStatus {
  /** What the person watched has given the watcher; null in the default container. */
  readonly relationship: Relationship | 'self' | null;
  /** What the watcher has given the person watched: where the Relationship view lists them. Null for oneself. */
  readonly given: Relationship | null;
  /** The watcher has blocked this person. */
  readonly blocked: boolean;
  /** Aggregated availability; 0 when blocked or unknown. */
  readonly availability: number;
  readonly class: PresenceClass;
  readonly activity: Activity | null;
  /** The activity's text, else that of the class. */
  readonly text: string;
}

/** What one watcher is told about one person. It holds nothing that they may not see. */
export interface WatchedPresence extends WatchedStatus {
  /** The person watched. */
  readonly sip: string;
  /** The personal note or the automatic reply, whichever was published later. */
  readonly note: string | null;
  /** Automatic replies are on. */
  readonly outOfOffice: boolean;
  /** Free/busy and working hours. */
  readonly calendar: CalendarData | null;
  /** The meeting that the calendar state stands for. */
  readonly meeting: MeetingDetails | null;
  readonly location: string | null;
  readonly photo: WatchedPhoto;
  /** Numbers that the person typed; an empty text for one kept back. What is not here is as the directory has it. */
  readonly phones: OwnPhones;
  /** Contact card fields and other items the watcher may see, be it from the relationship or from the directory. */
  readonly items: ReadonlySet<PresenceItem>;
  /** When the person was last active; null while active, when withheld and when never. */
  readonly lastActive: Instant | null;
  /** May send an alert although the person does not want to be disturbed. */
  readonly mayInterrupt: boolean;
}

/** What a person publishes, before anyone's privacy relationship. */
export interface PublishedPresence {
  readonly sip: string;
  readonly aggregates: Aggregates;
  readonly note: string | null;
  readonly outOfOffice: OutOfOffice | null;
  /** Whether the personal note was published after the automatic replies. */
  readonly isNoteLater: boolean;
  readonly calendar: CalendarData | null;
  readonly meeting: MeetingDetails | null;
  readonly location: string | null;
  readonly photo: PublishedPhoto;
  readonly phones: OwnPhones;
  readonly lastActive: Instant | null;
}

/** Who watches, and on what terms. */
export interface WatchTerms extends Pick<WatchedStatus, 'relationship' | 'given'> {
  readonly acrossFederation: boolean;
  readonly lastActive: LastActiveDelivery;
}

/** What keeps a watcher from being told something; null where nothing does. */
type Withheld<Reason extends string> = Reason | null;

/** Why the time of last activity is not told. Follows `last-active/statuses`, `last-active/watchers`. */
export function lastActiveWithheld(
  { blocked, class: presenceClass }: Pick<WatchedStatus, 'blocked' | 'class'>,
  { relationship, lastActive }: Pick<WatchTerms, 'relationship' | 'lastActive'>,
): Withheld<'removed' | 'relationship' | 'active' | 'blocked'> {
  if (lastActive === 'removed') return 'removed';
  if (!visibleItems(relationship).has('last-active')) return 'relationship';
  if (isActive(presenceClass)) return 'active';
  return blocked ? 'blocked' : null;
}

/** Why the location is not told. Follows `privacy/location`. */
export function locationWithheld(
  { aggregates }: Pick<PublishedPresence, 'aggregates'>,
  { relationship }: Pick<WatchTerms, 'relationship'>,
): Withheld<'relationship' | 'away'> {
  if (!visibleItems(relationship).has('location')) return 'relationship';
  return stateFor(aggregates, relationship).availability < locationLimit ? null : 'away';
}

/** A location is copied from the most active computer while the person is not away. */
const locationLimit = 12_000;

/** Follows `privacy/bare-availability`, `privacy/blocked-is-offline`. */
export function watchStatus(
  aggregates: Aggregates,
  { relationship, given }: Pick<WatchedStatus, 'relationship' | 'given'>,
): WatchedStatus {
  const blocked = given === 'blocked-contacts';
  const state = stateFor(aggregates, relationship);
  const presenceClass = blocked ? 'blocked' : presenceClassOf(state.availability);
  const mayTellActivity = visibleItems(relationship).has('activity') && !blocked;
  const activity = mayTellActivity ? state.activity : null;
  return {
    relationship,
    given,
    blocked,
    availability: blocked || presenceClass === 'unknown' ? 0 : state.availability,
    class: presenceClass,
    activity,
    text: activity === null ? presenceTable[presenceClass].text : activityText(activity),
  };
}

/** The text of a status as the person concerned reads it. */
export const statusText = ({ everyone }: Aggregates): string =>
  everyone.activity === null
    ? presenceTable[presenceClassOf(everyone.availability)].text
    : activityText(everyone.activity);

/**
 * What the containers let through to one watcher. Follows `last-active/statuses`.
 */
export function watchPresence(published: PublishedPresence, terms: WatchTerms): WatchedPresence {
  const items = itemsOnCard(terms);
  const status = watchStatus(published.aggregates, terms);
  return {
    sip: published.sip,
    ...status,
    note: noteFor(published, items)?.text ?? null,
    outOfOffice: items.has('out-of-office-note') && published.outOfOffice !== null,
    calendar: items.has('calendar') ? published.calendar : null,
    meeting: items.has('meeting-details') ? published.meeting : null,
    location: locationWithheld(published, terms) === null ? published.location : null,
    photo: watchPhoto(published.photo, items.has('photo'), terms.acrossFederation),
    phones: watchPhones(published.phones, terms),
    items,
    lastActive: lastActiveWithheld(status, terms) === null ? published.lastActive : null,
    mayInterrupt: terms.relationship === 'workgroup',
  };
}

/** Follows `presence/shown-note`. */
export function noteFor(
  { note, isNoteLater, outOfOffice }: PublishedPresence,
  items: ReadonlySet<PresenceItem>,
): { readonly text: string; readonly from: 'person' | 'automatic-replies' } | null {
  const own = items.has('note') ? note : null;
  const automatic = items.has('out-of-office-note') ? (outOfOffice?.note ?? null) : null;
  if (own !== null && (automatic === null || isNoteLater)) return { text: own, from: 'person' };
  return automatic === null ? null : { text: automatic, from: 'automatic-replies' };
}

function stateFor(
  { everyone, workgroup }: Aggregates,
  relationship: WatchedStatus['relationship'],
): AggregateState {
  if (relationship === 'workgroup') return workgroup;
  if (relationship === 'blocked-contacts') {
    return { availability: publishedAvailability.offline, activity: null };
  }
  // The default container holds no presence at all.
  return relationship === null ? { availability: 0, activity: null } : everyone;
}
