import { textOf } from '../../../../shared/contract/text-kinds.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { customStatusClasses } from '../../../../shared/lync/presence.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { ClientSettings } from '../settings/client-settings.js';
import { CustomStatesError, parseCustomStates } from './parse-custom-states.js';

/** What came of fetching the file behind a CustomStateUrl. */
export type CustomStateFile =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** A sentence for the operator. */
      readonly reason: string;
    };

/** Where the host keeps the files of custom states by their address; it fetches one before each sign-in. */
export interface CustomStateFiles {
  /** Null when the file was not fetched. */
  read(url: string): CustomStateFile | null;
}

export const readStatesSchema = lateObject(() => ({
  states: z.array(z.strictObject({ text: z.string(), class: z.enum(customStatusClasses) })),
  /** Why there are none although a policy names a file, in one sentence; null when all is well. */
  problem: textOf('sentence', z.string()).nullable(),
}));
/** What a sign-in read of the custom states. */
export type ReadStates = Data<typeof readStatesSchema>;

/** The custom states of one sign-in. */
export interface CustomStates extends ReadStates {
  /** The policy that names their file. */
  readonly url: Effective<string>;
}

/** The policy that names the file of custom states. */
export const customStateUrl = (settings: ClientSettings): Effective<string> =>
  settings.text('CustomStateUrl');

/** Reads the file that the policy of this sign-in names. A file that cannot be read leaves no states and the reason. */
export function readCustomStates(settings: ClientSettings, files: CustomStateFiles): ReadStates {
  const url = customStateUrl(settings).value;
  const none = (problem: string | null): ReadStates => ({ states: [], problem });
  if (url.trim() === '') return none(null);
  const file = files.read(url);
  if (file === null) return none('The file was not fetched.');
  if (!file.ok) return none(file.reason);
  try {
    return { states: parseCustomStates(file.text), problem: null };
  } catch (error) {
    if (error instanceof CustomStatesError) return none(error.message);
    throw error;
  }
}
