import type { ExchangeCredentials } from '../../../../shared/contract/commands/calendar.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { ExchangeAccess, ExchangeRoute } from './calendar-ports.js';
import {
  type ExchangeConnection,
  type ExchangeWays,
  exchangeConnectionSchema,
} from './exchange-ways.js';

/** A connection to be made, with what opens it. */
export interface RealExchange extends Omit<ExchangeConnection, 'sip'> {
  readonly credentials: ExchangeCredentials | null;
}

/** By the SIP address of the person. */
export const realExchangesSnapshotSchema = z.record(z.string(), exchangeConnectionSchema);
export type RealExchangesSnapshot = Data<typeof realExchangesSnapshotSchema>;

/** Which people's clients read a real Exchange. */
export class RealExchanges {
  #connected: RealExchangesSnapshot;

  constructor(
    private readonly ways: ExchangeWays | null,
    snapshot: RealExchangesSnapshot = {},
  ) {
    this.#connected = snapshot;
  }

  snapshot(): RealExchangesSnapshot {
    return this.#connected;
  }

  of(sip: string): ExchangeAccess | null {
    const connection = this.#connected[sip];
    return connection ? this.access(routeOf(connection)) : null;
  }

  /** The way along a route to a real Exchange, as far as this run of the program has one. */
  access(route: ExchangeRoute): ExchangeAccess {
    const { connection } = route;
    return { route, transport: (connection && this.ways?.find(connection)) ?? null };
  }

  /** @throws {CommandError} `refused` where the host cannot reach one */
  connect(sip: string, { credentials, ...exchange }: RealExchange): ExchangeAccess {
    if (this.ways === null) {
      throw new CommandError('refused', 'This host does not reach beyond the emulator.');
    }
    const connection = { sip, ...exchange };
    const transport = this.ways.open(connection, credentials);
    this.#connected = { ...this.#connected, [sip]: connection };
    return { route: routeOf(connection), transport };
  }

  disconnect(sip: string): void {
    const { [sip]: _, ...others } = this.#connected;
    this.#connected = others;
  }
}

const routeOf = (connection: ExchangeConnection): ExchangeRoute => ({
  connection,
  ewsUrl: connection.ewsUrl,
  profile: {
    kind: 'web-services',
    smtpAddress: connection.smtpAddress,
    publicFoldersUrl: '',
  },
});
