import type { Random } from './inputs/random.js';

/** What became of one input: `null` when it was read, else the words in which it was refused. */
export type Verdict = string | null;

/** A reader of the program with what it needs around it. */
export interface OpenReader {
  /**
   * Feeds one input to it. Refusals are told from failures here: an error of the reader's own types becomes its words,
   * any other error is thrown on.
   */
  read(input: string): Verdict | Promise<Verdict>;
  close?(): Promise<void>;
}

/** Something of the program that reads what comes from outside. */
export interface FuzzReader {
  readonly name: string;
  /** Inputs that are fed to one opened reader before the next is opened; 1 where they must not know of each other. */
  readonly inputsPerOpening: number;
  /** Valid inputs, dictionaries and the like: everything that {@link FuzzReader.input} is made from. */
  prepare(): Promise<MakeInput>;
  open(): Promise<OpenReader>;
}

/** Makes an input, the same one from the same numbers. */
type MakeInput = (random: Random) => string;

type ErrorType = abstract new (...args: never[]) => Error;

/** Runs a reader that throws: its own errors become their words, all others are thrown on. */
export function refusalOf(own: readonly ErrorType[], read: () => unknown): Verdict {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Error && own.some((type) => error instanceof type)) return error.message;
    throw error;
  }
}
