import {
  type Command,
  type CommandName,
  type CommandOf,
  commandSchema,
  definitionOf,
  isClockCommand,
  isQuery,
  type ResultOf,
  schemaFor,
} from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { CommandAnswer, HostFrame, Json } from '../../../shared/contract/frames.js';
import type { Instant } from '../../../shared/lync/time.js';
import { TurnQueue } from '../state/turn-queue.js';
import { describeIssue } from './describe-issue.js';
import { type Emulated, Later } from './emulated.js';
import { Followers, type SessionConnection } from './followers.js';

export interface SessionOptions<Prepared, State> {
  readonly emulated: Emulated<Prepared, State>;
  /** Names this run; a renderer that sees another one starts from scratch. */
  readonly epoch: string;
  readonly save: (state: State) => Promise<void>;
  /** Whether what it begins with lies in the store already, or would begin alike without. */
  readonly isSaved: boolean;
  /** Calls `flush` soon: once per frame in a window, at once in tests. */
  readonly defer: (flush: () => void) => void;
  /** Brings the clock to where real time says it should be; called before each command. */
  readonly catchUp?: () => Promise<void>;
}

/**
 * One running emulator and those who follow it. Commands take turns; each is computed, persisted,
 * then published, and its result names the state (`seq`) that shows all of its effects.
 */
export class Session<Prepared, State> {
  readonly #turns = new TurnQueue();
  readonly #followers: Followers;
  /** What the store holds; `null` while it holds something else. */
  #saved: { readonly revision: number; readonly now: number } | null = null;
  /** Queries that wait for their turn. */
  readonly #queries = new Set<() => void>();
  #isSaving = false;
  #closing = false;
  /** Why the last save failed; `null` when it did not. */
  #unsaved: string | null = null;

