import { type NoticeView, noticeViewSchema } from '../../../../shared/contract/views/stage.js';
import * as z from '../../../../shared/schema/late-zod.js';

/** Id of the notice that changes cannot be saved: it is about the place, and part of no snapshot. */
export const storageNotice = 'storage';

export const noticesSnapshotSchema = z.array(noticeViewSchema as z.ZodType<NoticeView>);
export type NoticesSnapshot = readonly NoticeView[];

/** What the operator is told until they dismiss it or its cause is gone. */
export class Notices {
  readonly #notices: Map<string, NoticeView>;
  /** What was said last; `null` once something changed. */
  #said: NoticesSnapshot | null;

  constructor(
    private readonly changed: (id: string) => void,
    snapshot: NoticesSnapshot = [],
  ) {
    this.#notices = new Map(snapshot.map((notice) => [notice.id, notice]));
    this.#said = snapshot;
  }

  /** In order. */
  snapshot(): NoticesSnapshot {
    this.#said ??= [...this.#notices.values()].filter(({ id }) => id !== storageNotice);
    return this.#said;
  }

  ids(): Iterable<string> {
    return this.#notices.keys();
  }

  find(id: string): NoticeView | null {
    return this.#notices.get(id) ?? null;
  }

  /** Puts up a notice, or replaces the one of the same id. */
  show(notice: NoticeView): void {
    this.#notices.set(notice.id, notice);
    this.#said = null;
    this.changed(notice.id);
  }

  /** @returns false when there is no such notice */
  remove(id: string): boolean {
    const removed = this.#notices.delete(id);
    if (!removed) return false;
    this.#said = null;
    this.changed(id);
    return true;
  }
}
