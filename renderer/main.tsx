import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { Connection } from './bridge/connection.js';
import { askSession, openSession, type RefusedOffer } from './bridge/page-session.js';
import { notePageStart } from './bridge/page-start.js';
import { preloadTransport } from './bridge/preload-transport.js';
import type { Transport } from './bridge/transport.js';
import { socketAddress, webSocketTransport } from './bridge/web-socket-transport.js';
import { fetchFirst, fetchSoon } from './late/late.js';
import { poppedOutPerson } from './stage/clients/pop-out.js';
import { isAudience } from './stage/present/present.js';
import { applyTheme } from './stage/theme/theme-store.js';
import './stage/theme.css';

interface Way {
  readonly transport: Transport;
  /** What the address brought to be let in with, if it was refused. */
  readonly refusedOffer: RefusedOffer;
}

/** The preload's bridge where there is one, else the host that served this page. */
async function findWay(): Promise<Way> {
  if (window.lync) return { transport: preloadTransport(window.lync), refusedOffer: null };
  const { location, history } = window;
  const fetch = window.fetch.bind(window);
  const refusedOffer = await openSession({ location, history, fetch });
  const address = socketAddress(location);
  const transport = webSocketTransport({ address, askSession: () => askSession(fetch) });
  return { transport, refusedOffer };
}

async function start(): Promise<void> {
  const pageStart = notePageStart((ago) => connection.tellStart(ago));
  applyTheme();
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no #root');
  const root = createRoot(container);
  const client = poppedOutPerson(window.location.search);
  const first = fetchFirst();
  let hasShown = false;
  const { transport, refusedOffer } = await findWay();
  const connection = new Connection({
    transport,
    commit: (update) => {
      pageStart.received();
      flushSync(update);
    },
    shown: (seq) => {
      pageStart.shown();
      document.documentElement.dataset.seq = String(seq);
      if (hasShown) return;
      hasShown = true;
      // After the frame that shows it.
      requestAnimationFrame(() => setTimeout(fetchSoon));
    },
  });
  connection.start();
  // Asked for together with the way, so there as well: no place of the first screen has to wait and then flickers.
  await first;
  root.render(
    <App
      connection={connection}
      client={client}
      isAudience={isAudience(window.location.search)}
      refusedOffer={refusedOffer}
    />,
  );
}

// Not awaited: what is fetched imports this script, and would wait until it has run to its end.
void start();
