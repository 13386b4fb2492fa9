import { createHash, randomBytes } from 'node:crypto';

const codeBytes = 32;
const validMilliseconds = 120_000;
/** Codes that are remembered, so that a used one is told from one of another run. */
const remembered = 64;

/** What came of a code that somebody showed. */
export type Redemption = 'accepted' | 'used' | 'expired' | 'unknown';

/**
 * Codes for addresses that others may read, as in the list of processes: each is good once, for two
 * minutes. They are kept as digests, so that looking one up tells nothing of the others.
 */
export class OneTimeCodes {
  readonly #issued = new Map<string, { readonly until: number; used: boolean }>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number) {}

  issue(): string {
    const code = randomBytes(codeBytes).toString('base64url');
    this.#issued.set(digest(code), { until: this.now() + validMilliseconds, used: false });
    const [oldest] = this.#issued.keys();
    if (this.#issued.size > remembered && oldest !== undefined) this.#issued.delete(oldest);
    return code;
  }

  /** Uses a code up. */
  redeem(offered: string): Redemption {
    const code = this.#issued.get(digest(offered));
    if (!code) return 'unknown';
    if (code.used) return 'used';
    if (this.now() >= code.until) return 'expired';
    code.used = true;
    return 'accepted';
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
