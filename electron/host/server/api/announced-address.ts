import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from '../../../../shared/schema/late-zod.js';
import { readRegularText } from '../../outside/files/regular-file.js';
import { writeDurably } from '../../state/storage/write-durably.js';

/** Where the control API of a running emulator is, and the secret that it wants to see. */
export interface ApiAddress {
  /** `http://127.0.0.1:<port>`, or another address of this machine */
  readonly origin: string;
  readonly token: string;
}

const addressSchema = z.object({
  // An address and no name: what stands here is sent the token.
  origin: z.string().regex(/^http:\/\/([\d.]+|\[[\da-f:.]+\])(:\d{1,5})?$/),
  token: z.string().min(1).max(200),
});

/** Bytes of what {@link announceAddress} writes at most. */
const largestFile = 4096;

const fileIn = (dataFolder: string): string => join(dataFolder, 'api.json');

/** Leaves the address in the data folder, readable by its owner only, for other programs of that user. */
export async function announceAddress(
  dataFolder: string,
  { origin, token }: ApiAddress,
): Promise<void> {
  await writeDurably(fileIn(dataFolder), `${JSON.stringify({ origin, token })}\n`);
}

/** Takes the address back when the API closes. */
export const withdrawAddress = (dataFolder: string): Promise<void> =>
  rm(fileIn(dataFolder), { force: true });

/** The address in a data folder; `null` without one. A crash leaves one that nobody answers at. */
export async function readAddress(dataFolder: string): Promise<ApiAddress | null> {
  try {
    const parsed = addressSchema.safeParse(
      JSON.parse(await readRegularText(fileIn(dataFolder), largestFile)),
    );
    return parsed.success ? { origin: parsed.data.origin, token: parsed.data.token } : null;
  } catch {
    return null;
  }
}
