import type { RunningEmulator } from '../../electron/host/session/running-emulator.js';
import { entriesAt } from '../../shared/contract/key-pattern.js';
import { topicName } from '../../shared/contract/keys.js';
import type { LogEntry } from '../../shared/contract/log.js';
import { entriesOf, type Shown as ShownOf, type TopicName } from '../../shared/contract/topics.js';
import type { ClientEntries } from '../../shared/contract/views/client.js';
import type { StageEntries } from '../../shared/contract/views/stage.js';

/** All that an emulator shows: the stage, each client, and the whole log. */
export interface Shown {
  readonly stage: Partial<StageEntries>;
  readonly clients: Readonly<Record<string, Partial<ClientEntries>>>;
  readonly log: readonly LogEntry[];
}

/** What an emulator shows now, as a window that has just been opened would get it. */
export async function shownBy({ session }: Pick<RunningEmulator, 'session'>): Promise<Shown> {
  const snapshot = <Name extends TopicName>(topic: Name): ShownOf<Name> => {
    let entries: ShownOf<Name> = {};
    const connection = session.attach((frame) => {
      if (frame.type === 'snapshot') entries = entriesOf(topic, frame.entries);
    });
    connection.receive({ type: 'hello', topic });
    connection.close();
    return entries;
  };
  const stage = snapshot('stage');
  const clients = entriesAt(stage, 'client/{sip}').map(([sip]) => {
    const name = topicName('client/{sip}', sip);
    return [name, snapshot(name)] as const;
  });
  const log: LogEntry[] = [];
  for (;;) {
    const after = log.at(-1)?.id;
    const question = {
      name: 'log.read' as const,
      limit: 5000,
      ...(after !== undefined && { after }),
    };
    const { entries } = (await session.command(question)).value;
    log.push(...entries);
    if (entries.length < 5000) return { stage, clients: Object.fromEntries(clients), log };
  }
}

/** The event that fires next. */
export const nextEventOf = ({ stage }: Shown): StageEntries['clock']['next'] | undefined =>
  stage.clock?.next;
