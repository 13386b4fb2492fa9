import type {
  SettingsReading,
  ShellCompletion,
  ShellPrompt,
} from '../../../shared/contract/commands/shell.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import { registeredCmdlets } from './all-cmdlets.js';
import type { ShellAccess } from './cmdlets/cmdlet.js';
import { Completer } from './completion/completer.js';
import { Console } from './console.js';
import { MemoryScriptFolder } from './files/memory-script-folder.js';
import type { ScriptFolder } from './files/script-folder.js';
import { Budget } from './language/budget.js';
import { chosenKey } from './language/confirmation.js';
import { ExitRequest } from './language/passing.js';
import { type Input, runInput } from './language/run-input.js';
import type { Steps } from './language/steps.js';
import { limitsFor, type ShellLimits } from './limits.js';
import { readSettingsCmdlet } from './reading/read-settings-cmdlet.js';
import { openSession, type SessionWorld } from './session/open-session.js';
import {
  type RunOptions,
  type ScriptCall,
  type ShellOutcome,
  type Slices,
  toEnd,
} from './session/outcome.js';
import type { ShellSession } from './session/shell-session.js';
import type {
  ServersPast,
  SessionSnapshot,
  ShellSnapshot,
  WaitingInput,
} from './session/shell-snapshot.js';
import { asShellError, ShellError } from './shell-error.js';
import { parseScript, scriptBlockOf } from './syntax/parse-script.js';

export interface ManagementShellOptions<S> extends SessionWorld {
  readonly files: ScriptFolder;
  readonly limits?: ShellLimits;
  readonly past: ServersPast<S>;
  /** The session that goes on in this one; `null` for a new one. */
  readonly snapshot?: ShellSnapshot<S> | null;
}

const defaultWidth = 120;
const narrowest = 40;
const widest = 400;

/** How most inputs end. */
const nothing: Pick<ShellOutcome, 'prompt' | 'incomplete' | 'exitCode'> = {
  prompt: null,
  incomplete: false,
  exitCode: null,
};

/** An input that waits for an answer. */
interface Suspended {
  readonly steps: Steps<void>;
  readonly console: Console;
  readonly prompt: ShellPrompt;
}

/**
 * One session of the Lync Server Management Shell. Text goes in, formatted records come out; variables and history last
 * as long as the session. Nothing is ever evaluated as code: a tree is interpreted, and only the cmdlets, operators and
 * methods on its lists exist. Text with a syntax error, or beyond the limits, runs not at all.
 */
export class ManagementShell<S = unknown> {
  readonly #access: ShellAccess;
  readonly #limits: ShellLimits;
  readonly #files: ScriptFolder;
  readonly #registry = registeredCmdlets();
  readonly #completer: Completer;
  readonly #session: ShellSession;
  readonly #past: ServersPast<S>;
  #suspended: Suspended | null = null;
  /**
   * What the input at work, or the last one, began with, and what it was answered.
   * Not in snapshots: of use only while an input waits, and then it is the snapshot.
   */
  #beginning: (SessionSnapshot & { readonly waiting: WaitingInput<S> }) | null = null;
  /** Not in snapshots: what an input writes into, of use while it runs. */
  #console: Console | null = null;
  /** Whether the input at work, or the last one, changed something. Not in snapshots: its outcome said so. */
  #changed = false;
  /** What was said last; `null` once an input has run since. */
  #said: ShellSnapshot<S> | null = null;
  /** Where the clock stood when an input ran that runs once more; `null` otherwise. */
  #then: Instant | null = null;
  /** Takes what an input writes that runs once more; `null` otherwise. */
  #scratch: ScriptFolder | null = null;

