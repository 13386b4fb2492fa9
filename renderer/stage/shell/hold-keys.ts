import { completionStatus } from '@codemirror/autocomplete';
import { type Extension, Prec } from '@codemirror/state';
import { EditorView, runScopeHandlers, ViewPlugin } from '@codemirror/view';

/** The keys that mean something else once completions are there. */
const keys = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown']);

/**
 * Keys pressed while completions are fetched wait for them, in order, as in a console, where Tab
 * takes no time.
 */
export function holdKeys(): Extension {
  const plugin = ViewPlugin.define((view) => {
    const held: KeyboardEvent[] = [];
    const release = (): void => {
      while (held.length > 0 && completionStatus(view.state) !== 'pending') {
        const event = held.shift();
        if (event) runScopeHandlers(view, event, 'editor');
      }
    };
    return {
      hold(event: KeyboardEvent): boolean {
        const waits = held.length > 0 || completionStatus(view.state) === 'pending';
        if (!waits || !keys.has(event.key)) return false;
        held.push(event);
        return true;
      },
      // A view cannot be changed while it updates.
      update: () => {
        if (held.length > 0) queueMicrotask(release);
      },
      destroy: () => {
        held.length = 0;
      },
    };
  });
  return [
    plugin,
    Prec.highest(
      EditorView.domEventHandlers({
        keydown: (event, view) => view.plugin(plugin)?.hold(event) ?? false,
      }),
    ),
  ];
}
