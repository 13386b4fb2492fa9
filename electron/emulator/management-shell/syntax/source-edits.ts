interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A text with replacements, and the way back from its offsets to those of the original. */
export class SourceEdits {
  readonly #original: string;
  readonly #edits: Edit[] = [];

  constructor(original: string) {
    this.#original = original;
  }

  /** Replacements come in the order of the text and do not overlap. */
  replace(at: number, removed: number, inserted: string): void {
    this.#edits.push({ at, removed, inserted });
  }

  /** Forgets the last replacements that take text away at or after an offset, so that others can take their place. */
  dropFrom(at: number): void {
    for (;;) {
      const last = this.#edits.at(-1);
      if (last === undefined || last.at < at || last.removed === 0) return;
      this.#edits.pop();
    }
  }

  apply(): EditedSource {
    const parts: string[] = [];
    const anchors: { edited: number; original: number }[] = [{ edited: 0, original: 0 }];
    let position = 0;
    let length = 0;
    for (const edit of this.#edits) {
      const kept = this.#original.slice(position, edit.at);
      parts.push(kept, edit.inserted);
      position = edit.at + edit.removed;
      length += kept.length + edit.inserted.length;
      if (edit.removed !== edit.inserted.length) {
        anchors.push({ edited: length - edit.inserted.length, original: edit.at });
        anchors.push({ edited: length, original: position });
      }
    }
    parts.push(this.#original.slice(position));
    return new EditedSource(this.#original, parts.join(''), anchors);
  }
}

/** What {@link SourceEdits} made of a text. */
export class EditedSource {
  constructor(
    readonly original: string,
    readonly text: string,
    private readonly anchors: readonly { readonly edited: number; readonly original: number }[],
  ) {}

  /** The offset in the original of an offset in the edited text. Inside a replacement: at most its end. */
  toOriginal(edited: number): number {
    let low = 0;
    let high = this.anchors.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.anchors[middle]?.edited ?? 0) <= edited) low = middle;
      else high = middle - 1;
    }
    const anchor = this.anchors[low] ?? { edited: 0, original: 0 };
    const limit = this.anchors[low + 1]?.original ?? this.original.length;
    return Math.min(anchor.original + edited - anchor.edited, limit);
  }
}
