import { create } from 'zustand';

/** What came of the last thing done with a capsule or the recorder. */
export type Outcome =
  | { readonly kind: 'done' | 'failed'; readonly text: string }
  /** A capsule of version 0.1.0, which may come to something else here. */
  | { readonly kind: 'former'; readonly text: string; readonly file: CapsuleText };

export interface CapsuleText {
  readonly fileName: string;
  readonly text: string;
}

/** The dialog of capsules and the recorder. */
export const useCapsuleDialog = create<{
  readonly open: boolean;
  readonly outcome: Outcome | null;
  /** Counts what was begun, so that only the last of it has the word. */
  readonly begun: number;
  begin(): number;
  show(): void;
  close(): void;
  /** Says what happened; a failure opens the dialog, whatever began it. */
  tell(outcome: Outcome): void;
}>()((set, get) => ({
  open: false,
  outcome: null,
  begun: 0,
  begin: () => {
    set(({ begun }) => ({ begun: begun + 1 }));
    return get().begun;
  },
  show: () => set({ open: true, outcome: null }),
  close: () => set({ open: false }),
  tell: (outcome) => set(outcome.kind === 'done' ? { outcome } : { outcome, open: true }),
}));
