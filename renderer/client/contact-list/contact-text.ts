import type { ContactView } from '../../../shared/contract/index.js';
import { shownName } from './contact-order.js';
import type { Section } from './sections.js';
import { listStrings } from './strings.js';

/**
 * All that a contact's line says, in words: `Bob Bergström, Away, 2 hours, note: At the fair`.
 * @param age what `useAge` tells of the same contact
 */
export function contactText(
  contact: ContactView,
  friendlyNames: boolean,
  age: string | null,
): string {
  const { presence } = contact;
  return [
    shownName(contact, friendlyNames),
    presence.text,
    age,
    contact.note === null || contact.note === '' ? null : listStrings.note(contact.note),
    contact.tagged ? listStrings.tagged : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What a heading says in words: `Design, 3 of 5 online`. */
export function sectionText(section: Section): string {
  const { title, kind, online, members } = section;
  const count =
    kind === 'bucket'
      ? listStrings.bucketCount(members.length)
      : listStrings.groupCount(online, members.length);
  return kind === 'distribution'
    ? `${title}, ${listStrings.distributionGroup}, ${count}`
    : `${title}, ${count}`;
}

/** The grey figures after a heading: `(3/5)`, in views of buckets `(5)`. */
export function sectionFigures(section: Section): string {
  const { kind, online, members } = section;
  return kind === 'bucket' ? `(${members.length})` : `(${online}/${members.length})`;
}
