import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { Connection } from './bridge/connection.js';
import { preloadTransport } from './bridge/preload-transport.js';
import { exchangeToken } from './bridge/session-token.js';
import type { Transport } from './bridge/transport.js';
import { socketAddress, webSocketTransport } from './bridge/web-socket-transport.js';
import { RefusedPage } from './refused-page.js';
import { poppedOutSip } from './stage/clients/pop-out.js';
import './stage/theme.css';

/** The preload's bridge where there is one, else the host that served this page. */
async function findTransport(): Promise<Transport | null> {
  if (window.lync) return preloadTransport(window.lync);
  const { location, history } = window;
  const fetch = window.fetch.bind(window);
  if (!(await exchangeToken({ location, history, fetch }))) return null;
  return webSocketTransport(socketAddress(location));
}

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no #root');
  const root = createRoot(container);
  const client = poppedOutSip(window.location.search);
  const transport = await findTransport();
  if (!transport) return root.render(<RefusedPage />);
  const connection = new Connection({
    transport,
    commit: flushSync,
    shown: (seq) => {
      document.documentElement.dataset.seq = String(seq);
    },
  });
  connection.start();
  root.render(<App connection={connection} client={client} />);
}

await start();
