import { Connection } from '../../renderer/bridge/connection.js';
import type { FixtureTransport } from './fixture-transport.js';

/** A connection that has begun, and shows every change at once. */
export function connectTo(
  transport: FixtureTransport,
  shown: (seq: number) => void = () => undefined,
): Connection {
  const connection = new Connection({ transport, commit: (update) => update(), shown });
  connection.start();
  return connection;
}
