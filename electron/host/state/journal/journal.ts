import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import { clockInstantSchema } from '../../../../shared/lync/clock-range.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';

/** What a journal keeps; what was done before that is forgotten. */
const limits = { acts: 2000, characters: 1_000_000 } as const;

/** A command as it was given. */
export interface NotedCommand {
  readonly name: string;
}
const notedCommandSchema: z.ZodType<NotedCommand> = z.looseObject({ name: z.string().max(100) });

/** Schema of {@link JournalState}. Nothing follows from a command in it, so that any version may have written it. */
export const journalSchema = lateObject(() => ({
  /** How many commands were ever noted; those kept are the last of them. */
  noted: z.int().nonnegative(),
  /** Characters of JSON that they take. */
  characters: z.int().nonnegative(),
  acts: z.array(z.strictObject({ at: clockInstantSchema, command: notedCommandSchema })),
}));

/** What people did, to be read: by whoever gets a capsule with a report of a fault. The state does not depend on it. */
export type JournalState = Data<typeof journalSchema>;

export const emptyJournal: JournalState = { noted: 0, characters: 0, acts: [] };

/** A command as it may be kept: without what opens the way to a real Exchange. */
export function withoutCredentials(command: EngineCommand): EngineCommand {
  if (command.name !== 'client.connect-exchange') return command;
  const { credentials: _, ...open } = command;
  return open;
}

/** The journal with one more command. */
export function noted(journal: JournalState, at: Instant, command: EngineCommand): JournalState {
  const open = withoutCredentials(command);
  const acts = [...journal.acts, { at, command: open }];
  let characters = journal.characters + sizeOf({ at, command: open });
  let forgotten = 0;
  for (const act of acts) {
    if (characters <= limits.characters && acts.length - forgotten <= limits.acts) break;
    characters -= sizeOf(act);
    forgotten += 1;
  }
  return { noted: journal.noted + 1, characters, acts: acts.slice(forgotten) };
}

const sizeOf = (act: JournalState['acts'][number]): number => JSON.stringify(act).length;
