import {
  autocompletion,
  type CompletionSource,
  insertCompletionText,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import type { ResultOf } from '../../../shared/contract/index.js';
import type { ShellActions } from './shell-actions.js';
import { typeAhead } from './type-ahead.js';

interface Asked {
  readonly text: string;
  readonly cursor: number;
}
type Offered = ResultOf<'shell.complete'>;

/**
 * Completions as the shell offers them, at Tab. A single one is put in at once, as in a console;
 * several are offered as a list, which is asked for again while one types on.
 */
export function tabCompletion(complete: ShellActions['complete']): Extension {
  /** What Tab was answered last; the list shows it without asking a second time. */
  let answered: (Asked & { readonly offered: Offered }) | null = null;

  // Where the shell does not answer, there is nothing to complete.
  const ask = ({ text, cursor }: Asked): Promise<Offered | null> =>
    complete(text, cursor).catch(() => null);

  const use = (view: EditorView, asked: Asked, offered: Offered | null): void => {
    const [only, ...others] = offered?.items ?? [];
    if (!offered || !only) return;
    if (others.length > 0) {
      answered = { ...asked, offered };
      startCompletion(view);
      return;
    }
    // Lines that were entered too early may have come back before it.
    const now = view.state.doc.toString();
    if (!now.endsWith(asked.text)) return;
    const before = now.length - asked.text.length;
    const { from, to } = offered;
    view.dispatch(insertCompletionText(view.state, only.text, before + from, before + to));
  };

  const onTab = (view: EditorView): boolean => {
    const { doc, selection } = view.state;
    if (doc.length === 0) return false;
    const asked = { text: doc.toString(), cursor: selection.main.head };
    void view.plugin(typeAhead)?.wait(ask(asked).then((offered) => use(view, asked, offered)));
    return true;
  };

  const source: CompletionSource = async ({ state, pos: cursor }) => {
    const text = state.doc.toString();
    const isAnswered = answered?.text === text && answered.cursor === cursor;
    const offered = isAnswered ? answered?.offered : await ask({ text, cursor });
    if (!offered || offered.items.length === 0) return null;
    const { from, to, items } = offered;
    return {
      from,
      to,
      options: items.map(({ text: label, detail, kind }) => ({ label, detail, type: kind })),
      filter: false,
    };
  };

  return [
    keymap.of([{ key: 'Tab', run: onTab }]),
    autocompletion({
      activateOnTyping: false,
      icons: false,
      // A key right after Tab counts.
      interactionDelay: 0,
      override: [source],
    }),
  ];
}
