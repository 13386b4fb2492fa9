import type { ContactCardView } from '../../../../shared/contract/views/contact-card.js';
import type { Person } from '../../directory/person.js';
import { watcherKind } from '../../lync-server/presence/access-list.js';
import type { OwnPhoneKind } from '../../lync-server/presence/own-phones.js';
import type { PresenceItem } from '../../lync-server/presence/visible-items.js';
import type { WatchedPresence } from '../../lync-server/presence/watched-presence.js';
import { calendarLine } from '../calendar/calendar-line.js';
import { isContact } from '../contacts/contact-list.js';
import type { ClientSession } from '../session/client-session.js';
import { contactView } from '../views/contact-view.js';

type Field = ContactCardView['fields'][number];

interface FieldRule {
  readonly id: Field['id'];
  readonly label: string;
  /** What the privacy relationship must let through. */
  readonly item: Exclude<PresenceItem, 'sharepoint' | 'voicemail'>;
  readonly link: boolean;
  readonly value: (person: Person, watched: WatchedPresence) => string | null | undefined;
}

const ownPhone =
  (kind: OwnPhoneKind): FieldRule['value'] =>
  ({ phones }, watched) =>
    watched.phones[kind] ?? phones[kind];

/** In the order of the card. Follows `contacts/card`. */
export const fieldRules: readonly FieldRule[] = [
  {
    id: 'department',
    label: 'Department',
    item: 'department',
    link: false,
    value: (p) => p.department,
  },
  { id: 'company', label: 'Company', item: 'company', link: false, value: (p) => p.company },
  { id: 'office', label: 'Office', item: 'office', link: false, value: (p) => p.office },
  { id: 'work', label: 'Work', item: 'work', link: true, value: (p) => p.phones.work },
  { id: 'mobile', label: 'Mobile', item: 'mobile', link: true, value: ownPhone('mobile') },
  { id: 'home', label: 'Home', item: 'home', link: true, value: ownPhone('home') },
  { id: 'other', label: 'Other', item: 'other', link: true, value: ownPhone('other') },
  { id: 'email', label: 'E-mail', item: 'email', link: true, value: (p) => p.mail },
  {
    id: 'location',
    label: 'Location',
    item: 'location',
    link: false,
    value: (_p, w) => w.location,
  },
];

/** The clock of the watcher's PC. */
type CardClock = Pick<ClientSession['ports'], 'now' | 'clockText'>;

/** What the calendar tells: free/busy in one line, and the meeting where the relationship lets it through. */
function calendarFields({ now, clockText }: CardClock, watched: WatchedPresence): readonly Field[] {
  const { calendar, meeting } = watched;
  const line = calendar && calendarLine(calendar, now(), clockText);
  const field = (
    id: Field['id'],
    label: string,
    value: string | null | undefined,
  ): readonly Field[] =>
    value === null || value === undefined || value === ''
      ? []
      : [{ id, label, value, link: false }];
  return [
    ...field('calendar', 'Calendar', line),
    ...field('meeting', 'Meeting', meeting?.subject),
    ...field('meeting-location', 'Meeting location', meeting?.location),
  ];
}

/** The lines of a card: what a watcher is told, and what the directory holds of a person. */
export function cardFields(
  person: Person,
  watched: WatchedPresence,
  clock: CardClock | null,
): readonly Field[] {
  return [
    ...fieldRules.flatMap(({ id, label, item, link, value }): readonly Field[] => {
      const text = watched.items.has(item) ? value(person, watched) : null;
      return text === null || text === undefined || text === ''
        ? []
        : [{ id, label, value: text, link }];
    }),
    ...(clock ? calendarFields(clock, watched) : []),
  ];
}

/** All that this client may show of a person. What the privacy relationship withholds, or nobody filled in, is absent. */
export function contactCard(session: ClientSession, person: Person): ContactCardView {
  const watched = session.ports.presence.presenceFor(session.sip, person.sip);
  return {
    contact: contactView(session, person),
    fields: cardFields(person, watched, session.connected ? session.ports : null),
    organization: session.settings.organizationTab.value ? organization(session, person) : null,
    isContact: isContact(session.data.contactList, person.sip),
  };
}

/** Longest chain of managers that the tab shows; a directory in which two people manage each other ends here too. */
const longestChain = 10;

/** From the top of the organisation down to the person's own manager; nobody across organisations. */
function organization(
  session: ClientSession,
  person: Person,
): NonNullable<ContactCardView['organization']> {
  if (watcherKind(person, session.person) === 'federated')
    return { managers: [], peers: [], reports: [] };
  const { directory } = session.ports;
  const show = (people: readonly Person[]) => people.map((each) => contactView(session, each));
  const managers: Person[] = [];
  let next = person.manager;
  while (next !== null && managers.length < longestChain) {
    const manager = directory.find(next);
    if (manager === undefined) break;
    managers.unshift(manager);
    next = manager.manager;
  }
  const team = person.manager === null ? [] : directory.reports(person.manager);
  return {
    managers: show(managers),
    peers: show(team.filter(({ sip }) => sip !== person.sip)),
    reports: show(directory.reports(person.sip)),
  };
}
