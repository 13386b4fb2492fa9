import type { Command } from '../../../shared/contract/commands/command.js';
import type { Json } from '../../../shared/contract/frames.js';
import type { TopicName } from '../../../shared/contract/topics.js';
import type { PageStart } from '../../../shared/contract/views/start.js';
import type { Instant } from '../../../shared/lync/time.js';
import type { AnyTopic } from '../../emulator/topics/topic.js';

/** What a query is answered with that goes on after its turn: nobody waits for it but whoever asked. */
export class Later {
  constructor(readonly answer: Promise<Json>) {}
}

/** What a session needs of the engine. */
export interface Emulated<Prepared, State> {
  /** Virtual seconds per real second; 0 when paused. */
  readonly rate: number;
  now(): Instant;
  advanceTo(target: Instant): Promise<unknown>;
  /** Whether time passes at present, cut into slices between which views and queries may be read. */
  readonly isPassing: boolean;
  /** Ends the passing of time that is under way, at the next whole second. */
  stopPassing(): void;
  /** The same command with addresses for the names of people in it; an address that nobody has is left to its turn. */
  named(command: Command): Command;
  /** Slow outside work of a command, done before its turn so that nothing waits on it. */
  prepare(command: Command): Promise<Prepared>;
  /** Carries out one command; throws `CommandError` with nothing changed. */
  execute(command: Command, prepared: Prepared): Promise<Json | Later>;
  /** Grows when everything followers have is void, as when the organisation is replaced. */
  readonly generation: number;
  /**
   * The same topic with an address for whom it names otherwise.
   * @throws {CommandError} `not-found` where nobody, or several, are called so
   */
  namedTopic(name: TopicName): TopicName;
  topic(name: TopicName): AnyTopic | null;
  topics(): Iterable<AnyTopic>;
  /** Told how many follow a topic whenever somebody begins or ends to. */
  followed(name: TopicName, followers: number): void;
  /** Told how long ago a page reached its milestones. */
  pageStarted(ago: PageStart): void;
  /** Grows with each change of what has to outlive the process. */
  readonly revision: number;
  toState(): State;
  /** Tells the operator that the last save failed, or that saving works again. */
  reportStorage(failure: string | null): void;
  /** Tells the operator of a fault of the program itself; everything goes on. Never throws. */
  reportFault(what: string, error: unknown): void;
}
