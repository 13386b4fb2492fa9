import { isMembers, keysOf } from '../change/change.js';
import { sizeOf } from '../change/size.js';

/**
 * The JSON text of plain JSON in pieces, each made when it is asked for: to make all of a large text at once would keep
 * everybody else waiting.
 * @param pieceSize characters of a piece, about: by default less than a millisecond's work
 */
export function* jsonPieces(value: unknown, pieceSize = 64 * 1024): Generator<string> {
  const isLarge = sizeOf(value, pieceSize) > pieceSize;
  if (Array.isArray(value) && isLarge) {
    let separator = '[';
    for (const run of runsOf(value, (item) => item, pieceSize)) {
      yield separator;
      if (run.length === 1) yield* jsonPieces(run[0], pieceSize);
      else yield JSON.stringify(run).slice(1, -1);
      separator = ',';
    }
    yield ']';
  } else if (isMembers(value) && isLarge) {
    let separator = '{';
    for (const run of runsOf(keysOf(value), (key) => value[key], pieceSize)) {
      yield separator;
      const [key = ''] = run;
      if (run.length === 1) {
        yield `${JSON.stringify(key)}:`;
        yield* jsonPieces(value[key], pieceSize);
      } else {
        const members = run.map((each) => [each, value[each]] as const);
        yield JSON.stringify(Object.fromEntries(members)).slice(1, -1);
      }
      separator = ',';
    }
    yield '}';
  } else yield JSON.stringify(value);
}

/** Neighbours that make a piece together; what is large is alone. */
function* runsOf<T>(
  all: readonly T[],
  memberOf: (each: T) => unknown,
  pieceSize: number,
): Generator<readonly T[]> {
  let [start, size] = [0, 0];
  for (const [index, each] of all.entries()) {
    const added = sizeOf(memberOf(each), pieceSize);
    if (index > start && size + added > pieceSize) {
      yield all.slice(start, index);
      [start, size] = [index, 0];
    }
    size += added;
  }
  yield all.slice(start);
}
