import { z } from 'zod';
import { sipSchema } from './client.js';

/** What concerns the emulator as a whole: how it came to be what it is, kept, taken back, written down. */
export const capsuleCommands = [
  /** All that happened, as the text of a file that opens to the same screen and the same next event. */
  z.strictObject({
    name: z.literal('capsule.save'),
    /**
     * Made-up names and texts instead of the real ones, in all of the file: people, sites, departments, hosts, groups,
     * policies, notes, subjects, messages, pictures. Refused where something else would happen then.
     */
    pseudonyms: z.boolean().optional(),
  }),
  /** Replaces everything by what a capsule holds. The clock stands, whatever it did when the capsule was saved. */
  z.strictObject({
    name: z.literal('capsule.open'),
    /** The file as it is; its size is capped by the reader, which says so. */
    text: z.string(),
    fileName: z.string().max(500).optional(),
    /** Opens it although replaying it here shows another screen than the one that was saved. */
    anyway: z.boolean().optional(),
  }),
  /** Takes back the last command that did more than pace the clock, and the time since. Can be repeated. */
  z.strictObject({ name: z.literal('emulator.undo') }),
  /** Back to where this run, organisation or capsule began. */
  z.strictObject({ name: z.literal('emulator.reset') }),
  /** From now on, what is done becomes the steps of a scenario file. */
  z.strictObject({ name: z.literal('recorder.start') }),
  /** Adds what a client shows now, of one contact or of its own user, as an expectation. */
  z.strictObject({
    name: z.literal('recorder.expect'),
    sip: sipSchema,
    contact: sipSchema.optional(),
  }),
  /** Ends the recording and returns the scenario file. */
  z.strictObject({ name: z.literal('recorder.stop') }),
] as const;

/** A file to be kept by whoever asked for it. */
export interface TextFile {
  readonly text: string;
  readonly fileName: string;
}

/** What came of opening a capsule. */
export interface OpenedCapsule {
  /** Commands that were replayed. */
  readonly commands: number;
  /** People whose clients read a real Exchange when it was saved; they reopen without the way to it. */
  readonly withoutExchange: readonly string[];
}
