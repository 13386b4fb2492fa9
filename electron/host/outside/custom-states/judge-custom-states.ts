import type { CustomStateFile } from '../../../emulator/lync-client/custom-states/custom-states.js';
import {
  CustomStatesError,
  parseCustomStates,
} from '../../../emulator/lync-client/custom-states/parse-custom-states.js';

/** A file that was fetched, or that a capsule holds: anything but one of custom states is neither kept nor quoted. */
export function judgeCustomStates(text: string): CustomStateFile {
  try {
    parseCustomStates(text);
    return { ok: true, text };
  } catch (error) {
    if (error instanceof CustomStatesError) return { ok: false, reason: error.message };
    throw error;
  }
}
