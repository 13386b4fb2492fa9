import type { FrontEnd } from '../../lync-server/front-ends/front-end.js';
import type { FrontEnds } from '../../lync-server/front-ends/front-ends.js';
import type { Steps } from '../language/steps.js';

const localNames: readonly string[] = ['.', 'localhost', '127.0.0.1'];

/**
 * The computers that commands work on. The shell runs on the first Front End of the organisation;
 * Invoke-Command and `-ComputerName` reach the others.
 * Follows `emulator/shell-host`.
 */
export class Computers {
  #current: FrontEnd;

  /** @param changed called after each change to a Front End that this session makes */
  constructor(
    private readonly frontEnds: Pick<FrontEnds, 'all' | 'get'>,
    readonly changed: () => void,
  ) {
    const [first] = frontEnds.all();
    if (first === undefined) throw new RangeError('An organisation has at least one Front End.');
    this.#current = first;
  }

  get current(): FrontEnd {
    return this.#current;
  }

  /**
   * By full or short name; null is the current computer.
   * @throws {FrontEndError} `front-end-not-found`
   */
  named(name: string | null): FrontEnd {
    if (name === null || localNames.includes(name.toLowerCase())) return this.#current;
    const short = this.frontEnds
      .all()
      .find(({ fqdn }) => fqdn.split('.', 1)[0]?.toLowerCase() === name.toLowerCase());
    return short ?? this.frontEnds.get(name);
  }

  /** Makes another computer the current one while `work` runs. */
  *on<T>(computer: FrontEnd, work: () => Steps<T>): Steps<T> {
    const before = this.#current;
    this.#current = computer;
    try {
      return yield* work();
    } finally {
      this.#current = before;
    }
  }
}
