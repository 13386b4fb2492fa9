/// <reference types="vite/client" />

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { contactHeights } from '../../../renderer/client/contact-list/row-heights.js';
import type {
  BatchFrame,
  Changes,
  ContactView,
  SnapshotFrame,
} from '../../../shared/contract/index.js';
import './bare-list.css';

const prefix = 'contact/';
type Contacts = ReadonlyMap<string, ContactView>;

const byName = (a: ContactView, b: ContactView): number => (a.displayName < b.displayName ? -1 : 1);

/** The peer: the same contacts, from the same frame, as plain text in rows of the same height. */
function BareList({ contacts }: { readonly contacts: Contacts }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => [...contacts.values()].sort(byName), [contacts]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => contactHeights.tile,
    overscan: 4,
  });
  return (
    <div ref={scroller} className="scroller">
      <div
        role="tree"
        aria-label="Contacts"
        className="tree"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start, size }) => (
          <div
            key={key}
            role="treeitem"
            aria-level={2}
            tabIndex={-1}
            className="row"
            style={{ height: size, transform: `translateY(${start}px)` }}
          >
            {rows[index]?.displayName} - {rows[index]?.presence.text}
          </div>
        ))}
      </div>
    </div>
  );
}

function Page({ socket }: { readonly socket: WebSocket }): ReactNode {
  const [contacts, setContacts] = useState<Contacts | null>(null);
  const [following, setFollowing] = useState(false);
  if (!following) {
    setFollowing(true);
    const known = new Map<string, ContactView>();
    socket.addEventListener('message', ({ data }) => {
      const frame = JSON.parse(String(data)) as SnapshotFrame | BatchFrame;
      const changes = frame.type === 'snapshot' ? [frame.entries] : Object.values(frame.topics);
      for (const entries of changes) take(known, entries);
      flushSync(() => setContacts(new Map(known)));
    });
  }
  return contacts && <BareList contacts={contacts} />;
}

function take(known: Map<string, ContactView>, entries: Changes): void {
  for (const [key, value] of Object.entries(entries))
    if (key.startsWith(prefix)) known.set(key, value as unknown as ContactView);
}

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const socket = new WebSocket(`ws://${location.host}/`);
createRoot(container).render(<Page socket={socket} />);
