/** Whether the clock plays, and how fast. Real time itself is the host's affair. */
export class Playback {
  #rate: number;
  #lastRate: number;

  /** @param rate virtual seconds per real second; 0 starts paused */
  constructor(rate: number) {
    this.#rate = rate;
    this.#lastRate = rate === 0 ? 1 : rate;
  }

  /** Virtual seconds per real second; 0 when paused. */
  get rate(): number {
    return this.#rate;
  }

  /** The rate to go on with after a pause. */
  get lastRate(): number {
    return this.#lastRate;
  }

  pause(): void {
    this.#rate = 0;
  }

  play(rate: number): void {
    this.#rate = rate;
    this.#lastRate = rate;
  }
}
