import { type Fits, type Goal, Moments, type Step } from './moments.js';

/**
 * Characters of JSON that the ways back and forth may take together; the furthest way back is given up first. As
 * objects they take five times as many bytes, some 40 MB: ten thousand ordinary acts.
 */
const mostRemembered = 8_000_000;

/** The ways back and forth as data. */
export interface TimelineState {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const emptyTimeline: TimelineState = { undo: [], redo: [] };

/**
 * The moments before each act, and those that undo left: plain JSON that is never changed, of which neighbours share
 * what did not change. Undo and redo lead to the very state that was there, time that passed included.
 */
export class Timeline<M extends object> {
  readonly #undo: Moments<M>;
  readonly #redo: Moments<M>;

  /**
   * @param state as `toState` gave it at that moment
   * @param fits whether a change led to a moment that can be gone to; of what was in a file
   */
  constructor(
    present: M,
    { undo, redo }: TimelineState = emptyTimeline,
    fits?: Fits<M>,
    private readonly most = mostRemembered,
  ) {
    this.#undo = new Moments(undo, present, fits);
    this.#redo = new Moments(redo, present, fits);
  }

  /** Where undo leads; `null` when there is nothing to take back. */
  get back(): Goal<M> | null {
    return this.#undo.nearest;
  }

  /** Where redo leads; `null` when there is nothing to do again. */
  get forth(): Goal<M> | null {
    return this.#redo.nearest;
  }

  /** What undo would take back, in one sentence; `null` when there is nothing. */
  get undo(): string | null {
    return this.#undo.nearest?.sentence ?? null;
  }

  /** What redo would do again, in one sentence; `null` when there is nothing. */
  get redo(): string | null {
    return this.#redo.nearest?.sentence ?? null;
  }

  /** An act was done: undo leads to the moment before it, and there is nothing to do again any more. */
  did(sentence: string, before: M): void {
    this.#undo.push({ sentence, moment: before });
    this.#redo.clear();
    this.#shrink();
  }

  /** Goes back before the last act; `null` when there is none. */
  takeBack(present: M): Goal<M> | null {
    return this.#go(this.#undo, this.#redo, present);
  }

  /** Goes forth to where the last undo was; `null` when there was none since the last act. */
  doAgain(present: M): Goal<M> | null {
    return this.#go(this.#redo, this.#undo, present);
  }

  /** A moment within this timeline, to be named in `join`. */
  get acts(): number {
    return this.#forgotten + this.#undo.count;
  }
  #forgotten = 0;

  /** All acts beyond so many become one, which undo takes back to the given moment. */
  join(acts: number, sentence: string, before: M): void {
    while (this.acts > acts && this.#undo.pop());
    this.did(sentence, before);
  }

  /** What was undone is not to be done again. */
  forgetForth(): void {
    this.#redo.clear();
  }

  /** Everything that was done since so many acts is as if it had not been. */
  forgetSince(acts: number): void {
    while (this.acts > acts && this.#undo.pop());
    this.#redo.clear();
  }

  toState(present: M): TimelineState {
    return { undo: this.#undo.stepsFrom(present), redo: this.#redo.stepsFrom(present) };
  }

  #go(from: Moments<M>, to: Moments<M>, present: M): Goal<M> | null {
    const goal = from.pop();
    if (!goal) return null;
    to.push({ sentence: goal.sentence, moment: present });
    this.#shrink();
    return goal;
  }

  #shrink(): void {
    const before = this.#undo.count;
    this.#undo.shrinkTo(Math.max(this.most - this.#redo.size, 0));
    this.#forgotten += before - this.#undo.count;
    this.#redo.shrinkTo(this.most);
  }
}
