import type { Budget } from '../../language/budget.js';
import { foldText } from './character-tests.js';
import type { Program } from './program.js';

/** Where a match and its groups lie: start and end by turns, -1 where a group took no part. */
export type Slots = readonly number[];

/** Instructions in one step of the budget. */
const instructionsPerStep = 12;

const untried = 0;
const failed = 1;
const open = 2;

/** What the stack holds: where to go on, or what to undo on the way back. */
type Frame =
  | { readonly kind: 'go'; readonly to: number; readonly at: number }
  | { readonly kind: 'restore'; readonly slot: number; readonly value: number }
  | { readonly kind: 'fail'; readonly mark: number };

/**
 * Looks for the matches of a program in one text. It tries alternatives in their order, as .NET does, and remembers each
 * choice that led nowhere at each place: there it is never tried again, by this match or a later one. So the work is at
 * most the length of the program times that of the text.
 */
export class Matcher {
  readonly #marks: Uint8Array;
  readonly #folded: string;
  readonly #width: number;
  #work = 0;

  constructor(
    private readonly program: Program,
    private readonly text: string,
    private readonly slotCount: number,
    private readonly budget: Budget,
  ) {
    this.#width = text.length + 1;
    budget.spendOnText(text.length);
    budget.spend((program.choices * this.#width) >> 10);
    this.#marks = new Uint8Array(program.choices * this.#width);
    this.#folded = foldText(text);
  }

  /** The first match that begins at `from` or behind it. */
  find(from: number): Slots | null {
    for (let start = from; start <= this.text.length; start += 1) {
      const slots = this.#matchAt(start);
      if (slots !== null) return slots;
    }
    return null;
  }

  #matchAt(start: number): Slots | null {
    const slots = new Array<number>(this.slotCount).fill(-1);
    const stack: Frame[] = [];
    const opened: number[] = [];
    let [to, at] = [0, start];
    for (;;) {
      const next = this.#run(to, at, slots, stack, opened);
      if (next !== null) {
        for (const mark of opened) if (this.#marks[mark] === open) this.#marks[mark] = untried;
        slots[0] = start;
        slots[1] = next;
        return slots;
      }
      const frame = this.#backTrack(stack, slots);
      if (frame === null) return null;
      [to, at] = [frame.to, frame.at];
    }
  }

  /** Runs until the end, and returns its place, or until nothing fits: null. */
  #run(
    from: number,
    start: number,
    slots: number[],
    stack: Frame[],
    opened: number[],
  ): number | null {
    const { instructions } = this.program;
    let [pointer, at] = [from, start];
    for (;;) {
      this.#work += 1;
      if (this.#work % instructionsPerStep === 0) this.budget.spend();
      const instruction = instructions[pointer];
      switch (instruction?.kind) {
        case 'character': {
          const source = instruction.folded ? this.#folded : this.text;
          if (at >= source.length || !instruction.test(source.charAt(at))) return null;
          at += 1;
          pointer += 1;
          break;
        }
        case 'assertion':
          if (!instruction.holds(this.text, at)) return null;
          pointer += 1;
          break;
        case 'save':
          stack.push({
            kind: 'restore',
            slot: instruction.slot,
            value: slots[instruction.slot] ?? -1,
          });
          slots[instruction.slot] = at;
          pointer += 1;
          break;
        case 'jump':
          pointer = instruction.to;
          break;
        case 'choice': {
          const mark = instruction.number * this.#width + at;
          // A choice that is still open at this place was reached by a repetition of nothing.
          if (this.#marks[mark] !== untried) return null;
          this.#marks[mark] = open;
          opened.push(mark);
          stack.push({ kind: 'fail', mark }, { kind: 'go', to: instruction.second, at });
          pointer = instruction.first;
          break;
        }
        default:
          return at;
      }
    }
  }

  /** Undoes what was done since the last choice that has something left to try. */
  #backTrack(stack: Frame[], slots: number[]): Extract<Frame, { kind: 'go' }> | null {
    for (;;) {
      const frame = stack.pop();
      if (frame === undefined || frame.kind === 'go') return frame ?? null;
      if (frame.kind === 'restore') slots[frame.slot] = frame.value;
      else this.#marks[frame.mark] = failed;
    }
  }
}
