import { type Command, commandSchema } from '../../../shared/contract/commands/command.js';
import { CommandError, type ContractError } from '../../../shared/contract/errors.js';
import type {
  Changes,
  ClientFrame,
  CommandAnswer,
  HostFrame,
  Json,
} from '../../../shared/contract/frames.js';
import { isQuery } from '../../emulator/commands/command-owners.js';
import { toContractError } from './connection.js';
import { describeIssue } from './describe-issue.js';
import type { Emulated } from './emulated.js';
import { TurnQueue } from './turn-queue.js';

export interface SessionOptions<Prepared, State> {
  readonly emulated: Emulated<Prepared, State>;
  /** Names this run; a renderer that sees another one starts afresh. */
  readonly epoch: string;
  readonly save: (state: State) => Promise<void>;
  /** Whether what it begins with lies in the store already, or would begin alike without. */
  readonly isSaved: boolean;
  /** Calls `flush` soon: once per frame in a window, at once in tests. */
  readonly defer: (flush: () => void) => void;
  /** Brings the clock to where real time says it should be; called before each command. */
  readonly catchUp?: () => Promise<void>;
}

/** A follower and the topics it asked for. */
interface Attached {
  readonly send: (frame: HostFrame) => void;
  readonly topics: Set<string>;
}

/** The handle of one attached renderer. */
export interface SessionConnection {
  receive(frame: ClientFrame): void;
  close(): void;
}

/**
 * One running emulator and those who follow it. Commands take turns; each is computed, persisted,
 * then published, and its result names the state (`seq`) that shows all of its effects.
 */
export class Session<Prepared, State> {
  readonly #turns = new TurnQueue();
  #generation: number;
  readonly #attached = new Set<Attached>();
  #seq = 0;
  #flushDue = false;
  /** What the store holds; `null` while it holds something else. */
  #saved: { readonly revision: number; readonly now: number } | null = null;
  /** Queries that wait for their turn. */
  readonly #queries = new Set<() => void>();
  #closing = false;
  /** Why the last save failed; `null` when it did not. */
  #unsaved: string | null = null;

  constructor(private readonly options: SessionOptions<Prepared, State>) {
    if (options.isSaved) this.#noteSaved();
    this.#generation = options.emulated.generation;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Whether the last save failed. */
  get hasUnsaved(): boolean {
    return this.#unsaved !== null;
  }

  /**
   * Parses, carries out and persists one command; the answer tells when it could not be persisted. Throws
   * `CommandError` with nothing changed. While time passes, commands wait for their turn in the order in which they
   * came, but for two: a query is answered from what there is, and `clock.pause` stops the run and comes next.
   */
  async command(input: unknown): Promise<CommandAnswer> {
    const command = this.#parse(input);
    const { emulated } = this.options;
    const prepared = await emulated.prepare(command);
    if (isQuery(command)) return this.#ask(command, prepared);
    const turn = () => this.#carryOut(command, prepared);
    if (command.name !== 'clock.pause' || !emulated.isPassing) return this.#turns.take(turn);
    emulated.stopPassing();
    return this.#turns.takeNext(turn);
  }

  async #carryOut(command: Command, prepared: Prepared): Promise<CommandAnswer> {
    const isOfClock = command.name.startsWith('clock.');
    if (isOfClock && this.#closing)
      throw new CommandError('refused', 'The program is being closed: no more time passes.');
    if (!isOfClock) await this.options.catchUp?.();
    const value = await this.options.emulated.execute(command, prepared);
    await this.#persist();
    return this.#answerWith(value);
  }

  #answerWith(value: Json): CommandAnswer {
    const answer = { value, seq: this.publish() };
    return this.#unsaved === null ? answer : { ...answer, unsaved: this.#unsaved };
  }

  /** A query takes its turn too, unless time passes by then: it does not wait for the end of that. */
  #ask(query: Command, prepared: Prepared): Promise<CommandAnswer> {
    const { emulated } = this.options;
    const beside = async () => this.#answerWith(await emulated.execute(query, prepared));
    if (emulated.isPassing) return beside();
    return new Promise((resolve, reject) => {
      const early = (): void => void beside().then(resolve, reject);
      this.#queries.add(early);
      this.#turns
        .take(async () => {
          if (this.#queries.delete(early)) resolve(await this.#carryOut(query, prepared));
        })
        .catch(reject);
    });
  }

