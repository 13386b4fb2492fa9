import type { Difference, DifferencesView } from '../../../shared/contract/views/copy.js';
import {
  type Aspect,
  both,
  type ClientShown,
  type ComparedClients,
  capitalised,
  difference,
} from './aspect.js';
import { contactList } from './aspects/contact-list.js';
import { cardChanges, contactChanges } from './aspects/contacts.js';
import { options, samePages } from './aspects/options.js';
import { ownCorner } from './aspects/own-corner.js';
import { windows } from './aspects/windows.js';

const aspects: readonly Aspect[] = [...ownCorner, ...contactList, options, ...windows];

type ComparedInWords = Omit<DifferencesView, 'others'>;

/**
 * What two signed-in clients show otherwise, in words, from the top of the window. How long ago somebody was active, and
 * all else that time alone changes, is no difference. What differs is a matter of what is shown; why, of the entries too.
 */
export function compareClients(clients: ComparedClients): ComparedInWords {
  const differences: Difference[] = [];
  const same: string[] = [];
  for (const aspect of aspects) {
    const found = aspect.find(clients);
    differences.push(...found);
    if (found.length === 0 && aspect.same !== null) same.push(aspect.same);
  }
  const { shown } = clients.before;
  if (shown.options) same.push(samePages(shown.options, differences));
  return {
    differences,
    same: same.map((words, place) => (place === 0 ? capitalised(words) : words)),
    settings: differingSettings(shown, clients.after.shown),
  };
}

/** What the two clients of somebody else show of one person: row and card. */
export function compareSight(clients: ComparedClients, sip: string): ComparedInWords {
  const { before, after } = clients;
  const contact = both(`contact/${sip}`, before.shown, after.shown);
  const layout = both('layout', before.shown, after.shown);
  const [card, newCard] = [before.card, after.card];
  const [was, will] = [contact?.was ?? card?.contact, contact?.will ?? newCard?.contact];
  const name = was?.displayName ?? sip;
  const rows =
    was && will && layout
      ? contactChanges({ contact: was, layout: layout.was }, { contact: will, layout: layout.will })
      : [];
  const where = contact ? 'contact list' : 'search and contact card';
  const differences = [
    ...rows.flatMap((each) =>
      difference({
        id: `sight/${each.what}`,
        title: `${capitalised(each.what ?? '')} of ${name}`,
        changes: [{ ...each, what: null }],
        ...{ where, at: { in: 'window' }, marks: [`contact/${sip}`] },
      }),
    ),
    ...difference({
      id: 'sight/card',
      title: `Contact card of ${name}`,
      changes: card && newCard ? cardChanges(card, newCard) : [],
      ...{ where: 'contact card', at: { in: 'card', contact: sip }, marks: ['card'] },
    }),
  ];
  const alike = ['name', 'picture', 'status', 'note'].filter(
    (word) => !rows.some(({ what }) => what === word),
  );
  return {
    differences,
    same: alike.map((word, place) => (place === 0 ? capitalised(word) : word)),
    settings: differingSettings(before.shown, after.shown),
  };
}

/** Settings that two sign-ins brought differently. */
export function differingSettings(
  before: ClientShown,
  after: ClientShown,
): DifferencesView['settings'] {
  const [was, will] = [before.session?.settings, after.session?.settings];
  if (was === undefined || will === undefined) return [];
  const names = new Set([...Object.keys(was), ...Object.keys(will)]);
  return [...names]
    .map((setting) => ({
      setting,
      before: was[setting]?.value || 'not set',
      after: will[setting]?.value || 'not set',
    }))
    .filter((each) => each.before !== each.after);
}
