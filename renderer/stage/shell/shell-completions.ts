import { type CompletionSource, insertCompletionText } from '@codemirror/autocomplete';
import type { ShellActions } from './shell-actions.js';

/**
 * Completions as the shell offers them. A single one is put in at once, as Tab does in a console;
 * several are offered as a list.
 */
export function shellCompletions(complete: ShellActions['complete']): CompletionSource {
  return async (context) => {
    const offered = await complete(context.state.doc.toString(), context.pos).catch(() => null);
    if (!offered || offered.items.length === 0) return null;
    const { from, to, items } = offered;
    const [only] = items;
    if (only && items.length === 1) {
      if (!context.aborted && context.view)
        context.view.dispatch(insertCompletionText(context.view.state, only.text, from, to));
      return null;
    }
    return {
      from,
      to,
      options: items.map(({ text, detail, kind }) => ({ label: text, detail, type: kind })),
      filter: false,
    };
  };
}
