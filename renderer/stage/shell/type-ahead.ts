import { completionStatus } from '@codemirror/autocomplete';
import { type EditorView, type PluginValue, runScopeHandlers, ViewPlugin } from '@codemirror/view';
import { isCharacter, isLineKey, type LineInput } from './line-keys.js';

/** Keys that mean something else once completions are listed. */
const listKeys = new Set(['Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

/**
 * Keeps the order of what is typed ahead of an answer of the shell, as a console does, where Tab takes
 * no time: from the moment that something is asked, all input waits until the answer has been used.
 */
class TypeAhead implements PluginValue {
  readonly #view: EditorView;
  /** What is to be done after the answer, oldest first. */
  readonly #held: (() => void)[] = [];
  #isAsking = false;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** Holds all input until `answer` is there and has been used. */
  async wait(answer: Promise<void>): Promise<void> {
    this.#isAsking = true;
    try {
      await answer;
    } finally {
      this.#isAsking = false;
      this.#release();
    }
  }

  /** Takes a key or a text, now or in its turn. */
  input(input: LineInput): void {
    this.#inTurn(() => this.#apply(input));
  }

  /**
   * Puts a text into the line: in its turn, unless it only adds something before what is typed. That was
   * entered earlier than what is held, and goes with it.
   */
  fill(text: string): void {
    const { state } = this.#view;
    const wanted = state.toText(text);
    const added = wanted.length - state.doc.length;
    if (!wanted.toString().endsWith(state.doc.toString())) {
      this.#inTurn(() => replaceLine(this.#view, text));
      return;
    }
    const { anchor, head } = state.selection.main;
    this.#view.dispatch({
      changes: { from: 0, insert: wanted.slice(0, added) },
      selection: { anchor: anchor + added, head: head + added },
      scrollIntoView: true,
      // Completions that are being listed close at any other change.
      userEvent: 'input.type',
    });
  }

  /** Holds an input that came from the browser; `false` when it need not wait. */
  hold(input: LineInput): boolean {
    const isForList = typeof input !== 'string' && listKeys.has(input.key);
    if (!this.#isBusy && !(isForList && this.#isListing)) return false;
    this.#held.push(() => this.#apply(input));
    return true;
  }

  // A view cannot be changed while it updates.
  update(): void {
    if (this.#held.length > 0) queueMicrotask(() => this.#release());
  }

  destroy(): void {
    this.#held.length = 0;
  }

  get #isBusy(): boolean {
    return this.#isAsking || this.#held.length > 0;
  }

  get #isListing(): boolean {
    return completionStatus(this.#view.state) === 'pending';
  }

  #inTurn(act: () => void): void {
    if (this.#isBusy || this.#isListing) this.#held.push(act);
    else act();
  }

  #release(): void {
    while (!this.#isAsking && !this.#isListing) {
      const act = this.#held.shift();
      if (!act) return;
      act();
    }
  }

  #apply(input: LineInput): void {
    const view = this.#view;
    if (typeof input !== 'string' && runScopeHandlers(view, input, 'editor')) return;
    if (typeof input !== 'string' && !isCharacter(input)) return;
    const text = typeof input === 'string' ? input : input.key;
    view.dispatch(view.state.replaceSelection(text), {
      userEvent: 'input.type',
      scrollIntoView: true,
    });
  }
}

/** The queue of an editor; `view.plugin(typeAhead)` reaches it. */
export const typeAhead = ViewPlugin.fromClass(TypeAhead, {
  eventHandlers: {
    keydown(event) {
      return isLineKey(event) && this.hold(event);
    },
    paste(event) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      return text !== '' && this.hold(text);
    },
  },
});

/** Puts another text into the line, and the cursor behind it. */
export function replaceLine(view: EditorView, text: string): void {
  const insert = view.state.toText(text);
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert },
    selection: { anchor: insert.length },
    scrollIntoView: true,
  });
}
