import { entriesAt } from '../../../../shared/contract/key-pattern.js';
import type { ClientEntries, GroupView } from '../../../../shared/contract/views/client.js';
import type { Difference } from '../../../../shared/contract/views/copy.js';
import {
  type Aspect,
  both,
  type ComparedClients,
  change,
  counted,
  difference,
  whyOfBoth,
} from '../aspect.js';
import {
  type DrawnContact,
  hasAge,
  hasPictures,
  rowName,
  rowNote,
  rowPicture,
} from './contacts.js';

const at = { in: 'window' } as const;

/** More rows than these are marked as the whole list. */
const mostMarks = 200;

interface Pair {
  readonly sip: string;
  readonly was: DrawnContact;
  readonly will: DrawnContact;
}

/** The rows that both lists have, each person once. */
function rowsOf({ before, after }: ComparedClients): readonly Pair[] {
  const layout = both('layout', before.shown, after.shown);
  if (!layout) return [];
  return entriesAt(before.shown, 'contact/{contact}').flatMap(([sip, contact]) => {
    const other = after.shown[`contact/${sip}`];
    if (other === undefined || contact.groups.length === 0) return [];
    return [
      {
        sip,
        was: { contact, layout: layout.was },
        will: { contact: other, layout: layout.will },
      },
    ];
  });
}

const marksOf = (pairs: readonly Pair[]): readonly string[] =>
  pairs.length > mostMarks ? ['list'] : pairs.map(({ sip }) => `contact/${sip}`);

const inList = (pairs: readonly Pair[]): string => `contact list, ${counted(pairs.length, 'row')}`;

/** `10 pictures, 1 outline`. */
function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [only] = words;
  if (only !== undefined && words.length === 1) return only;
  const kinds = [...counts].sort(([, one], [, other]) => other - one);
  return kinds
    .map(([word, count]) => counted(count, word, word.replace(/^(picture|outline|square)/, '$1s')))
    .join(', ');
}

/** Rows in which a word differs: one by its name, several with the changes that are alike counted. */
function wordsOfRows(
  facts: { readonly id: string; readonly one: (name: string) => string; readonly many: string },
  pairs: readonly Pair[],
  word: (drawn: DrawnContact) => string,
): readonly Difference[] {
  const changed = pairs.filter(({ was, will }) => word(was) !== word(will));
  const [first] = changed;
  if (first === undefined) return [];
  const alike = new Map<string, Pair[]>();
  for (const pair of changed) {
    const key = `${word(pair.was)}\n${word(pair.will)}`;
    alike.set(key, [...(alike.get(key) ?? []), pair]);
  }
  return difference({
    id: facts.id,
    title: changed.length === 1 ? facts.one(rowName(first.was)) : facts.many,
    changes: [...alike.values()].flatMap((group) => {
      const [pair = first] = group;
      const names = changed.length === 1 ? null : peopleOf(group);
      return change(names, word(pair.was), word(pair.will));
    }),
    ...{ where: inList(changed), at, marks: marksOf(changed) },
  });
}

const mostNames = 3;

const peopleOf = (pairs: readonly Pair[]): string => {
  const names = pairs.slice(0, mostNames).map(({ was }) => rowName(was));
  const others = pairs.length - names.length;
  return others === 0 ? names.join(', ') : `${names.join(', ')} and ${others} more`;
};

const pictures: Aspect = {
  same: 'pictures of contacts',
  find: (clients) => {
    const layout = both('layout', clients.before.shown, clients.after.shown);
    const rows = rowsOf(clients);
    const changed = rows.filter(({ was, will }) => rowPicture(was) !== rowPicture(will));
    if (!layout || changed.length === 0) return [];
    const all = changed.length === rows.length;
    const notes = changed.filter(({ was, will }) => rowNote(was) !== rowNote(will));
    const [first] = changed;
    return difference({
      id: 'pictures',
      title:
        changed.length === 1 && first
          ? `Picture of ${rowName(first.was)}`
          : all
            ? 'All pictures'
            : `Pictures of ${counted(changed.length, 'contact')}`,
      changes: [
        ...change(
          null,
          tally(changed.map(({ was }) => rowPicture(was))),
          tally(changed.map(({ will }) => rowPicture(will))),
        ),
        ...(notes.length > 0 && hasPictures(layout.was) !== hasPictures(layout.will)
          ? change(
              'notes beneath names',
              hasPictures(layout.was) ? 'shown' : 'not shown',
              hasPictures(layout.will) ? 'shown' : 'not shown',
            )
          : []),
      ],
      ...{ where: inList(changed), at, marks: marksOf(changed) },
      ...whyOfBoth(layout.was.style, layout.will.style),
    });
  },
};

