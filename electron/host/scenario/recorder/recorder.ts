import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import type { HistoryView } from '../../../../shared/contract/views/history.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { Expectation } from '../../../../shared/scenario/expectations/expectations.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';

/** Where a recording begins. */
export interface RecordingBase {
  readonly now: Instant;
  /** IANA name. */
  readonly timeZone: string;
  /** Name of the organisation. */
  readonly name: string;
  /** The text of its file; `null` for the sample. */
  readonly organisation: string | null;
  /** The capsule to open first; `null` where the organisation says all. */
  readonly capsule: string | null;
}

/** What came of a command that was recorded. */
export interface StepOutcome {
  /** Why it was refused; `null` when it was not. */
  readonly refusal: string | null;
  /** First lines of the errors that the shell printed. */
  readonly shellErrors: readonly string[];
  /** The shell waits for more lines, so nothing happened. */
  readonly incomplete: boolean;
  /** A run of the clock was stopped before its end. */
  readonly stopped: boolean;
}

interface Placed {
  /** How many commands had been noted before it. */
  readonly index: number;
  readonly at: Instant;
}

export type RecordedStep =
  | (Placed & {
      readonly command: EngineCommand;
      /** The step that carries it out again; `null` for one that only paced the clock. */
      readonly form: StepForm | null;
      readonly outcome: StepOutcome;
      /** Where the clock stood when it was done. */
      readonly after: Instant;
    })
  | (Placed & { readonly expectation: Expectation });

export interface Recording {
  readonly base: RecordingBase;
  readonly steps: readonly RecordedStep[];
  /** Where the clock stood when it ended. */
  readonly end: Instant;
}

/** Takes down what is done from a moment on. */
export class Recorder {
  #base: RecordingBase | null = null;
  #steps: RecordedStep[] = [];
  /** What was undone, and may be done again. */
  #undone: RecordedStep[] = [];

  get isOn(): boolean {
    return this.#base !== null;
  }

  get view(): HistoryView['recording'] {
    return this.#base && { steps: this.#steps.length };
  }

  /** Begins, or begins again where another deployment has taken over. */
  begin(base: RecordingBase): void {
    this.#base = base;
    this.#steps = [];
    this.#undone = [];
  }

  take(step: RecordedStep): void {
    if (!this.isOn) return;
    this.#steps.push(step);
    this.#undone = [];
  }

  /** Undo, or redo, led to where the journal had noted so many. */
  moveTo(length: number): void {
    const all = [...this.#steps, ...this.#undone];
    this.#steps = all.filter(({ index }) => index < length);
    this.#undone = all.filter(({ index }) => index >= length);
  }

  /** Ends the recording; `null` when there is none. */
  end(now: Instant): Recording | null {
    const recording = this.#base && { base: this.#base, steps: this.#steps, end: now };
    this.#base = null;
    this.#steps = [];
    this.#undone = [];
    return recording;
  }
}
