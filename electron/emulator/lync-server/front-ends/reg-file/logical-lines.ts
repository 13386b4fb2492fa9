/** A line of a `.reg` file; one of bytes that goes on over several lines is one. */
export interface LogicalLine {
  /** Counted from 1: where it begins. */
  readonly line: number;
  readonly text: string;
}

/** The lines with something on them, without comments of their own, and with continued ones put together. */
export function* logicalLines(text: string): Iterable<LogicalLine> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index += 1) {
    const first = (lines[index] ?? '').trim();
    if (first === '' || first.startsWith(';')) continue;
    const start = index;
    const pieces = [first];
    // Only bytes go on: the backslash at the end of a text belongs to the text.
    while (isContinued(pieces.at(-1) ?? '', first) && index + 1 < lines.length) {
      index += 1;
      pieces.push((lines[index] ?? '').trim());
    }
    const joined = pieces.map((piece, place) =>
      place < pieces.length - 1 ? piece.slice(0, -1) : piece,
    );
    yield { line: start + 1, text: joined.join('') };
  }
}

const isContinued = (piece: string, first: string): boolean =>
  piece.endsWith('\\') && /^(?:@|".*")\s*=\s*hex/i.test(first);
