import { entriesAt } from '../../shared/contract/key-pattern.js';
import type { ClientEntries, ContactView } from '../../shared/contract/views/client.js';
import { ageLabel } from '../../shared/lync/age.js';
import type { Instant } from '../../shared/lync/time.js';

/** What the window of a client shows, for who cannot see its picture. */
export function describeClient(name: string, entries: Partial<ClientEntries>): string {
  const { me, layout, clock } = entries;
  if (!me || !layout || !clock) return `The Lync client of ${name}, who is signed out.`;
  const own = `${me.presence.text}, ${photo(me)}`;
  const rows = entriesAt(entries, 'contact/{contact}').map(([, contact]) =>
    rowOf(contact, clock.now),
  );
  return `The Lync client of ${name} (${own}) with ${layout.style.value}. ${rows.join('; ')}.`;
}

function rowOf(contact: ContactView, now: Instant): string {
  const { displayName, presence } = contact;
  const age = ageLabel(presence.lastActive, now);
  return [displayName, presence.text, ...(age === null ? [] : [age]), photo(contact)].join(', ');
}

const photo = ({ photo: { kind } }: Pick<ContactView, 'photo'>): string =>
  kind === 'none' ? 'no photo' : 'photo';
