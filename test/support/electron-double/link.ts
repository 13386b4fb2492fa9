import type { Asked, QuestionName, Questions, Told } from './messages.js';

/** How each question is answered. */
export type Answers = {
  readonly [N in QuestionName]: (
    ask: Questions[N]['ask'],
  ) => Questions[N]['answer'] | Promise<Questions[N]['answer']>;
};

/** The main process's end of the line to the test. */
export class Link {
  #unsent: Promise<unknown> = Promise.resolve();

  tell(message: Told): void {
    const sent = new Promise((resolve) => process.send?.(message, undefined, {}, resolve));
    this.#unsent = Promise.all([this.#unsent, sent]);
  }

  answerWith(answers: Answers): void {
    process.on('message', (message) => void this.#answer(message as Asked, answers));
  }

  /** Ends the process once all that was told is on its way. */
  end(code: number): void {
    void this.#unsent.then(() => process.exit(code));
  }

  async #answer({ id, name, ask }: Asked, answers: Answers): Promise<void> {
    try {
      const answer = answers[name] as (input: unknown) => unknown;
      this.tell({ kind: 'answer', id, value: await answer(ask) });
    } catch (error) {
      this.tell({ kind: 'failure', id, message: String(error) });
    }
  }
}
