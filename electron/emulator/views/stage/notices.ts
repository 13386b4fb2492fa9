import type { NoticeView } from '../../../../shared/contract/views/stage.js';

/** What the operator is told until they dismiss it or its cause is gone. */
export class Notices {
  readonly #notices = new Map<string, NoticeView>();

  constructor(private readonly changed: (id: string) => void) {}

  ids(): Iterable<string> {
    return this.#notices.keys();
  }

  find(id: string): NoticeView | null {
    return this.#notices.get(id) ?? null;
  }

  /** Puts up a notice, or replaces the one of the same id. */
  show(notice: NoticeView): void {
    this.#notices.set(notice.id, notice);
    this.changed(notice.id);
  }

  /** @returns false when there is no such notice */
  remove(id: string): boolean {
    const removed = this.#notices.delete(id);
    if (removed) this.changed(id);
    return removed;
  }
}
