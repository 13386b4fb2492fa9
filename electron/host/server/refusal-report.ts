/** So many refusals of one kind are told one by one; a flood must not push all else out of the log. */
const toldPerKind = 20;

/** Tells the operator of refused requests, of each kind only the first ones. */
export class RefusalReport {
  readonly #counts = new Map<string, number>();

  constructor(private readonly report: (sentence: string) => void) {}

  /** @param kind what was refused, in words of this program, never of the sender */
  add(kind: string): void {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= toldPerKind) this.report(kind);
    if (count === toldPerKind) this.report('Further refusals of this kind are not logged.');
  }
}
