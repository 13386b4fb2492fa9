import type { HistoryView } from '../../../../shared/contract/views/history.js';
import type { RecordedStep, RecordingState } from '../../state/recording.js';

/** Takes down what is done from a moment on. */
export class Recorder {
  #recording: RecordingState | null;
  #revision = 0;

  /** @param recording one that was under way when the program ended, to go on with */
  constructor(recording: RecordingState | null) {
    this.#recording = recording;
  }

  get isOn(): boolean {
    return this.#recording !== null;
  }

  get view(): HistoryView['recording'] {
    return this.#recording && { steps: this.#recording.steps.length };
  }

  /** The very same object until something is recorded; `null` when nothing is. */
  get state(): RecordingState | null {
    return this.#recording;
  }

  /** Grows with each change of {@link state}. */
  get revision(): number {
    return this.#revision;
  }

  /** Begins, or begins again where another deployment has taken over. */
  begin(base: RecordingState['base']): void {
    this.#become({ base, steps: [], undone: [] });
  }

  take(step: RecordedStep): void {
    if (this.#recording === null) return;
    const { base, steps, undone } = this.#recording;
    // An expectation is no command: what was undone can still be done again.
    const isRedoable = undone.every(({ noted }) => noted > step.noted);
    this.#become({ base, steps: [...steps, step], undone: isRedoable ? undone : [] });
  }

  /** Undo, or redo, led to where the journal had noted so many. */
  moveTo(length: number): void {
    if (this.#recording === null) return;
    const { base, steps, undone } = this.#recording;
    const all = [...steps, ...undone];
    this.#become({
      base,
      steps: all.filter(({ noted }) => noted <= length),
      undone: all.filter(({ noted }) => noted > length),
    });
  }

  /** Ends the recording; `null` when there is none. */
  end(): RecordingState | null {
    const recording = this.#recording;
    this.#become(null);
    return recording;
  }

  #become(recording: RecordingState | null): void {
    this.#recording = recording;
    this.#revision += 1;
  }
}
