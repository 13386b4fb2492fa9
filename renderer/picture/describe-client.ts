import type { ClientEntries, ContactView, PictureLook } from '../../shared/contract/index.js';
import { ageLabel } from '../../shared/lync/age.js';
import type { Instant } from '../../shared/lync/time.js';

/**
 * What a picture of a client shows, for who does not see it.
 * @param inSight the contacts whose rows are in sight, from the top
 */
export function describeClient(
  entries: Partial<ClientEntries>,
  look: PictureLook,
  inSight: readonly ContactView[],
): string {
  const { me, layout, clock, options } = entries;
  const name = me?.displayName ?? entries['signed-out']?.displayName ?? 'somebody';
  if (!me || !layout || !clock) return `The Lync client of ${name}, who is signed out.`;
  const rows = inSight.map((contact) => rowOf(contact, clock.now));
  const shown = options?.pages.map(({ title }) => title).join(', ') ?? '';
  return [
    `The Lync client of ${name}: ${me.presence.text}, ${photo(me)}${me.note.text === '' ? '' : `, note “${me.note.text}”`}; ${layout.style.value}.`,
    rows.length === 0 ? 'No contact is in sight.' : `In sight: ${rows.join('; ')}.`,
    ...(look.dialog === 'options'
      ? [
          `Options is open${look.page === undefined ? '' : ` at ${look.page}`}; its pages: ${shown}.`,
        ]
      : []),
    ...(look.dialog === 'configuration' ? ['Configuration Information is open.'] : []),
    ...(look.card === undefined ? [] : [`The contact card of ${look.card} is open.`]),
    ...(look.conversation === undefined ? [] : ['A conversation window is open.']),
  ].join(' ');
}

function rowOf(contact: ContactView, now: Instant): string {
  const { displayName, presence, note } = contact;
  const age = ageLabel(presence.lastActive, now);
  const parts = [displayName, presence.text, ...(age === null ? [] : [age]), photo(contact)];
  return [...parts, ...(note === null || note === '' ? [] : [`“${note}”`])].join(', ');
}

const photo = ({ photo: { kind } }: Pick<ContactView, 'photo'>): string =>
  kind === 'none' ? 'no photo' : 'photo';