const notes: Aspect = {
  same: null,
  find: (clients) =>
    wordsOfRows(
      { id: 'notes', one: (name) => `Note of ${name}`, many: 'Notes of contacts' },
      // Those that go with the pictures are told there.
      rowsOf(clients).filter(
        ({ was, will }) => hasPictures(was.layout) === hasPictures(will.layout),
      ),
      rowNote,
    ),
};

const status: Aspect = {
  same: 'status of contacts',
  find: (clients) =>
    wordsOfRows(
      { id: 'status', one: (name) => `Status of ${name}`, many: 'Status of contacts' },
      rowsOf(clients),
      ({ contact: { presence } }) =>
        `${presence.text}${presence.outOfOffice ? ', out of office' : ''}`,
    ),
};

const ages: Aspect = {
  same: null,
  find: (clients) =>
    wordsOfRows(
      {
        id: 'ages',
        one: (name) => `Time since ${name} was active`,
        many: 'Time since contacts were active',
      },
      rowsOf(clients),
      (drawn) => (hasAge(drawn) ? 'shown' : 'not shown'),
    ),
};

const names: Aspect = {
  same: null,
  find: (clients) =>
    wordsOfRows(
      { id: 'names', one: (name) => `Name of ${name}`, many: 'Names of contacts' },
      rowsOf(clients),
      rowName,
    ),
};

const groups: Aspect = {
  same: 'groups and order',
  find: ({ before, after }) => {
    const lists = both('groups', before.shown, after.shown);
    const layout = both('layout', before.shown, after.shown);
    if (!lists || !layout) return [];
    const former = new Map(lists.was.map((group) => [group.id, group]));
    const now = new Map(lists.will.map((group) => [group.id, group]));
    const all = [...new Map([...former, ...now]).values()];
    const [membersBefore, membersAfter] = [membersOf(before.shown), membersOf(after.shown)];
    const found = all.flatMap((group) => {
      const formerOnes = former.has(group.id) ? (membersBefore.get(group.id) ?? []) : null;
      const newOnes = now.has(group.id) ? (membersAfter.get(group.id) ?? []) : null;
      const isFrequent = group.kind === 'frequent';
      return difference({
        id: `group/${group.id}`,
        title: `Group ${group.title}`,
        changes: change(null, inWords(formerOnes, newOnes), inWords(newOnes, formerOnes)),
        ...{ where: 'contact list', at, marks: [`group/${group.id}`] },
        ...(isFrequent && whyOfBoth(layout.was.frequentContacts, layout.will.frequentContacts)),
      });
    });
    const order = (list: readonly GroupView[]): string =>
      list.map(({ title }) => title).join(', ') || 'none';
    const isMoved = found.length === 0 && order(lists.was) !== order(lists.will);
    return isMoved
      ? difference({
          id: 'group-order',
          title: 'Order of the groups',
          changes: change(null, order(lists.was), order(lists.will)),
          ...{ where: 'contact list', at, marks: ['list'] },
        })
      : found;
  },
};

/** The addresses of those in each group. */
function membersOf(shown: Partial<ClientEntries>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [sip, { groups }] of entriesAt(shown, 'contact/{contact}'))
    for (const id of groups) {
      const known = found.get(id);
      if (known) known.push(sip);
      else found.set(id, [sip]);
    }
  return found;
}

/** Who is in a group, null where it is not there; by number where the number differs. */
function inWords(members: readonly string[] | null, other: readonly string[] | null): string {
  if (!members) return 'not there';
  const count = counted(members.length, 'person', 'people');
  if (other?.length !== members.length) return count;
  return members.join() === other.join() ? count : `${count}: ${members.join(', ')}`;
}

const views: Aspect = {
  same: null,
  find: ({ before, after }) => {
    const layout = both('layout', before.shown, after.shown);
    if (!layout) return [];
    const tab = (shown: boolean): string => (shown ? 'there' : 'not there');
    const { was, will } = layout;
    return difference({
      id: 'views',
      title: 'Views of the list',
      changes: [
        ...change(
          'tab Relationship',
          tab(was.relationshipView.value),
          tab(will.relationshipView.value),
        ),
        ...change('view that is open', was.view, will.view),
      ],
      ...{ where: 'above the contact list', at, marks: ['views'] },
      ...whyOfBoth(was.relationshipView, will.relationshipView),
    });
  },
};

/** The contact list, from its tabs to its rows. */
export const contactList: readonly Aspect[] = [views, groups, pictures, names, status, ages, notes];
