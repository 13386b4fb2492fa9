import { clientKey } from '../../../../shared/contract/keys.js';
import type { ContactView, PresenceView } from '../../../../shared/contract/views/client.js';
import { ageLabel } from '../../../../shared/lync/age.js';
import type { PresenceClass } from '../../../../shared/lync/presence.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { defaultTextOf } from '../../../emulator/lync-server/presence/availability.js';
import { clientEntries, type EmulatorViews } from '../views.js';

/** A person as a client shows them, in words of the screen. */
export interface PersonReading {
  readonly name: string;
  /** What stands after the name, such as `In a meeting`. */
  readonly presence: string;
  readonly class: PresenceClass;
  /** What the person does beyond the plain status; null where there is no more to say. */
  readonly activity: string | null;
  /** `25 mins`; null where none is shown. */
  readonly age: string | null;
  readonly photo: 'ad' | 'web' | 'none';
  readonly note: string | null;
  /** Null for the person themselves. */
  readonly relationship: string | null;
}

/** A row of a client's contact list; the person's own corner for the client's own. Null where there is none. */
export async function readRow(
  views: EmulatorViews,
  client: string,
  person: string,
): Promise<PersonReading | null> {
  const {
    clock,
    me,
    [clientKey('contact/{contact}', person)]: contact,
  } = await clientEntries(views, client);
  if (clock === undefined) return null;
  if (person === client && me !== undefined)
    return {
      name: me.displayName,
      ...presenceReading(me.presence, clock.now),
      photo: me.photo.kind,
      note: me.note.text === '' ? null : me.note.text,
      relationship: null,
    };
  return contact === undefined ? null : contactReading(contact, clock.now);
}

/** The head of a contact card in a client. Null where there is none. */
export async function readCard(
  views: EmulatorViews,
  client: string,
  person: string,
): Promise<(PersonReading & { readonly fields: Readonly<Record<string, string>> }) | null> {
  const { clock } = await clientEntries(views, client);
  if (clock === undefined) return null;
  const card = await views.ask({ name: 'client.contact-card', sip: client, contact: person });
  const fields = Object.fromEntries(card.fields.map(({ id, value }) => [id, value]));
  return { ...contactReading(card.contact, clock.now), fields };
}

const contactReading = (contact: ContactView, now: Instant): PersonReading => ({
  name: contact.displayName,
  ...presenceReading(contact.presence, now),
  photo: contact.photo.kind,
  note: contact.note,
  relationship: contact.relationship,
});

const presenceReading = (presence: PresenceView, now: Instant) => ({
  presence: presence.text,
  class: presence.class,
  activity: presence.text === defaultTextOf(presence.class) ? null : presence.text,
  age: ageLabel(presence.lastActive, now),
});
