import type { RunningEmulator } from '../../electron/host/session/running-emulator.js';
import type { ResultOf } from '../../shared/contract/commands/command.js';
import type { Json } from '../../shared/contract/frames.js';
import type { LogEntry } from '../../shared/contract/log.js';
import type { StageEntries } from '../../shared/contract/views/stage.js';

/** All that an emulator shows: the stage, each client, and the whole log. */
export interface Shown {
  readonly stage: Readonly<Record<string, Json>>;
  readonly clients: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly log: readonly LogEntry[];
}

/** What an emulator shows now, as a window that has just been opened would get it. */
export async function shownBy({ session }: Pick<RunningEmulator, 'session'>): Promise<Shown> {
  const snapshot = (topic: string): Readonly<Record<string, Json>> => {
    let entries: Readonly<Record<string, Json>> = {};
    const connection = session.attach((frame) => {
      if (frame.type === 'snapshot') entries = frame.entries;
    });
    connection.receive({ type: 'hello', topic });
    connection.close();
    return entries;
  };
  const stage = snapshot('stage');
  const clients = Object.keys(stage).flatMap((key) =>
    key.startsWith('client/') ? [[key, snapshot(key)] as const] : [],
  );
  const log: LogEntry[] = [];
  for (;;) {
    const after = log.at(-1)?.id;
    const question = { name: 'log.read', limit: 5000, ...(after !== undefined && { after }) };
    const { value } = await session.command(question);
    // The result of the command it was given.
    const { entries } = value as unknown as ResultOf<'log.read'>;
    log.push(...entries);
    if (entries.length < 5000) return { stage, clients: Object.fromEntries(clients), log };
  }
}

/** The event that fires next. */
export const nextEventOf = ({ stage }: Shown): StageEntries['clock']['next'] =>
  (stage.clock as unknown as StageEntries['clock']).next;
