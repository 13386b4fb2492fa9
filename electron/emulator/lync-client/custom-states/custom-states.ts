import type { Effective } from '../../../../shared/lync/effective.js';
import type { CustomStatus } from '../../lync-server/presence/manual-status.js';
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

/** The custom states of one sign-in. */
export interface CustomStates {
  readonly states: readonly CustomStatus[];
  /** The policy that names their file. */
  readonly url: Effective<string>;
  /** Why there are none although a policy names a file, in one sentence; null when all is well. */
  readonly problem: string | null;
}

/** Reads the file that the policy of this sign-in names. A file that cannot be read leaves no states and the reason. */
export function readCustomStates(settings: ClientSettings, files: CustomStateFiles): CustomStates {
  const url = settings.text('CustomStateUrl');
  const none = (problem: string | null): CustomStates => ({ states: [], url, problem });
  if (url.value.trim() === '') return none(null);
  const file = files.read(url.value);
  if (file === null) return none('The file was not fetched.');
  if (!file.ok) return none(file.reason);
  try {
    return { states: parseCustomStates(file.text), url, problem: null };
  } catch (error) {
    if (error instanceof CustomStatesError) return none(error.message);
    throw error;
  }
}
