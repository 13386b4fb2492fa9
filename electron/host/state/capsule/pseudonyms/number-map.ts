import { isIPv4 } from 'node:net';
import { isPrivateAddress } from '../../../outside/downloads/private-address.js';

// Telephone numbers are written with hyphens as well: 0123-45-6789 is none of the calendar.
const date =
  /(?<![+\d])(?:[12]\d|99)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.]*\d)?(?!\d)/;
const ipAddress = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/;
// Letters may stand right beside these two: E123456 says who somebody is as 123456 does.
// Digits are those of any script, with what stands between them there.
const phone =
  /(?<!\p{Nd})[+\uff0b]?\p{Nd}[\p{Nd} ()./\u00a0\u2009\u202f\u2010-\u2015\u2212\u3000\u30fc\uff08\uff09\uff0d\uff0e-]{4,}\p{Nd}(?!\p{Nd})/u;
const several = /(?<![\p{Nd}.:-])\p{Nd}{4,}(?!\p{Nd}|[.:-][\p{L}\p{N}])/u;

const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'gu');

/** Dates, addresses of IPv4, and what may be a telephone number. */
export const numbersIn = anyOf(date, ipAddress, phone);

/** Those, and all numbers of four digits or more that do not stand beside a dot, a colon or a hyphen. */
export const allNumbersIn = anyOf(date, ipAddress, phone, several);

const beginsWithDate = new RegExp(`^${date.source}`);
const isDate = (text: string): boolean => beginsWithDate.test(text);
/** A telephone number with the code of its country. */
const isAbroad = (text: string): boolean => /^[+\uff0b]/.test(text) && digitsOf(text).length > 6;

/**
 * Numbers that stand for others, one for one. A number keeps its punctuation and how many digits it has; in another
 * punctuation it is the same number. Dates stay, and so do addresses that lead to no place of the internet.
 */
export class NumberMap {
  /** Digits by digits. */
  readonly #made = new Map<string, string>();
  /** How many numbers were made of so many digits. */
  readonly #counts = new Map<number, number>();
  readonly #addresses = new Map<string, string>();
  readonly #known: ReadonlySet<string>;

  /** @param known numbers of the organisation; none of them stands for another */
  constructor(known: Iterable<string>) {
    const texts = [...known];
    this.#known = new Set(texts.map(digitsOf));
    for (const text of texts) this.number(text);
  }

  /** Whether the number is of the organisation, or leads to a place wherever it stands. */
  leadsSomewhere(text: string): boolean {
    return isIPv4(text) || isAbroad(text) || this.#known.has(digitsOf(text));
  }

  number(text: string): string {
    if (isDate(text)) return text;
    if (isIPv4(text)) return this.#address(text);
    const digits = digitsOf(text);
    const made = this.#made.get(digits) ?? this.#learn(digits);
    let place = 0;
    return text.replace(/\p{Nd}/gu, () => made[place++] ?? '');
  }

  #learn(digits: string): string {
    const { length } = [...digits];
    // Numbers of several digits begin with a nine, as no telephone number of a country does.
    const first = length > 1 ? 9 * 10 ** (length - 1) : 0;
    const count = length > 1 ? 10 ** (length - 1) : 10;
    for (;;) {
      const made = this.#counts.get(length) ?? 0;
      this.#counts.set(length, made + 1);
      // Beyond what so many digits can tell apart, the first numbers come again.
      const number = String(first + (made % count));
      if (made < count && this.#known.has(number)) continue;
      this.#made.set(digits, number);
      return number;
    }
  }

  /** An address that is set aside for examples (RFC 5737, RFC 2544). */
  #address(text: string): string {
    if (isPrivateAddress(text)) return text;
    const known = this.#addresses.get(text);
    if (known !== undefined) return known;
    const number = this.#addresses.size;
    const made =
      number < 254
        ? `198.51.100.${number + 1}`
        : `198.${18 + (Math.floor(number / 65_536) % 2)}.${Math.floor(number / 256) % 256}.${number % 256}`;
    this.#addresses.set(text, made);
    return made;
  }
}

const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');
