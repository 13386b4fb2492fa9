import { hourMilliseconds } from '../../../../shared/lync/time.js';
import type { ShellLimits } from '../limits.js';
import { limitReached } from '../shell-error.js';

/** Costs of more than one step. A step is about a microsecond of work. */
export const costs = {
  expression: 2,
  command: 40,
  pipedObject: 8,
  error: 60,
  user: 15,
  /** Per user who is granted a policy. */
  granted: 4,
  policy: 120,
  record: 20,
  /** Per change of settings or of a Front End, its consequences included. */
  change: 60,
  /** Per line of formatted output. */
  line: 2,
  /** Per date that is written. */
  date: 8,
  /** Per cell of a table, or property of a list. */
  cell: 1,
} as const;

/** Elements that an entry of a table or a property of an object takes. */
export const elementsPerProperty = 12;
/** Elements that a list takes besides those in it. */
export const elementsPerList = 4;
/** Characters of text that are read or copied in one step. */
const charactersPerStep = 100;
const elementsPerStep = 32;
/** Sums that together pay for one copy of what was added to. */
const sumsPerCopy = 20;

/** What an input has made, or a session holds. */
export interface Amount {
  readonly characters: number;
  readonly elements: number;
}

/**
 * Counts what an input costs and ends it at the limit. Everything is charged before it is made, so that nothing beyond
 * a limit ever exists. Counts are of work, never of time: the same input ends at the same place everywhere.
 */
export class Budget {
  #steps = 0;
  #sliceEnd: number;
  #characters = 0;
  #elements = 0;
  /** Characters of texts that are copied once their sums are read. */
  #deferred = 0;
  #slept = 0;

  /** @param room what the input may make, when the variables of the session leave less than the limits */
  constructor(
    readonly limits: ShellLimits,
    private readonly room: Amount = limits,
  ) {
    this.#sliceEnd = limits.sliceSteps;
  }

  get made(): Amount {
    return { characters: this.#characters + this.#deferred, elements: this.#elements };
  }

  /** Whether the input has worked long enough to yield to its host; true once per slice. */
  sliceIsOver(): boolean {
    if (this.#steps < this.#sliceEnd) return false;
    this.beginSlice();
    return true;
  }

  /** Starts a new slice: the host has had its turn. */
  beginSlice(): void {
    this.#sliceEnd = this.#steps + this.limits.sliceSteps;
  }

  /** @throws {ShellError} that ends the input, when the input has used up its steps, or one operation of it takes too many */
  spend(steps = 1): void {
    this.#steps += steps;
    if (this.#steps > this.limits.steps) {
      throw limitReached(
        `This line takes more than ${this.limits.steps} steps; it was stopped, and what it had done stays done. Let it do less: a loop may never end, or there are too many objects.`,
      );
    }
    if (this.#steps > this.#sliceEnd + this.limits.operationSteps) {
      throw limitReached(
        `One operation of this line takes more than ${this.limits.operationSteps} steps; the line was stopped, and what it had done stays done. Give the operation less text or fewer objects.`,
      );
    }
  }

  /** Before virtual time passes, in milliseconds. @throws {ShellError} that ends the input */
  sleep(duration: number): void {
    this.#slept += duration;
    if (this.#slept > this.limits.sleep) {
      throw limitReached(
        `This line waits more than ${this.limits.sleep / hourMilliseconds} hours altogether; it was stopped. Let it wait less, or let the clock run between two lines.`,
      );
    }
  }

  /** For work in proportion to the length of a text. */
  spendOnText(length: number): void {
    this.spend(1 + Math.floor(length / charactersPerStep));
  }

  /** For a name that is looked up: short ones cost nothing besides what looks them up. */
  spendOnName(length: number): void {
    if (length >= charactersPerStep) this.spend(Math.floor(length / charactersPerStep));
  }

  /**
   * Before a text of `length` characters is made.
   * @throws {ShellError} that ends the input, when it is too long by itself or together with all others
   */
  makeText(length: number): void {
    if (length > this.limits.stringLength) {
      throw limitReached(
        `This line makes a text of more than ${this.limits.stringLength} characters; it was stopped.`,
      );
    }
    this.makeCharacters(length);
  }

  /**
   * Before a piece is added to a document that has `length` characters with it.
   * @throws {ShellError} fatal, when the document is too long by itself or together with all texts
   */
  growDocument(length: number, piece: number): void {
    if (length > this.limits.documentLength) {
      throw limitReached(
        `This line makes a text of more than ${this.limits.documentLength} characters; it was stopped. Make a file of fewer objects, or use Export-Clixml or Export-Csv, which have no such limit.`,
      );
    }
    this.makeCharacters(piece);
  }

  /** Before characters are made that are no single text, such as the pieces of one. */
  makeCharacters(count: number): void {
    this.spend(Math.floor(count / charactersPerStep));
    this.#characters += count;
    if (this.#characters > this.room.characters) throw this.#full('characters of text');
  }

  /**
   * Before a text of `length` characters is added to: it is copied only once the sum is read, so that one that grows
   * piece by piece is not copied for each. Of sums that are kept every one may be copied, and each pays its share.
   */
  deferCopy(length: number): void {
    this.makeCharacters(Math.floor(length / sumsPerCopy));
    this.#deferred += length;
  }

  /**
   * Before a list gets `length` elements, all of them new.
   * @throws {ShellError} that ends the input, when it is too long by itself or together with all others
   */
  makeList(length: number): void {
    this.checkCount(length);
    this.makeElements(length + elementsPerList);
  }

  /** Before a list of `length` elements gets one more. */
  extendList(length: number): void {
    this.checkCount(length + 1);
    this.makeElements(1);
  }

  /** Before a table or an object gets `count` more entries. */
  makeProperties(count: number): void {
    this.makeElements(count * elementsPerProperty);
  }

  makeElements(count: number): void {
    this.spend(1 + Math.floor(count / elementsPerStep));
    this.#elements += count;
    if (this.#elements > this.room.elements) throw this.#full('elements');
  }

  /**
   * Before `count` objects are laid out.
   * @throws {ShellError} that ends the input
   */
  checkPrinted(count: number): void {
    if (count > this.limits.outputObjects) {
      throw limitReached(
        `This line prints more than ${this.limits.outputObjects} objects; it was stopped. Choose less with Select-Object or -ResultSize.`,
      );
    }
  }

  /** @throws {ShellError} fatal */
  checkCount(count: number): void {
    if (count > this.limits.arrayLength) {
      throw limitReached(
        `This line makes a list of more than ${this.limits.arrayLength} elements; it was stopped.`,
      );
    }
  }

  #full(what: 'characters of text' | 'elements'): Error {
    const kind = what === 'elements' ? 'elements' : 'characters';
    const room = this.room[kind];
    const variables =
      room < this.limits[kind]
        ? ` A line may make ${this.limits[kind]}, but the variables of this session hold many; empty those not needed any more, as with $x = $null.`
        : '';
    return limitReached(
      `This line makes more than ${room} ${what}; it was stopped. Let it make less, or do it in parts.${variables}`,
    );
  }
}
