import { CommandError } from '../../shared/contract/errors.js';
import type { Verdict } from './reader.js';

/** Carries a command out; the words of its refusal. An `internal` error is a defect and is thrown on. */
export async function refusedCommand(carryOut: () => Promise<unknown>): Promise<Verdict> {
  try {
    await carryOut();
    return null;
  } catch (error) {
    if (error instanceof CommandError && error.code !== 'internal') return error.message;
    throw error;
  }
}
