import { topicName } from '../../../shared/contract/keys.js';
import type { Difference, DifferencesView } from '../../../shared/contract/views/copy.js';
import type { LyncClient } from '../lync-client/lync-client.js';
import { type ComparedClient, capitalised, difference, whyOfBoth } from './aspect.js';
import { contactChanges } from './aspects/contacts.js';
import { compareClients, compareSight } from './compare-clients.js';
import type { CopiedSide, Copy, CopyRequest } from './make-copy.js';

/**
 * What differs between the two sides of a copy: in the client of the person, or in what the client of another shows of
 * that person, and in what all other clients show. Null while one side has no client.
 */
export function compareCopy(
  { before, after }: Copy,
  { sip, seenBy }: CopyRequest,
): DifferencesView | null {
  const viewer = seenBy ?? sip;
  const subject = viewer === sip ? null : sip;
  const [was, will] = [clientOn(before, viewer, subject), clientOn(after, viewer, subject)];
  if (was === null || will === null) return null;
  const clients = { before: was, after: will };
  const compared = subject === null ? compareClients(clients) : compareSight(clients, subject);
  return {
    ...compared,
    differences: compared.differences.map((each) => withPhotoReason(each, viewer, before, after)),
    others: subject === null ? seenByOthers(sip, before, after) : [],
  };
}

function clientOn(
  { deployment }: CopiedSide,
  viewer: string,
  subject: string | null,
): ComparedClient | null {
  const client = deployment.clients.find(viewer);
  const shown = client && deployment.shown(topicName('client/{sip}', client.sip));
  if (!client || !shown) return null;
  return {
    shown,
    card: subject && deployment.directory.find(subject) ? client.contactCard(subject) : null,
  };
}

/** The client itself says why it shows a picture of somebody, where it is not the look of the whole list. */
function withPhotoReason(
  found: Difference,
  viewer: string,
  before: CopiedSide,
  after: CopiedSide,
): Difference {
  const isAlike = found.before?.reason === found.after?.reason;
  if (!['pictures', 'sight/picture'].includes(found.id) || !isAlike) return found;
  const [mark = ''] = found.marks;
  const contact = mark.replace(/^contact\//, '');
  const reason = ({ deployment }: CopiedSide) =>
    deployment.directory.find(contact) &&
    deployment.clients.find(viewer)?.explainPhoto(contact).why;
  return { ...found, ...whyOfBoth(reason(before), reason(after)) };
}

interface Seen {
  readonly change: Difference['changes'][number];
  readonly viewers: LyncClient[];
  readonly why: Pick<Difference, 'before' | 'after'>;
}

/** What the clients that have a row of a person show of them otherwise, by what is alike. */
function seenByOthers(sip: string, before: CopiedSide, after: CopiedSide): readonly Difference[] {
  const alike = new Map<string, Seen>();
  for (const viewer of before.deployment.clients.all()) {
    if (viewer.sip === sip) continue;
    const other = after.deployment.clients.find(viewer.sip);
    const [was, will] = [rowIn(viewer, sip), other ? rowIn(other, sip) : null];
    for (const change of was && will ? contactChanges(was, will) : []) {
      const key = JSON.stringify(change);
      const seen = alike.get(key) ?? {
        change,
        viewers: [],
        why: whySeen(change, viewer, other, sip),
      };
      seen.viewers.push(viewer);
      alike.set(key, seen);
    }
  }
  const name = before.deployment.directory.find(sip)?.displayName ?? sip;
  return [...alike.values()].flatMap(({ change, viewers, why }, place) =>
    difference({
      id: `others/${change.what}/${place}`,
      title: `${capitalised(change.what ?? '')} of ${name}`,
      changes: [{ ...change, what: null }],
      where: `contact lists of ${namesOf(viewers)}`,
      at: { in: 'other-clients', sips: viewers.map((viewer) => viewer.sip) },
      marks: [],
      ...why,
    }),
  );
}

/** Clients say why of pictures. */
const whySeen = (
  { what }: Seen['change'],
  viewer: LyncClient,
  other: LyncClient | undefined,
  sip: string,
): Seen['why'] =>
  what === 'picture'
    ? whyOfBoth(viewer.explainPhoto(sip).why, other?.explainPhoto(sip).why)
    : whyOfBoth(null, null);

function rowIn({ view }: LyncClient, sip: string) {
  const contact = view.read(`contact/${sip}`);
  const layout = contact && view.read('layout');
  return contact && layout ? { contact, layout } : null;
}

const mostNames = 2;

function namesOf(viewers: readonly LyncClient[]): string {
  const names = viewers.slice(0, mostNames).map(({ person }) => person.displayName);
  const others = viewers.length - names.length;
  return others === 0 ? names.join(' and ') : `${names.join(', ')} and ${others} more`;
}
