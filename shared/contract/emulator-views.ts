import type { CommandOf, EngineQueryName, ResultOf } from './commands/command.js';
import { entriesAt } from './key-pattern.js';
import { conversationIn, topicName } from './keys.js';
import type { LogEntry } from './log.js';
import type { Shown, TopicName } from './topics.js';
import type { ClientEntries } from './views/client.js';
import type { MessageView } from './views/conversation.js';
import type { StageEntries } from './views/stage.js';

/** What can be seen of an emulator, wherever it runs. */
export interface EmulatorViews {
  /** All entries of a topic as they are now; null where there is no such topic. */
  entries<Name extends TopicName>(topic: Name): Promise<Shown<Name> | null>;
  /** Asks a question of the contract. Rejects with its `CommandError`. */
  ask<N extends EngineQueryName>(question: CommandOf<N>): Promise<ResultOf<N>>;
}

/** What the window of a person shows. A person who is not signed in has the entry `signed-out` only. */
export async function clientEntries(
  views: Pick<EmulatorViews, 'entries'>,
  sip: string,
): Promise<Partial<ClientEntries>> {
  return (await views.entries(topicName('client/{sip}', sip))) ?? {};
}

/** The messages of one of a client's open conversations, oldest first. */
export const messagesOf = (
  client: Partial<ClientEntries>,
  conversation: string,
): readonly MessageView[] =>
  entriesAt(client, 'message/{message}').flatMap(([name, message]) =>
    conversationIn(name) === conversation ? [message] : [],
  );

/** What the stage shows. */
export async function stageEntries(
  views: Pick<EmulatorViews, 'entries'>,
): Promise<Partial<StageEntries>> {
  return (await views.entries('stage')) ?? {};
}

/** Where the clock stands and what comes next. */
export async function readClock(views: EmulatorViews): Promise<StageEntries['clock']> {
  const { clock } = await stageEntries(views);
  if (clock === undefined) throw new Error('The stage shows no clock.');
  return clock;
}

const entriesPerQuestion = 5000;

/** What the log can be read from: any of {@link EmulatorViews}. */
export interface LogSource {
  ask(question: CommandOf<'log.read'>): Promise<ResultOf<'log.read'>>;
}

/** The log, oldest entry first. */
export async function readLog(views: LogSource): Promise<readonly LogEntry[]> {
  const all: LogEntry[] = [];
  for (;;) {
    const last = all.at(-1)?.id;
    const after = last === undefined ? {} : { after: last };
    const { entries } = await views.ask({ name: 'log.read', ...after, limit: entriesPerQuestion });
    all.push(...entries);
    if (entries.length < entriesPerQuestion) return all;
  }
}
