import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { apply, ChangeProblem } from '../change/apply.js';
import { type Change, changeSchema } from '../change/change.js';
import { diff } from '../change/diff.js';
import { sizeOf } from '../change/size.js';

/** Schema of {@link Step}. */
export const stepSchema = lateObject(() => ({
  sentence: z.string().max(100_000),
  change: changeSchema.nullable(),
}));

/** The way from one moment to another, as data. */
export interface Step {
  /** What undo takes back, or redo does again. */
  readonly sentence: string;
  /** `null` when the two moments are alike. */
  readonly change: Change | null;
}

/** A moment to go to. */
export interface Goal<M> {
  readonly sentence: string;
  readonly moment: M;
}

/**
 * Moments to go to, one behind the other. The nearest is at hand; each further one is kept as the change from the one
 * before it, so that what they have in common is kept once.
 */
export class Moments<M extends object> {
  #nearest: Goal<M> | null = null;
  #further: readonly { readonly step: Step; readonly size: number }[] = [];
  #size = 0;
  /** From the moment that was asked about last to the nearest one. */
  #way: { readonly from: M; readonly to: Goal<M>; readonly step: Step } | null = null;

  /**
   * @param steps as `stepsFrom` gave them, from that moment
   * @param fits whether a change led from a moment to one. Steps were in a file, of which a part may have been left out:
   *   where one leads nowhere, it and those behind it are given up
   */
  constructor(
    steps: readonly Step[],
    from: M,
    private readonly fits: Fits<M> = () => true,
  ) {
    this.#further = steps.map((step) => ({ step, size: sizeOfStep(step) }));
    this.#size = this.#further.reduce((sum, { size }) => sum + size, 0);
    this.#advance(from);
  }

  get nearest(): Goal<M> | null {
    return this.#nearest;
  }

  get count(): number {
    return this.#further.length + (this.#nearest ? 1 : 0);
  }

  /** Characters of JSON that all but the nearest take, about. */
  get size(): number {
    return this.#size;
  }

  push(goal: Goal<M>): void {
    if (this.#nearest) {
      const step = this.#stepFrom(goal.moment, this.#nearest);
      const size = sizeOfStep(step);
      this.#further = [...this.#further, { step, size }];
      this.#size += size;
    }
    this.#nearest = goal;
  }

  /** Takes the nearest away; the next one is the nearest then. */
  pop(): Goal<M> | null {
    const popped = this.#nearest;
    if (popped) this.#advance(popped.moment);
    return popped;
  }

  clear(): void {
    this.#way = null;
    this.#nearest = null;
    this.#further = [];
    this.#size = 0;
  }

  /** Forgets the furthest moments until the rest takes no more than so many characters. The nearest stays. */
  shrinkTo(size: number): void {
    let dropped = 0;
    for (; this.#size > size; dropped += 1) this.#size -= this.#further[dropped]?.size ?? 0;
    if (dropped > 0) this.#further = this.#further.slice(dropped);
  }

  /** All of them as data, the furthest first. */
  stepsFrom(moment: M): readonly Step[] {
    if (!this.#nearest) return [];
    return [...this.#further.map(({ step }) => step), this.#stepFrom(moment, this.#nearest)];
  }

  /** The very same step while neither moment is another one: after an act it is saved, and with the next one kept. */
  #stepFrom(from: M, to: Goal<M>): Step {
    if (this.#way?.from !== from || this.#way.to !== to)
      this.#way = { from, to, step: { sentence: to.sentence, change: diff(from, to.moment) } };
    return this.#way.step;
  }

  /** The next one is the nearest now. */
  #advance(from: M): void {
    const next = this.#further.at(-1);
    this.#nearest = null;
    if (!next) return;
    this.#further = this.#further.slice(0, -1);
    this.#size -= next.size;
    const moment = this.#after(from, next.step);
    if (moment === null) this.clear();
    else this.#nearest = { sentence: next.step.sentence, moment };
  }

  #after(from: M, { change }: Step): M | null {
    if (change === null) return from;
    try {
      const moment = apply(from, change);
      return this.fits(moment, change) ? moment : null;
    } catch (error) {
      if (error instanceof ChangeProblem) return null;
      throw error;
    }
  }
}

/** Whether a change leads to a moment that can be gone to. */
export type Fits<M> = (moment: M, change: Change) => boolean;

const sizeOfStep = ({ sentence, change }: Step): number =>
  sentence.length + (change ? sizeOf(change) : 0);
