/** A pause longer than this starts a new word. */
const pauseMilliseconds = 700;

/** Letters typed in a row, as list boxes and trees collect them. Times come from the events. */
export class TypeAhead {
  #typed = '';
  #last = Number.NEGATIVE_INFINITY;

  /** Takes a letter in and returns what has been typed so far, in lower case. */
  push(letter: string, timeStamp: number): string {
    const fresh = timeStamp - this.#last > pauseMilliseconds;
    this.#last = timeStamp;
    this.#typed = (fresh ? '' : this.#typed) + letter.toLowerCase();
    return this.#typed;
  }

  /** Whether a word is being typed, so that a space belongs to it. */
  typing(timeStamp: number): boolean {
    return this.#typed !== '' && timeStamp - this.#last <= pauseMilliseconds;
  }
}

/** Whether a key is a letter for type-ahead, not a command. */
export function isTypedLetter(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/**
 * Index of the next text that starts with what was typed, searching on from `from` and around.
 * One letter, or the same one repeated, moves on; a longer word may stay where it is.
 * -1 when nothing matches.
 */
export function nextMatch(
  count: number,
  textAt: (index: number) => string,
  from: number,
  typed: string,
): number {
  const repeated = [...typed].every((letter) => letter === typed[0]);
  const wanted = repeated ? (typed[0] ?? '') : typed;
  for (let step = repeated ? 1 : 0; step <= count; step += 1) {
    const index = (Math.max(0, from) + step) % count;
    if (textAt(index).toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}
