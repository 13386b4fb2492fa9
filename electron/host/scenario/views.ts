import type {
  CommandName,
  CommandOf,
  ResultOf,
} from '../../../shared/contract/commands/command.js';
import type { HostFrame, Json } from '../../../shared/contract/frames.js';
import type { ClientEntries } from '../../../shared/contract/views/client.js';
import type { StageEntries } from '../../../shared/contract/views/stage.js';
import type { ScenarioSession } from './scenario-emulator.js';

/** What can be seen of an emulator, wherever it runs. */
export interface EmulatorViews {
  /** All entries of a topic as they are now; null where there is no such topic. */
  entries(topic: string): Promise<Readonly<Record<string, unknown>> | null>;
  /** Asks a question of the contract. */
  ask<N extends CommandName>(question: CommandOf<N>): Promise<ResultOf<N>>;
}

/** The entries of one topic, typed as the contract has them. */
export type Entries<E> = { readonly [K in keyof E]?: E[K] };

/** What the window of a person shows. A person who is not signed in has the entry `signed-out` only. */
export async function clientEntries(
  views: EmulatorViews,
  sip: string,
): Promise<Entries<ClientEntries>> {
  return ((await views.entries(`client/${sip}`)) ?? {}) as Entries<ClientEntries>;
}

/** What the stage shows. */
export async function stageEntries(views: EmulatorViews): Promise<Entries<StageEntries>> {
  return ((await views.entries('stage')) ?? {}) as Entries<StageEntries>;
}

/** What can be seen of an emulator in this process. */
export function sessionViews(session: Pick<ScenarioSession, 'attach' | 'command'>): EmulatorViews {
  return {
    entries: async (topic) => {
      let entries: Readonly<Record<string, Json>> | null = null;
      const connection = session.attach((frame: HostFrame) => {
        if (frame.type === 'snapshot' && frame.topic === topic) entries = frame.entries;
      });
      connection.receive({ type: 'hello', topic });
      connection.close();
      return entries;
    },
    ask: async <N extends CommandName>(question: CommandOf<N>) =>
      (await session.command(question)).value as ResultOf<N>,
  };
}
