import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { powerShell } from '@codemirror/legacy-modes/mode/powershell';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { promptMarks } from './prompt-marks.js';
import type { ShellActions } from './shell-actions.js';
import { shellStrings } from './strings.js';
import { tabCompletion } from './tab-completion.js';
import { typeAhead } from './type-ahead.js';

/** What the console does at a key; `older` and `newer` say whether there was such a line. */
interface EditorEvents {
  enter(view: EditorView): void;
  cancel(view: EditorView): void;
  clear(): void;
  /** Gives the keyboard to what is around the editor, from where Tab goes on. */
  leave(view: EditorView): void;
  older(view: EditorView): boolean;
  newer(view: EditorView): boolean;
  changed(text: string): void;
  readonly complete: ShellActions['complete'];
}

const theme = EditorView.theme(
  {
    '&': { color: 'inherit', backgroundColor: 'transparent', fontSize: 'inherit' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
    '.cm-content': { padding: '0', caretColor: 'var(--console-text)' },
    '.cm-line': { padding: '0' },
    '.cm-cursor': { borderLeftColor: 'var(--console-text)' },
    '.cm-prompt': { color: 'var(--console-muted)' },
    '&.cm-focused ::selection, ::selection': { backgroundColor: 'var(--console-selection)' },
    '.cm-tooltip': {
      border: '1px solid var(--console-edge)',
      borderRadius: '7px',
      backgroundColor: 'var(--stage-raised)',
      color: 'var(--stage-text)',
      boxShadow: 'var(--stage-shadow)',
      overflow: 'hidden',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': {
      fontFamily: 'var(--stage-mono)',
      maxHeight: '11em',
    },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: 'var(--stage-accent)',
      color: 'var(--stage-accent-text)',
    },
    '.cm-completionDetail': {
      fontStyle: 'normal',
      color: 'var(--stage-muted)',
      marginLeft: '1.5em',
    },
    'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  },
  { dark: true },
);

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword], color: '#8fd4ff' },
  { tag: [tags.standard(tags.variableName), tags.standard(tags.name)], color: '#f8e27a' },
  { tag: tags.special(tags.variableName), color: '#9fe6a0' },
  { tag: [tags.string, tags.special(tags.string)], color: '#7fd6e8' },
  { tag: [tags.number, tags.bool], color: '#f3c1ff' },
  { tag: tags.comment, color: '#8fb08a' },
]);

/** The nonce that the host's content security policy allows styles under. */
const nonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const handled = (act: (view: EditorView) => void) => (view: EditorView) => {
  act(view);
  return true;
};

const atFirstLine = ({ state }: EditorView): boolean =>
  state.doc.lineAt(state.selection.main.head).number === 1;
const atLastLine = ({ state }: EditorView): boolean =>
  state.doc.lineAt(state.selection.main.head).number === state.doc.lines;

/** PowerShell with a console's keys: Enter runs, Tab completes, arrows recall. */
export function editorExtensions(events: EditorEvents): Extension {
  return [
    EditorView.cspNonce.of(nonce()),
    Prec.highest(typeAhead),
    tabCompletion(events.complete),
    keymap.of([
      { key: 'Enter', run: handled(events.enter) },
      { key: 'Shift-Enter', run: insertNewline },
      { key: 'ArrowUp', run: (view) => atFirstLine(view) && events.older(view) },
      { key: 'ArrowDown', run: (view) => atLastLine(view) && events.newer(view) },
      {
        key: 'Ctrl-c',
        run: (view) => view.state.selection.main.empty && handled(events.cancel)(view),
      },
      { key: 'Ctrl-l', run: handled(events.clear) },
      { key: 'Escape', run: handled(events.leave) },
    ]),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    history(),
    promptMarks,
    StreamLanguage.define(powerShell),
    syntaxHighlighting(colours),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) events.changed(state.doc.toString());
    }),
    EditorView.lineWrapping,
    EditorState.tabSize.of(4),
    EditorView.contentAttributes.of({
      tabindex: '0',
      'aria-label': shellStrings.input,
      'aria-description': shellStrings.inputHint,
      autocapitalize: 'off',
      spellcheck: 'false',
    }),
    theme,
  ];
}
