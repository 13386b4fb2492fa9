import { closeCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useFocusOnRequest } from '../focus-request.js';
import { editorExtensions } from './editor-extensions.js';
import { HistoryCursor } from './history-cursor.js';
import { useShellActions } from './shell-actions.js';
import { columnsOf } from './shell-columns.js';
import styles from './shell-pane.module.css';
import { useShell } from './shell-session.js';
import { shellStrings } from './strings.js';

/** The console's line editor. Loaded when the shell is first used. */
export default function ShellEditor(): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
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
      replace(editor, '');
      actions.enter(text, columnsOf(parent));
    };
    const editor = new EditorView({
      parent,
      doc: useShell.getState().draft.text,
      extensions: editorExtensions({
        enter,
        cancel: (target) => {
          const { print } = useShell.getState();
          print({ kind: 'command', text: target.state.doc.toString() + shellStrings.cancelled });
          history.reset();
          replace(target, '');
        },
        clear: () => useShell.getState().clear(),
        older: (target) => recall(target, history.older(target.state.doc.toString())),
        newer: (target) => recall(target, history.newer()),
        changed: (text) => useShell.getState().type(text),
        complete: actions.complete,
      }),
    });
    toEnd(editor);
    view.current = editor;
    content.current = editor.contentDOM;
    editor.focus();
    press(editor, useShell.getState().takeHeld());
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [actions]);

  useFilling(view);
  useFocusOnRequest('shell', content);
  return <div ref={host} className={styles.editor} data-busy={busy} />;
}

/** Takes in what others put into the shell. */
function useFilling(view: React.RefObject<EditorView | null>): void {
  const { text, revision } = useShell((shell) => shell.draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new revision replaces the text
  useLayoutEffect(() => {
    const editor = view.current;
    if (!editor || revision === 0) return;
    replace(editor, text);
  }, [revision, view]);
}

/** Presses keys that came before the editor, as if they came now. */
function press(editor: EditorView, keys: readonly string[]): void {
  for (const key of keys) {
    if (key.length === 1) editor.dispatch(editor.state.replaceSelection(key));
    else
      editor.contentDOM.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  }
}

function recall(editor: EditorView, line: string | null): boolean {
  if (line === null) return false;
  replace(editor, line);
  return true;
}

function replace(editor: EditorView, text: string): void {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  toEnd(editor);
}

function toEnd(editor: EditorView): void {
  editor.dispatch({ selection: { anchor: editor.state.doc.length }, scrollIntoView: true });
}
