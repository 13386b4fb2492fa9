import type { EmulatorViews } from '../../contract/emulator-views.js';
import { clientKey } from '../../contract/keys.js';
import type { ClientEntries, ContactView, PresenceView } from '../../contract/views/client.js';
import { ageLabel } from '../../lync/age.js';
import { type PresenceClass, presenceTable } from '../../lync/presence.js';
import type { Instant } from '../../lync/time.js';

/** What a client shows of a person, in words of the screen: each by the key of its expectation. */
export interface ShownPerson {
  /** What stands after the name, such as `In a meeting`. */
  readonly presence: string;
  readonly class: PresenceClass;
  /** What the person does beyond the plain status; null where there is no more to say. */
  readonly activity: string | null;
  /** `25 mins`; null where none is shown. */
  readonly age: string | null;
  readonly photo: 'ad' | 'web' | 'none';
  readonly note: string | null;
}

/** A row of a contact list or a contact card. */
export interface PersonReading {
  readonly name: string;
  readonly shown: ShownPerson;
  /** Null for the person themselves. */
  readonly relationship: string | null;
  /** Lines of the contact card by their ids; none in a row. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A row in what a client shows; its user's own corner for the user. Null where there is none. */
export function rowIn(
  entries: Partial<ClientEntries>,
  client: string,
  person: string,
): PersonReading | null {
  const { clock, me } = entries;
  if (clock === undefined) return null;
  const contact = entries[clientKey('contact/{contact}', person)];
  if (person !== client || me === undefined)
    return contact === undefined ? null : personReading(contact, clock.now);
  const note = me.note.text === '' ? null : me.note.text;
  return personReading({ ...me, note, relationship: null }, clock.now);
}

/** A contact card in the client of somebody signed in. Rejects with `CommandError` for somebody unknown. */
export async function readCard(
  views: EmulatorViews,
  client: string,
  person: string,
  now: Instant,
): Promise<PersonReading> {
  const { contact, fields } = await views.ask({
    name: 'client.contact-card',
    sip: client,
    contact: person,
  });
  return {
    ...personReading(contact, now),
    fields: Object.fromEntries(fields.map(({ id, value }) => [id, value])),
  };
}

interface PersonView extends Pick<ContactView, 'displayName' | 'photo' | 'note'> {
  readonly presence: PresenceView;
  readonly relationship: string | null;
}

function personReading(
  { displayName, presence, photo, note, relationship }: PersonView,
  now: Instant,
): PersonReading {
  const { text } = presence;
  return {
    name: displayName,
    shown: {
      presence: text,
      class: presence.class,
      activity: text === presenceTable[presence.class].text ? null : text,
      age: ageLabel(presence.lastActive, now),
      photo: photo.kind,
      note,
    },
    relationship,
    fields: {},
  };
}