  /** To be called between two slices of long work: answers the queries that wait while time passes. */
  answerQueries(): void {
    if (!this.options.emulated.isPassing) return;
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
      await this.#persist();
      this.publish();
    });
  }

  /** Has something done in its turn that is neither a command nor time, and shows what it changed. */
  perform<T>(work: () => T): Promise<T> {
    return this.#turns.take(async () => {
      try {
        return work();
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

  /**
   * Stops a run, then settles; time that passed alone is worth keeping at the end, too. What did not change is not written again.
   * Rejects when the save fails.
   */
  close(): Promise<void> {
    this.#closing = true;
    this.options.emulated.stopPassing();
    return this.#turns.take(async () => {
      this.#attached.clear();
      const { emulated, save } = this.options;
      if (this.#isSaved() && this.#saved?.now === emulated.now()) return;
      await save(emulated.toState());
    });
  }

  attach(send: (frame: HostFrame) => void): SessionConnection {
    const attached: Attached = { send, topics: new Set() };
    this.#attached.add(attached);
    return {
      receive: (frame) => this.#receive(attached, frame),
      close: () => {
        this.#attached.delete(attached);
      },
    };
  }

  /** Sends all pending changes now. */
  flush(): void {
    this.#flushDue = false;
    if (this.options.emulated.generation !== this.#generation) this.#startAfresh();
    const followed = new Set([...this.#attached].flatMap(({ topics }) => [...topics]));
    if (!this.#isDirty()) return;
    const from = this.#seq;
    this.#seq += 1;
    const changes = new Map<string, Changes>();
    for (const name of followed) {
      const changed = this.#takeChanges(name);
      if (changed) changes.set(name, changed);
    }
    for (const topic of this.options.emulated.topics()) topic.forget();
    for (const attached of this.#attached) {
      const { topics } = attached;
      const own: Record<string, Changes> = {};
      for (const [name, changed] of changes) if (topics.has(name)) own[name] = changed;
      const { epoch } = this.options;
      this.#send(attached, { type: 'batch', epoch, from, seq: this.#seq, topics: own });
    }
  }

  /** A view that cannot be read keeps what its followers have of it. */
  #takeChanges(name: string): Changes | null {
    const { emulated } = this.options;
    const topic = emulated.topic(name);
    try {
      return topic?.takeChanges() ?? null;
    } catch (error) {
      topic?.forget();
      emulated.reportFault(`The view ${name} cannot be shown`, error);
      return null;
    }
  }

  /** A follower who cannot be reached takes nobody else with him. */
  #send({ send }: Attached, frame: HostFrame): void {
    try {
      send(frame);
    } catch (error) {
      this.options.emulated.reportFault('A window cannot be told what changed', error);
    }
  }

  #parse(input: unknown): Command {
    const parsed = commandSchema.safeParse(input);
    if (parsed.success) return parsed.data;
    const { message, path } = describeIssue(parsed.error, input, commandSchema);
    const named = parsed.error.issues[0]?.code === 'invalid_union' && path === 'name';
    if (named) throw new CommandError('unknown-command', 'There is no command of that name.', path);
    throw new CommandError('invalid-input', `The command cannot be read: ${message}`, path);
  }

  async #persist(): Promise<void> {
    if (this.#isSaved()) return;
    const { emulated, save } = this.options;
    try {
      await save(emulated.toState());
      this.#noteSaved();
      this.#unsaved = null;
    } catch (error) {
      this.#unsaved = error instanceof Error ? error.message : String(error);
    }
    emulated.reportStorage(this.#unsaved);
  }

  #isSaved(): boolean {
    return this.#saved?.revision === this.options.emulated.revision;
  }

  /** Nothing changes during a turn but by the turn: what was saved is what there is. */
  #noteSaved(): void {
    const { emulated } = this.options;
    this.#saved = { revision: emulated.revision, now: emulated.now() };
  }

  /** Has pending changes sent soon. Returns the `seq` that will show them. */
  publish(): number {
    if (!this.#isDirty()) return this.#seq;
    if (!this.#flushDue) {
      this.#flushDue = true;
      const expected = this.#seq + 1;
      this.options.defer(() => {
        if (this.#flushDue) this.flush();
      });
      return expected;
    }
    return this.#seq + 1;
  }

  /** Another deployment took over: what followers have of the former one is void. */
  #startAfresh(): void {
    this.#generation = this.options.emulated.generation;
    this.#seq += 1;
    for (const attached of this.#attached) {
      for (const name of attached.topics) this.#sendSnapshot(attached, name);
    }
  }

  #isDirty(): boolean {
    if (this.options.emulated.generation !== this.#generation) return true;
    for (const topic of this.options.emulated.topics()) if (topic.isDirty) return true;
    return false;
  }

  #receive(attached: Attached, frame: ClientFrame): void {
    if (frame.type === 'hello') this.#hello(attached, frame.topic);
    else if (frame.type === 'leave') attached.topics.delete(frame.topic);
    else void this.#answer(attached, frame.id, frame.command);
  }

  #hello(attached: Attached, name: string): void {
    this.flush();
    this.#sendSnapshot(attached, name);
  }

  #sendSnapshot(attached: Attached, name: string): void {
    const { epoch, emulated } = this.options;
    const topic = emulated.topic(name);
    const refuse = (error: ContractError): void => {
      attached.topics.delete(name);
      this.#send(attached, { type: 'refused', topic: name, error });
    };
    if (!topic) {
      const message = `There is no topic "${name}". A client has one while it is signed in.`;
      refuse({ code: 'not-found', message });
      return;
    }
    attached.topics.add(name);
    try {
      const entries = topic.snapshot();
      this.#send(attached, { type: 'snapshot', topic: name, epoch, seq: this.#seq, entries });
    } catch (error) {
      emulated.reportFault(`The view ${name} cannot be shown`, error);
      refuse(toContractError(error));
    }
  }

  async #answer(attached: Attached, id: number, input: unknown): Promise<void> {
    try {
      const answer = await this.command(input);
      this.#send(attached, { type: 'result', id, ...answer });
    } catch (error) {
      this.#send(attached, { type: 'result', id, seq: this.#seq, error: toContractError(error) });
    }
  }
}
