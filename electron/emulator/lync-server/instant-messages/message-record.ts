import type {
  MessagePathView,
  MessageSummary,
} from '../../../../shared/contract/views/conversation.js';

/** Messages that the record keeps; the oldest go first. */
export const keptMessages = 200;

/** The ways of the last messages of the organisation. */
export class MessageRecord {
  readonly #paths = new Map<string, MessagePathView>();

  add(path: MessagePathView): void {
    this.#paths.set(path.message, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > keptMessages && oldest !== undefined) this.#paths.delete(oldest);
  }

  find(id: string): MessagePathView | undefined {
    return this.#paths.get(id);
  }

  /** Oldest first. */
  summaries(): readonly MessageSummary[] {
    return [...this.#paths.values()].map(
      ({ message, steps: _, links: __, linkCount: ___, ...summary }) => ({
        id: message,
        ...summary,
      }),
    );
  }
}
