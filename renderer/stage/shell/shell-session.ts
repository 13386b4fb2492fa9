import { useEffect } from 'react';
import { create } from 'zustand';
import type { ShellPrompt, ShellRecord } from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { useFocusRequest } from '../focus-request.js';
import type { LineInput } from './line-keys.js';
import { shellStrings } from './strings.js';

/** One block of the console: a command as it was typed, or what happened. */
export interface ShellBlock {
  readonly id: number;
  readonly kind: ShellRecord['kind'] | 'command';
  readonly text: string;
}

interface ShellSession {
  readonly blocks: readonly ShellBlock[];
  readonly history: readonly string[];
  /** A question the shell waits on. */
  readonly prompt: ShellPrompt | null;
  readonly busy: boolean;
  /** Texts that were entered and are not done, oldest first; the first one runs. */
  readonly entered: readonly string[];
  /** What is being typed before the editor is there, and what others put into it. */
  readonly draft: { readonly text: string; readonly revision: number };
  /** What was offered last. */
  readonly offered: string;
  /** A Tab that was pressed before the editor was there, and all that came after it. */
  readonly held: readonly LineInput[];
  hold(input: LineInput): void;
  /** What was held, for whoever takes it in now. */
  takeHeld(): readonly LineInput[];
  /** Puts text into the shell for the user to run, in place of what was typed, and brings the keyboard there. */
  fill(text: string): void;
  /** Puts text there as well, unless something else is typed already, and leaves the keyboard where it is. */
  offer(text: string): void;
  /** Keeps what is typed while the editor loads. */
  type(text: string): void;
  /** Puts text back before what is typed by now, without leaving the place. */
  putBack(text: string): void;
  setEntered(entered: readonly string[]): void;
  /** Puts a text behind those that were entered and are not done. Returns whether it is the first, and has to be run. */
  queue(text: string): boolean;
  print(...blocks: readonly Omit<ShellBlock, 'id'>[]): void;
  /** Takes the last block off the screen again. */
  unprint(): void;
  clear(): void;
  remember(line: string): void;
  recall(lines: readonly string[]): void;
  setBusy(busy: boolean): void;
  ask(prompt: ShellPrompt | null): void;
}

/** Blocks kept on the screen; older ones go, as in a console with a bounded buffer. */
const blockLimit = 500;
const historyLimit = 200;

/** The console of the management shell as the page shows it. */
export const useShell = create<ShellSession>()((set, get) => ({
  blocks: [{ id: 0, kind: 'host', text: shellStrings.banner }],
  history: [],
  prompt: null,
  busy: false,
  entered: [],
  draft: { text: '', revision: 0 },
  offered: '',
  held: [],
  hold: (input) => set(({ held }) => ({ held: [...held, input] })),
  takeHeld: () => {
    const { held } = get();
    set({ held: [] });
    return held;
  },
  fill: (text) => {
    set(({ draft }) => ({ draft: { text, revision: draft.revision + 1 } }));
    useFocusRequest.getState().request('shell');
  },
  offer: (text) =>
    set(({ draft, offered }) =>
      draft.text === '' || draft.text === offered
        ? { draft: { text, revision: draft.revision + 1 }, offered: text }
        : { offered: '' },
    ),
  type: (text) => set(({ draft }) => ({ draft: { ...draft, text } })),
  putBack: (text) =>
    set(({ draft }) => ({ draft: { text: text + draft.text, revision: draft.revision + 1 } })),
  setEntered: (entered) => set({ entered }),
  queue: (text) => {
    const { entered } = get();
    set({ entered: [...entered, text] });
    return entered.length === 0;
  },
  unprint: () => set(({ blocks }) => ({ blocks: blocks.slice(0, -1) })),
  print: (...added) =>
    set(({ blocks }) => {
      const next = (blocks.at(-1)?.id ?? 0) + 1;
      const numbered = added.map((block, index) => ({ ...block, id: next + index }));
      return { blocks: [...blocks, ...numbered].slice(-blockLimit) };
    }),
  clear: () => set({ blocks: [] }),
  remember: (line) =>
    set(({ history }) => ({
      history: history.at(-1) === line ? history : [...history, line].slice(-historyLimit),
    })),
  recall: (lines) =>
    set(({ history }) => (history.length === 0 ? { history: lines.slice(-historyLimit) } : {})),
  setBusy: (busy) => set({ busy }),
  ask: (prompt) => set({ prompt }),
}));

/** Takes over the lines that were run before this page was opened. */
export function useHistory(): void {
  const command = useCommand();
  const recall = useShell((shell) => shell.recall);
  useEffect(() => {
    command({ name: 'shell.history' }).then(
      ({ lines }) => recall(lines),
      () => undefined,
    );
  }, [command, recall]);
}
