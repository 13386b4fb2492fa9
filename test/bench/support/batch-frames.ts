import type { BatchFrame, ContactView, SnapshotFrame } from '../../../shared/contract/index.js';

const prefix = 'contact/';

/**
 * Batches that follow the state of `last`, each changing the presence of `count` contacts of
 * `snapshot`, spread over the list, other ones than the batch before.
 */
export function changesOf(
  snapshot: string,
  last: string,
  { count, batches }: { readonly count: number; readonly batches: number },
): readonly string[] {
  const { topic, entries } = JSON.parse(snapshot) as SnapshotFrame;
  const { seq, epoch } = JSON.parse(last) as BatchFrame;
  const keys = Object.keys(entries).filter((key) => key.startsWith(prefix));
  const step = Math.floor(keys.length / count);
  return Array.from({ length: batches }, (_, batch) => {
    const from = seq + batch;
    const changed = Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const key = keys[index * step + (from % step)] ?? '';
        const view = entries[key] as unknown as ContactView;
        return [key, { ...view, presence: otherPresence(view.presence) }];
      }),
    );
    return JSON.stringify({
      type: 'batch',
      epoch,
      from,
      seq: from + 1,
      topics: { [topic]: changed },
    });
  });
}

function otherPresence(presence: ContactView['presence']): ContactView['presence'] {
  return presence.class === 'busy'
    ? { ...presence, availability: 3500, class: 'available', text: 'Available', lastActive: null }
    : { ...presence, availability: 6500, class: 'busy', text: 'Busy', lastActive: null };
}
