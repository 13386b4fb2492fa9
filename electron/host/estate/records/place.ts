/** A file that was brought, for messages: with its folders, as it came. */
export interface ReadFile {
  readonly name: string;
  /** Counted from 0 in the order in which files were read. */
  readonly order: number;
  /** Format and encoding in words; known once the file was read. */
  recognisedAs: string;
}

/** Where an object stands. */
export interface Place {
  readonly file: ReadFile;
  /** From 1. */
  readonly line: number;
}
