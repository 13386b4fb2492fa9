import { EmulatorClient } from '../server/client/emulator-client.js';
import type { OptionTable, ParsedLine } from './options.js';
import { UsageProblem } from './problems.js';
import { givenToken, tokenOptions, tokenVariable } from './serve/given-token.js';

/** Names an emulator by its address, wherever it runs. */
export const urlOption = {
  url: {
    type: 'string',
    value: 'address',
    help: 'the emulator at an address, such as http://127.0.0.1:8080',
  },
} as const satisfies OptionTable;

export const remoteOptions = { ...urlOption, ...tokenOptions } as const satisfies OptionTable;

/** The origin of an address. Throws `UsageProblem`, which does not repeat a token that is in it. */
export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (/token/i.test(url?.hash ?? '') || /token/i.test(url?.search ?? ''))
    throw new UsageProblem(
      `Everybody on this machine can read a token in --url: leave it out, and set ${tokenVariable}.`,
    );
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (isOrigin) return url.origin;
  // Not repeated: a name and a password may be in it.
  throw new UsageProblem('--url is none, expected an address such as http://127.0.0.1:8080 alone.');
}

/**
 * The emulator that --url names; `null` where it names none. Throws `UsageProblem` without a token, and as
 * `givenToken`.
 */
export async function remoteEmulator(
  values: ParsedLine<typeof remoteOptions>['values'],
): Promise<EmulatorClient | null> {
  if (values.url === undefined) return null;
  const origin = readOrigin(values.url);
  const token = await givenToken(values);
  if (token === null)
    throw new UsageProblem(
      `--url needs the token of that emulator: set ${tokenVariable}, or name a file with --token-file.`,
    );
  return new EmulatorClient({ origin, token });
}
