import type {
  ContactView,
  LayoutView,
  PhotoView,
} from '../../../../shared/contract/views/client.js';
import type { ContactCardView } from '../../../../shared/contract/views/contact-card.js';
import type { Difference } from '../../../../shared/contract/views/copy.js';
import { change } from '../aspect.js';

/** A contact and how the list draws it. */
export interface DrawnContact {
  readonly contact: ContactView;
  readonly layout: LayoutView;
}

/** What a row has in the place of a picture; two lines come with it. */
export const hasPictures = ({ rows, style }: LayoutView): boolean =>
  rows === 'two-lines' && style.value === 'photo tiles';

export function pictureWord({ kind, href }: PhotoView, tiles: boolean): string {
  if (!tiles) return 'square';
  if (kind === 'none' || href === null) return 'outline';
  return kind === 'web' ? 'picture from the web' : 'picture';
}

export const rowPicture = ({ contact, layout }: DrawnContact): string =>
  pictureWord(contact.photo, hasPictures(layout));

export const rowName = ({ contact, layout }: DrawnContact): string =>
  layout.friendlyNames && contact.friendlyName !== '' ? contact.friendlyName : contact.displayName;

/** The note beneath a name, which only two lines have. */
export const rowNote = ({ contact, layout }: DrawnContact): string => {
  if (contact.note === null || contact.note === '') return 'none';
  return hasPictures(layout) ? contact.note : 'not shown';
};

/** How long ago somebody was last active goes on with the clock; whether it is told at all does not. */
export const hasAge = ({ contact }: DrawnContact): boolean => contact.presence.lastActive !== null;

/** What a client shows of one person, kind by kind. */
const contactWords: Readonly<Record<string, (drawn: DrawnContact) => string>> = {
  name: rowName,
  picture: rowPicture,
  status: ({ contact }) => contact.presence.text,
  'out of office': ({ contact }) => (contact.presence.outOfOffice ? 'marked' : 'not marked'),
  'time since active': (drawn) => (hasAge(drawn) ? 'shown' : 'not shown'),
  note: rowNote,
};

/** All that differs in what a client shows of one person. */
export const contactChanges = (before: DrawnContact, after: DrawnContact): Difference['changes'] =>
  Object.entries(contactWords).flatMap(([what, word]) => change(what, word(before), word(after)));

/** What two cards say, field by field. */
export function cardChanges(
  before: ContactCardView,
  after: ContactCardView,
): Difference['changes'] {
  const fields = ({ fields: all }: ContactCardView) =>
    new Map(all.map(({ label, value }) => [label, value]));
  const [was, will] = [fields(before), fields(after)];
  const names = new Set([...was.keys(), ...will.keys()]);
  const tab = ({ organization }: ContactCardView): string =>
    organization === null ? 'not there' : 'there';
  return [
    ...[...names].flatMap((name) =>
      change(name, was.get(name) ?? 'not shown', will.get(name) ?? 'not shown'),
    ),
    ...change('tab Organization', tab(before), tab(after)),
  ];
}
