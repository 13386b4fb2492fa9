import type {
  ShellCompletion,
  ShellPrompt,
  ShellResult,
} from '../../../shared/contract/commands/shell.js';
import type { Instant } from '../../../shared/lync/time.js';
import type { RangeProfile } from '../../../shared/policy/setting-parameter.js';
import type { FrontEnds } from '../lync-server/front-ends/front-ends.js';
import type { ServerSettings } from '../lync-server/server-settings.js';
import { allCmdlets } from './all-cmdlets.js';
import { assignSetting } from './cmdlets/assign-setting.js';
import type { ShellAccess } from './cmdlets/cmdlet.js';
import { CmdletRegistry } from './cmdlets/cmdlet-registry.js';
import { Computers } from './cmdlets/computers.js';
import { type SettingsNoun, settingsNouns } from './cmdlets/settings-nouns.js';
import {
  type DirectoryLookup,
  type SettingsStoreName,
  watchChanges,
} from './cmdlets/shell-services.js';
import { Completer } from './completion/completer.js';
import { Console } from './console.js';
import { Budget } from './language/budget.js';
import { elementsOfScript, HeldMemory } from './language/held-memory.js';
import { Interpreter } from './language/interpreter.js';
import type { Emit, Steps } from './language/steps.js';
import { Variables } from './language/variables.js';
import { type ShellLimits, shellLimits } from './limits.js';
import { settingsObjectType } from './objects/settings-object.js';
import { ShellError } from './shell-error.js';
import type { Statement } from './syntax/ast.js';
import { parseScript } from './syntax/parse-script.js';
import type { ObjectType, Value } from './values/value.js';

export interface ManagementShellOptions {
  readonly settings: Pick<ServerSettings, SettingsStoreName>;
  readonly directory: DirectoryLookup;
  /** The computers of Lync Server; the shell runs on the first. */
  readonly frontEnds: Pick<FrontEnds, 'all' | 'get'>;
  /** The virtual clock. */
  readonly now: () => Instant;
  /** Whose limits settings must keep. */
  readonly profile: () => RangeProfile;
  readonly limits?: ShellLimits;
}

/** What an input led to. */
export interface ShellOutcome extends ShellResult {
  /** True when a policy, a configuration, an assignment or a Front End was changed by this step. */
  readonly changed: boolean;
}

/** `width` counts columns. */
export interface RunOptions {
  readonly width?: number;
}

/** An input at work; each step is a slice of it. */
export type Slices = Generator<void, ShellOutcome, void>;

const defaultWidth = 120;
const narrowest = 40;
const widest = 400;

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
export class ManagementShell {
  readonly #access: ShellAccess;
  readonly #limits: ShellLimits;
  readonly #variables = new Variables();
  readonly #registry = new CmdletRegistry(allCmdlets);
  readonly #completer: Completer;
  readonly #held: HeldMemory;
  #history: readonly string[] = [];
  #suspended: Suspended | null = null;
  #console: Console | null = null;
  #changed = false;

