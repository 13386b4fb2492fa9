import { CommandError, type ContractError } from '../../../shared/contract/errors.js';
import {
  type ClientFrame,
  clientFrameSchema,
  maximumFrameLength,
} from '../../../shared/contract/frames.js';
import { StorageProblem } from '../state/storage/storage-problem.js';
import { describeIssue } from './describe-issue.js';

/** Reads a frame from JSON text. Throws `CommandError` naming what is wrong with it. */
export function parseFrameText(text: string): ClientFrame {
  if (text.length > maximumFrameLength) {
    throw new CommandError('too-large', `A frame may have ${maximumFrameLength} characters.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError('bad-frame', 'The frame is not JSON.');
  }
  return parseFrame(value);
}

/** Reads a frame that arrived as a structured value, as from Electron IPC. */
export function parseFrame(value: unknown): ClientFrame {
  const parsed = clientFrameSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { message, path } = describeIssue(parsed.error, value, clientFrameSchema);
  throw new CommandError('bad-frame', `The frame cannot be read: ${message}`, path);
}

export function toContractError(error: unknown): ContractError {
  if (error instanceof CommandError) return error.toContract();
  if (error instanceof StorageProblem) return { code: 'storage', message: error.message };
  return {
    code: 'internal',
    message: `The emulator failed on this command and goes on: ${error instanceof Error ? error.message : String(error)}`,
  };
}
