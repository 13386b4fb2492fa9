import { closeCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useFocusOnRequest } from '../focus-request.js';
import { editorExtensions } from './editor-extensions.js';
import { HistoryCursor } from './history-cursor.js';
import { shellPaneStrings } from './pane-strings.js';
import { useShellActions } from './shell-actions.js';
import { columnsOf } from './shell-columns.js';
import styles from './shell-pane.module.css';
import { useShell } from './shell-session.js';
import { replaceLine, typeAhead } from './type-ahead.js';

/** The console's line editor. Loaded when the shell is first used. */
export default function ShellEditor(): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLElement | null>(null);
  const actions = useShellActions();
  const busy = useShell((shell) => shell.busy);

  // At once with its place, so that no key falls between the plain field and the editor.
  useLayoutEffect(() => {
    const parent = host.current;
    if (!parent) return;
    const history = new HistoryCursor(() => useShell.getState().history);
    const enter = (editor: EditorView): void => {
      closeCompletion(editor);
      const text = editor.state.doc.toString();
      history.reset();
      replaceLine(editor, '');
      actions.enter(text, columnsOf(parent));
    };
    const editor = new EditorView({
      parent,
      doc: useShell.getState().draft.text,
      extensions: editorExtensions({
        enter,
        cancel: (target) => {
          const { print } = useShell.getState();
          print({
            kind: 'command',
            text: target.state.doc.toString() + shellPaneStrings.cancelled,
          });
          history.reset();
          replaceLine(target, '');
        },
        clear: () => useShell.getState().clear(),
        leave: ({ dom }) => dom.closest<HTMLElement>('[data-shell]')?.focus(),
        older: (target) => recall(target, history.older(target.state.doc.toString())),
        newer: (target) => recall(target, history.newer()),
        changed: (text) => useShell.getState().type(text),
        complete: actions.complete,
      }),
    });
    editor.dispatch({ selection: { anchor: editor.state.doc.length }, scrollIntoView: true });
    content.current = editor.contentDOM;
    editor.focus();
    const keys = editor.plugin(typeAhead);
    for (const input of useShell.getState().takeHeld()) keys?.input(input);
    const stopFilling = useShell.subscribe(({ draft }, before) => {
      if (draft.revision !== before.draft.revision) keys?.fill(draft.text);
    });
    return () => {
      stopFilling();
      editor.destroy();
    };
  }, [actions]);

  useFocusOnRequest('shell', content);
  return <div ref={host} className={styles.editor} data-busy={busy} />;
}

function recall(editor: EditorView, line: string | null): boolean {
  if (line === null) return false;
  replaceLine(editor, line);
  return true;
}
