/** Where a head is, on a square of 100: its sides at the temples, and what its features are shifted by. */
export interface HeadShape {
  readonly left: number;
  readonly right: number;
  /** Half the width where the jaw turns into the chin. */
  readonly jaw: number;
  /** The lowest point. */
  readonly chin: number;
  /** How far eyes, nose and mouth lie to the right, since the head is turned. */
  readonly turn: number;
}

/** The middle of the head from left to right. */
export const middle = 50;

/** Text of a path; numbers in it have one decimal. */
export const path = (texts: TemplateStringsArray, ...numbers: readonly number[]): string =>
  texts.map((text, index) => `${text}${decimal(numbers[index])}`).join('');

/** A number with one decimal at most; nothing where there is none. */
export const decimal = (value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * 10) / 10);