  constructor(private readonly options: SessionOptions<Prepared, State>) {
    if (options.isSaved) this.#saved = this.#present();
    const { emulated, epoch, defer } = options;
    this.#followers = new Followers({
      emulated,
      epoch,
      defer,
      command: (input) => this.answer(input),
      reportFault: (what, error) => this.#reportFault(what, error),
    });
  }

  /** Where the clock stands. */
  now(): Instant {
    return this.options.emulated.now();
  }

  get seq(): number {
    return this.#followers.seq;
  }

  attach(send: (frame: HostFrame) => void): SessionConnection {
    return this.#followers.attach(send);
  }

  /** Has pending changes sent soon. Returns the `seq` that will show them. */
  publish(): number {
    return this.#followers.publish();
  }

  /** Sends all pending changes now. */
  flush(): void {
    this.#followers.flush();
  }

  /** Whether the last save failed. */
  get hasUnsaved(): boolean {
    return this.#unsaved !== null;
  }

  /** As {@link answer}, for callers in this process: the compiler knows what goes in and what comes out. */
  async command<N extends CommandName>(command: CommandOf<N>): Promise<CommandAnswer<ResultOf<N>>> {
    // The result of the command it was given, as its definition has it.
    return (await this.answer(command)) as CommandAnswer<unknown> as CommandAnswer<ResultOf<N>>;
  }

  /**
   * Parses, carries out and persists one command that came over a transport; the answer tells when it could not be
   * persisted. While time passes, commands wait for their turn in the order in which they came, but for two: a query is
   * answered from what there is, and `clock.pause` stops the run and comes next.
   * @throws {CommandError} with nothing changed
   */
  async answer(input: unknown): Promise<CommandAnswer> {
    const { emulated } = this.options;
    const command = emulated.named(this.#parse(input));
    const prepared = await emulated.prepare(command);
    if (isQuery(command)) return this.#ask(command, prepared);
    const turn = () => this.#carryOut(command, prepared);
    if (command.name !== 'clock.pause' || !emulated.isPassing) return this.#turns.take(turn);
    emulated.stopPassing();
    return this.#turns.takeNext(turn);
  }

  async #carryOut(command: Command, prepared: Prepared): Promise<CommandAnswer> {
    return this.#answered(await this.#execute(command, prepared));
  }

  async #execute(command: Command, prepared: Prepared): Promise<Json | Later> {
    const isOfClock = isClockCommand(command);
    if (isOfClock && this.#closing)
      throw new CommandError('refused', 'The program is being closed: no more time passes.');
    if (!isOfClock) await this.options.catchUp?.();
    try {
      const value = await this.options.emulated.execute(command, prepared);
      await this.#persist();
      return value;
    } catch (error) {
      // What was refused is in the log, and one that waited in vain has let time pass.
      await this.#persist();
      this.publish();
      throw error;
    }
  }

  async #answered(result: Json | Later): Promise<CommandAnswer> {
    const value = result instanceof Later ? await result.answer : result;
    const answer = { value, seq: this.publish() };
    return this.#unsaved === null ? answer : { ...answer, unsaved: this.#unsaved };
  }

  /** A query takes its turn too, unless time passes by then: it does not wait for the end of that. */
  #ask(query: Command, prepared: Prepared): Promise<CommandAnswer> {
    const { emulated } = this.options;
    const beside = async () => this.#answered(await emulated.execute(query, prepared));
    const { inTurn } = definitionOf(query.name);
    if (emulated.isPassing && !inTurn) return beside();
    return new Promise((resolve, reject) => {
      const early = (): void => void beside().then(resolve, reject);
      if (!inTurn) this.#queries.add(early);
      this.#turns
        .take(async () => {
          if (!inTurn && !this.#queries.delete(early)) return;
          const result = await this.#execute(query, prepared);
          // The turn does not wait for what goes on after it.
          resolve(this.#answered(result));
        })
        .catch(reject);
    });
  }

  /**
   * To be called between two slices of long work: answers the queries that wait while time passes, or while what came
   * of that is made ready for the disk.
   */
  answerQueries(): void {
    if (!this.options.emulated.isPassing && !this.#isSaving) return;
    const waiting = [...this.#queries];
    this.#queries.clear();
    for (const answer of waiting) answer();
  }

  /** Lets virtual time pass up to where `target` says when its turn comes. */
  advance(target: () => number | null): Promise<void> {
    return this.#turns.take(async () => {
      const instant = target();
      const { emulated } = this.options;
      if (instant === null || instant <= emulated.now()) return;
      await emulated.advanceTo(instant as Parameters<typeof emulated.advanceTo>[0]);
      // A clock that plays comes here many times a second, too often to try a disk again that failed.
      if (!this.hasUnsaved) await this.#persist();
      this.publish();
    });
  }

  /** Does work that is neither a command nor the passing of time in a turn of its own, then saves and publishes. */
  perform<T>(work: () => T | Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      try {
        return await work();
      } finally {
        await this.#persist();
        this.publish();
      }
    });
  }

  /** Waits until everything asked for so far is done, and saved where that is possible. */
  settle(): Promise<void> {
    return this.#turns.take(async () => {
      await this.#persist();
      this.publish();
    });
  }

  /** The program is about to end: a run under way is stopped and answered, and none begins any more. */
  endRuns(): void {
    this.#closing = true;
    this.options.emulated.stopPassing();
  }

  /**
   * Stops a run, then settles; time that passed alone is worth keeping at the end, too. What did not change is
   * not written again. Rejects when the save fails.
   */
  close(): Promise<void> {
    this.endRuns();
    return this.#turns.take(async () => {
      this.#followers.clear();
      const { emulated, save } = this.options;
      if (this.#isSaved() && this.#saved?.now === emulated.now()) return;
      await save(emulated.toState());
    });
  }

  /** In a turn of its own: a log that is told about it in the midst of a run would not be the same again. */
  #reportFault(what: string, error: unknown): void {
    this.perform(() => this.options.emulated.reportFault(what, error)).catch(() => undefined);
  }

  #parse(input: unknown): Command {
    const parsed = schemaFor(input).safeParse(input);
    if (parsed.success) return parsed.data;
    const { message, path } = describeIssue(parsed.error, input, commandSchema);
    const named = parsed.error.issues[0]?.code === 'invalid_union' && path === 'name';
    if (named) throw new CommandError('unknown-command', 'There is no command of that name.', path);
    throw new CommandError('invalid-input', `The command cannot be read: ${message}`, path);
  }

  async #persist(): Promise<void> {
    if (this.#isSaved()) return;
    const { emulated, save } = this.options;
    this.#isSaving = true;
    try {
      const present = this.#present();
      await save(emulated.toState());
      this.#saved = present;
      this.#unsaved = null;
    } catch (error) {
      this.#unsaved = error instanceof Error ? error.message : String(error);
    }
    this.#isSaving = false;
    emulated.reportStorage(this.#unsaved);
  }

  #isSaved(): boolean {
    return this.#saved?.revision === this.options.emulated.revision;
  }

  #present() {
    const { emulated } = this.options;
    return { revision: emulated.revision, now: emulated.now() };
  }
}