  constructor(options: ManagementShellOptions) {
    this.#limits = options.limits ?? shellLimits;
    this.#held = new HeldMemory(this.#limits);
    const changed = () => {
      this.#changed = true;
    };
    const { directory, frontEnds, now, profile } = options;
    const types = objectTypes(profile);
    this.#access = {
      settings: watchChanges(options.settings, changed),
      directory,
      computers: new Computers(frontEnds, changed),
      now,
      profile,
      objectType: (noun) => types.get(noun) ?? { name: noun.objectType },
      cmdlets: () => this.#registry.all().map(({ definition }) => definition),
      cmdlet: (name) => this.#registry.find(name)?.definition,
      history: () => this.#history,
      clearScreen: () => this.#console?.clearScreen(),
    };
    this.#completer = new Completer({
      registry: this.#registry,
      variables: this.#variables,
      services: this.#access,
      limits: this.#limits,
    });
  }

  /**
   * Runs one input. Never throws for any text: what goes wrong becomes an error record. An input that still waited for
   * an answer is given up.
   */
  run(text: string, options: RunOptions = {}): ShellOutcome {
    return toEnd(this.running(text, options));
  }

  /** The same in slices: the host asks for the next one when it has time. */
  *running(text: string, { width = defaultWidth }: RunOptions = {}): Slices {
    this.#abandon();
    this.#changed = false;
    const columns = Math.min(Math.max(Math.trunc(width), narrowest), widest);
    const console = new Console(text, columns, this.#limits);
    try {
      const script = parseScript(text, this.#limits);
      if (script.kind === 'incomplete') return this.#outcome(console, null, true);
      this.#remember(text);
      const steps = this.#execute(text, script.statements, console);
      return yield* this.#advance(steps, console, '');
    } catch (error) {
      const shown = asShellError(error);
      if (shown === null) throw error;
      if (text.length <= this.#limits.textLength) this.#remember(text);
      console.writeError(shown);
      return this.#outcome(console, null, false);
    }
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
    if (waiting === null)
      return { records: [], incomplete: false, prompt: null, clear: false, changed: false };
    const key = chosenKey(waiting.prompt, choice);
    if (key === null) return this.#outcome(waiting.console, waiting.prompt, false);
    this.#suspended = null;
    return yield* this.#advance(waiting.steps, waiting.console, key);
  }

  /** What could stand at the cursor, a UTF-16 offset. */
  complete(text: string, cursor: number): ShellCompletion {
    return this.#completer.complete(text, cursor);
  }

  /** What was run in this session, oldest first; repeated lines once. */
  history(): readonly string[] {
    return this.#history;
  }

  *#execute(text: string, statements: readonly Statement[], console: Console): Steps<void> {
    const room = yield* this.#held.room(this.#variables.values());
    const budget = new Budget(this.#limits, room);
    const interpreter = new Interpreter({
      cmdlets: this.#registry,
      variables: this.#variables,
      budget,
      console,
      shell: this.#access,
    });
    // biome-ignore lint/correctness/useYield: the signature is that of all stages
    const emit: Emit<Value> = function* (value) {
      console.writeObject(value);
    };
    try {
      // Texts that stand in the input are kept as they are.
      budget.makeCharacters(text.length);
      budget.makeElements(elementsOfScript(text));
      yield* interpreter.run(statements, emit);
    } finally {
      this.#held.add(budget.made);
    }
    console.flush();
  }

  /** Runs to the end or to the next question, which `answer` answers. */
  *#advance(steps: Steps<void>, console: Console, answer: string): Slices {
    this.#console = console;
    try {
      for (;;) {
        const { done, value } = steps.next(answer);
        if (done === true) return this.#outcome(console, null, false);
        if (value === 'pause') {
          yield;
          continue;
        }
        this.#suspended = { steps, console, prompt: value };
        return this.#outcome(console, value, false);
      }
    } catch (error) {
      const shown = asShellError(error);
      if (shown === null) throw error;
      this.#flushQuietly(console);
      console.writeError(shown);
      return this.#outcome(console, null, false);
    }
  }

  /** Prints what was put out before a fatal error; the error itself may be about too much output. */
  #flushQuietly(console: Console): void {
    try {
      console.flush();
    } catch (error) {
      if (!(error instanceof ShellError)) throw error;
    }
  }

  #outcome(console: Console, prompt: ShellPrompt | null, incomplete: boolean): ShellOutcome {
    return { ...console.take(), prompt, incomplete, changed: this.#changed };
  }

  #abandon(): void {
    const waiting = this.#suspended;
    this.#suspended = null;
    waiting?.steps.return();
  }

  #remember(text: string): void {
    const line = text.trim();
    if (line === '' || this.#history.at(-1) === line) return;
    this.#history = [...this.#history, line].slice(-this.#limits.history);
  }
}

/** What a setting of a policy object takes depends on the limits that are kept at the moment. */
const objectTypes = (profile: () => RangeProfile): ReadonlyMap<SettingsNoun, ObjectType> =>
  new Map(
    settingsNouns.map((noun) => [
      noun,
      settingsObjectType(noun, (_object, property, value) =>
        assignSetting(noun, profile(), property, value),
      ),
    ]),
  );

function toEnd(slices: Slices): ShellOutcome {
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}

function chosenKey(prompt: ShellPrompt, choice: string): string | null {
  const wanted = choice.trim().toLowerCase();
  if (wanted === '') return prompt.defaultChoice;
  const found = prompt.choices.find(
    ({ key, label }) => key.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  return found?.key ?? null;
}

/** Deep recursion of a script counts as a limit as well; anything else is a defect and stays one. */
function asShellError(error: unknown): ShellError | null {
  if (error instanceof ShellError) return error;
  if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) return null;
  return new ShellError(
    {
      message: 'The input nests too deeply and was stopped.',
      category: 'LimitsExceeded',
      id: 'ShellLimitReached',
      exception: 'LimitException',
    },
    true,
  );
}
