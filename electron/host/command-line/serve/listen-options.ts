import { isIP } from 'node:net';
import { isLoopback, type Listening, onLoopback } from '../../server/host-rule.js';
import type { OptionTable, ParsedLine } from '../options.js';
import { UsageProblem } from '../problems.js';
import { tokenVariable } from './given-token.js';

export const listenOptions = {
  host: {
    type: 'string',
    value: 'address',
    help: 'the address to listen at, 127.0.0.1 when left out; 0.0.0.0 lets other machines in, as a container needs',
  },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'name',
    help: 'a name by which other machines call this one, beside its addresses; may be given several times',
  },
} as const satisfies OptionTable;

/**
 * Where to listen. Throws `UsageProblem` for what is no address or name, and where other machines are let in without a
 * token that somebody has given.
 */
export function readListening(
  values: ParsedLine<typeof listenOptions>['values'],
  token: string | null,
): Listening {
  const { host = onLoopback.address } = values;
  const address = host === 'localhost' ? onLoopback.address : host;
  const names = values['allow-host'].map((name) => name.toLowerCase());
  if (isIP(address) === 0)
    throw new UsageProblem(`--host is ${host}, expected an IP address such as 0.0.0.0.`);
  const wrong = names.find((name) => !/^[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(name));
  if (wrong !== undefined)
    throw new UsageProblem(
      `--allow-host is ${wrong}, expected one name without a port, such as emulator.`,
    );
  if (isLoopback(address)) {
    if (names.length > 0)
      throw new UsageProblem(
        '--allow-host is for other machines, and none is let in: give --host 0.0.0.0 as well.',
      );
    return { address, names };
  }
  if (token === null)
    throw new UsageProblem(
      `--host ${host} lets other machines in, so a token has to be given: set ${tokenVariable}, or name a file with --token-file.`,
    );
  return { address, names };
}

/** What to warn of where other machines are let in; `null` where none is. */
export function listenWarning({ address, names }: Listening): string | null {
  if (isLoopback(address)) return null;
  const called = ['an IP address', 'localhost', ...names].join(', ');
  return `Warning: other machines reach this emulator at ${address}, over HTTP without encryption. Whoever has the token can run every command. Requests have to call it by ${called}, in the Host header.`;
}
