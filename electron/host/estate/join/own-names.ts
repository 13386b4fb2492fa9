/** Names without case that only one may have; whoever comes later gets a number. */
export class OwnNames {
  readonly #used = new Set<string>();
  /** The number that was tried last for a name, so that the next one does not try them all again. */
  readonly #numbers = new Map<string, number>();

  /** @param numbered the name with a number, from 2 */
  take(name: string, numbered: (number: number) => string): string {
    const key = name.toLowerCase();
    let own = name;
    let number = this.#numbers.get(key) ?? 1;
    while (this.#used.has(own.toLowerCase())) {
      number += 1;
      own = numbered(number);
    }
    this.#numbers.set(key, number);
    this.#used.add(own.toLowerCase());
    return own;
  }
}