  constructor(options: ManagementShellOptions<S>) {
    const { snapshot = null } = options;
    this.#limits = options.limits ?? limitsFor(options.directory.employees().length);
    this.#past = options.past;
    this.#files = options.files;
    const parts = {
      registry: this.#registry,
      limits: this.#limits,
      folder: () => this.#scratch ?? this.#files,
      changed: () => {
        this.#changed = true;
      },
      clearScreen: () => this.#console?.clearScreen(),
    };
    const { now: present } = options;
    const now = () => this.#then ?? present();
    const { session, access } = openSession({ ...options, now }, parts, snapshot);
    this.#session = session;
    this.#access = access;
    this.#completer = new Completer({
      variables: this.#session.variables,
      services: this.#access,
      limits: this.#limits,
    });
    // Not in snapshots: runs again at once.
    const waiting = snapshot?.waiting;
    if (waiting) this.#past.asOf(waiting.servers, () => this.#repeat(waiting));
    else this.#said = snapshot;
  }

  /** The very same object until an input runs. */
  snapshot(): ShellSnapshot<S> {
    this.#said ??= (this.#suspended && this.#beginning) ?? {
      ...this.#session.snapshot(),
      waiting: null,
    };
    return this.#said;
  }

  /** Has an input run up to the question at which it waits. */
  #repeat({ at, text, width, script, answers }: WaitingInput<S>): void {
    this.#then = at;
    // What it wrote before its question is there already.
    this.#scratch = new MemoryScriptFolder(this.#files);
    this.run(text, { width, script: script ?? undefined });
    for (const answer of answers) this.answer(answer);
    this.#then = null;
    this.#scratch = null;
  }

  /**
   * Runs one input. Never throws for any text: what goes wrong becomes an error record. An input that still waited for
   * an answer is given up.
   */
  run(text: string, options: RunOptions = {}): ShellOutcome {
    return toEnd(this.running(text, options));
  }

  /** The same in slices: the host asks for the next one when it has time. */
  *running(text: string, options: RunOptions = {}): Slices {
    const { width = defaultWidth, script = null } = options;
    this.#abandon();
    this.#changed = false;
    const columns = Math.min(Math.max(Math.trunc(width), narrowest), widest);
    this.#begin(text, columns, script);
    const console = new Console(columns, this.#limits);
    try {
      const input = this.#read(text, script);
      if (input === null) return this.#outcome(console, { incomplete: true });
      if (script === null) this.#session.remember(text);
      return yield* this.#advance(this.#execute(input, console), console, '');
    } catch (error) {
      const shown = asShellError(error);
      if (shown === null) throw error;
      if (script === null && text.length <= this.#limits.textLength) this.#session.remember(text);
      console.writeError(shown);
      return this.#outcome(console, { exitCode: this.#ended(1) });
    }
  }

  /** Null for half a statement. */
  #read(text: string, script: ScriptCall | null): Input | null {
    if (script !== null) {
      const block = scriptBlockOf(text, script.name, this.#limits);
      return { kind: 'script', text, block, ...script };
    }
    const parsed = parseScript(text, this.#limits);
    return parsed.kind === 'incomplete' ? null : { kind: 'typed', text, body: parsed.body };
  }

  /**
   * Answers the question the last outcome ended with: one of its keys or labels in any case, empty for the default.
   * Anything else asks again. Without a question nothing happens.
   */
  answer(choice: string): ShellOutcome {
    return toEnd(this.answering(choice));
  }

  /** The same in slices. */
  *answering(choice: string): Slices {
    const waiting = this.#suspended;
    this.#changed = false;
    if (waiting === null) return { ...nothing, records: [], clear: false, changed: false };
    const key = chosenKey(waiting.prompt, choice);
    if (key === null) return this.#outcome(waiting.console, { prompt: waiting.prompt });
    this.#suspended = null;
    this.#noteAnswer(key);
    return yield* this.#advance(waiting.steps, waiting.console, key);
  }

  /** What could stand at the cursor, a UTF-16 offset. */
  complete(text: string, cursor: number): ShellCompletion {
    return this.#completer.complete(text, cursor);
  }

  /** What a text would do to a policy or configuration; nothing runs. */
  readSettings(text: string): SettingsReading {
    const parts = { shell: this.#access, registry: this.#registry, limits: this.#limits };
    return readSettingsCmdlet(text, parts);
  }

  /** What was run in this session, oldest first; repeated lines once. */
  history(): readonly string[] {
    return this.#session.history;
  }

  *#execute(input: Input, console: Console): Steps<void> {
    const { held, variables } = this.#session;
    const budget = new Budget(this.#limits, yield* held.room(variables.values()));
    const shell = this.#access;
    try {
      yield* runInput(input, { cmdlets: this.#registry, variables, budget, console, shell });
    } finally {
      held.add(budget.made);
    }
  }

  /** Runs to the end or to the next question, which `answer` answers. */
  *#advance(steps: Steps<void>, console: Console, answer: string): Slices {
    this.#console = console;
    try {
      for (;;) {
        const { done, value } = steps.next(answer);
        if (done === true) return this.#outcome(console, { exitCode: this.#ended(0) });
        if (value === 'pause') {
          yield;
          continue;
        }
        if ('sleep' in value) {
          // What runs once more has let its time pass already.
          if (this.#then === null) yield value;
          else this.#then = toInstant(this.#then + value.sleep);
          continue;
        }
        this.#suspended = { steps, console, prompt: value };
        return this.#outcome(console, { prompt: value });
      }
    } catch (error) {
      const shown = asShellError(error);
      if (shown !== null || error instanceof ExitRequest) this.#flushQuietly(console);
      if (error instanceof ExitRequest) return this.#outcome(console, { exitCode: error.code });
      if (shown === null) throw error;
      this.#session.failed(shown);
      console.writeError(shown);
      return this.#outcome(console, { exitCode: this.#ended(1) });
    }
  }

  /** Prints what was put out before an error that ends the input; the error itself may be about too much output. */
  #flushQuietly(console: Console): void {
    try {
      console.flush();
    } catch (error) {
      if (!(error instanceof ShellError)) throw error;
    }
  }

  /** The exit code of a script that ended without `exit`; what was typed has none. */
  #ended(code: number): number | null {
    return this.#beginning?.waiting.script ? code : null;
  }

  #outcome(console: Console, ending: Partial<typeof nothing>): ShellOutcome {
    return { ...nothing, ...console.take(), ...ending, changed: this.#changed };
  }

  #begin(text: string, width: number, script: ScriptCall | null): void {
    const servers = this.#past.snapshot();
    const kept = script && { name: script.name, arguments: [...script.arguments] };
    const waiting = { servers, at: this.#access.now(), text, width, script: kept, answers: [] };
    this.#beginning = { ...this.snapshot(), waiting };
    this.#said = null;
  }

  #noteAnswer(answer: string): void {
    this.#said = null;
    if (this.#beginning === null) return;
    const { waiting } = this.#beginning;
    const answers = [...waiting.answers, answer];
    this.#beginning = { ...this.#beginning, waiting: { ...waiting, answers } };
  }

  #abandon(): void {
    const waiting = this.#suspended;
    this.#suspended = null;
    waiting?.steps.return();
  }
}
