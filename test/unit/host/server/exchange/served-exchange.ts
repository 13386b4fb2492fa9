import {
  type LoopbackExchange,
  startLoopbackExchange,
} from '../../../../../electron/host/server/exchange/loopback-exchange.js';
import { openExchange } from '../../../emulator/exchange/exchange-world.js';

const closers: (() => Promise<void>)[] = [];

/** An emulated Exchange that answers on a free port of this machine, until {@link closeServedExchanges}. */
export async function serveExchange() {
  const world = openExchange();
  const port: LoopbackExchange = await startLoopbackExchange({
    emulator: { exchange: () => world.exchange, report: () => {} },
    port: 0,
  });
  closers.push(() => port.close());
  return { ...world, port, origin: `http://127.0.0.1:${port.port}` };
}

export async function closeServedExchanges(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}
