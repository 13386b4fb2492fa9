/// <reference types="vite/client" />

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Connection } from '../../../renderer/bridge/connection.js';
import {
  ClientProvider,
  ConnectionProvider,
  useClientEntry,
  useClientStore,
} from '../../../renderer/bridge/hooks.js';
import type { Transport, TransportEvents } from '../../../renderer/bridge/transport.js';
import { ClientUiContext, createClientUi } from '../../../renderer/client/client-ui.js';
import { ContactLine } from '../../../renderer/client/contact-list/contact-line.js';
import { ContactList } from '../../../renderer/client/contact-list/contact-list.js';
import type { LineHandlers } from '../../../renderer/client/contact-list/line-handlers.js';
import {
  contactHeights,
  heightProperties,
} from '../../../renderer/client/contact-list/row-heights.js';
import type { ContactView, SnapshotFrame } from '../../../shared/contract/index.js';
import { clientKey, topicName } from '../../../shared/contract/keys.js';
import '../../../renderer/client/theme.css';
import './bare-list.css';

const nothing = (): void => {};
const handlers: LineHandlers = {
  pick: nothing,
  card: nothing,
  menu: nothing,
  toggle: nothing,
  renamed: nothing,
  write: nothing,
};

/** The peer: the same lines in the same order, and nothing but the virtualizer around them. */
function BareList(): ReactNode {
  const store = useClientStore();
  const scroller = useRef<HTMLDivElement>(null);
  const contacts = useRef<readonly ContactView[]>(null);
  contacts.current ??= store
    .ids('contact/{contact}')
    .flatMap((id) => store.get(clientKey('contact/{contact}', id)) ?? [])
    .sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
  const rows = contacts.current;
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
        style={{ ...heightProperties('tile'), height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <ContactLine
            key={key}
            sip={rows[index]?.sip ?? ''}
            section=""
            look="tile"
            friendlyNames={false}
            position={index + 1}
            count={rows.length}
            active={false}
            selected={false}
            start={start}
            on={handlers}
          />
        ))}
      </div>
    </div>
  );
}

function OwnList(): ReactNode {
  const layout = useClientEntry('layout');
  return (
    <div className="frame">
      <ClientUiContext value={ui}>{layout && <ContactList layout={layout} />}</ClientUiContext>
    </div>
  );
}

const ui = createClientUi();
const snapshot = (await (await fetch('/snapshot')).json()) as SnapshotFrame;
const sip = snapshot.topic.slice('client/'.length);

/** Answers with the snapshot at once, so that the entries are there before anything is mounted. */
function snapshotTransport(): Transport {
  let events: TransportEvents | null = null;
  return {
    open(opened) {
      events = opened;
      opened.opened();
    },
    send(frame) {
      if (frame.type === 'hello' && frame.topic === snapshot.topic) events?.received(snapshot);
    },
    close: nothing,
  };
}

const connection = new Connection({
  transport: snapshotTransport(),
  commit: flushSync,
  shown: nothing,
});
connection.start();
connection.enter(topicName('client/{sip}', sip));

const container = document.getElementById('root');
if (!container) throw new Error('mount.html has no #root');
const root = createRoot(container);
const list =
  new URLSearchParams(location.search).get('list') === 'own' ? <OwnList /> : <BareList />;
// A first render of something else, so that neither list pays for starting React.
flushSync(() => root.render(<p>…</p>));
window.probe.received = performance.now();
flushSync(() =>
  root.render(
    <ConnectionProvider connection={connection}>
      <ClientProvider sip={sip}>{list}</ClientProvider>
    </ConnectionProvider>,
  ),
);
