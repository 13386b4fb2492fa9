import type { CommandOf, QueryName, ResultOf } from '../../../shared/contract/commands/command.js';
import type { HostFrame } from '../../../shared/contract/frames.js';
import { topicName } from '../../../shared/contract/keys.js';
import { entriesOf, type Shown, type TopicName } from '../../../shared/contract/topics.js';
import type { ClientEntries } from '../../../shared/contract/views/client.js';
import type { StageEntries } from '../../../shared/contract/views/stage.js';
import type { ScenarioSession } from './scenario-emulator.js';

/** What can be seen of an emulator, wherever it runs. */
export interface EmulatorViews {
  /** All entries of a topic as they are now; null where there is no such topic. */
  entries<Name extends TopicName>(topic: Name): Promise<Shown<Name> | null>;
  /** Asks a question of the contract. */
  ask<N extends QueryName>(question: CommandOf<N>): Promise<ResultOf<N>>;
}

/** What the window of a person shows. A person who is not signed in has the entry `signed-out` only. */
export async function clientEntries(
  views: Pick<EmulatorViews, 'entries'>,
  sip: string,
): Promise<Partial<ClientEntries>> {
  return (await views.entries(topicName('client/{sip}', sip))) ?? {};
}

/** What the stage shows. */
export async function stageEntries(
  views: Pick<EmulatorViews, 'entries'>,
): Promise<Partial<StageEntries>> {
  return (await views.entries('stage')) ?? {};
}

/** What can be seen of an emulator in this process. */
export function sessionViews(session: Pick<ScenarioSession, 'attach' | 'command'>): EmulatorViews {
  return {
    entries: async <Name extends TopicName>(topic: Name) => {
      let entries: Shown<Name> | null = null;
      const connection = session.attach((frame: HostFrame) => {
        if (frame.type === 'snapshot' && frame.topic === topic)
          entries = entriesOf(topic, frame.entries);
      });
      connection.receive({ type: 'hello', topic });
      connection.close();
      return entries;
    },
    ask: async (question) => (await session.command(question)).value,
  };
}
