/** What the emulator as a whole can do with its past. */
export interface HistoryView {
  /** What undo would take back, in one sentence; `null` when there is nothing. */
  readonly undo: string | null;
  /** Steps recorded so far; `null` while nothing is recorded. */
  readonly recording: { readonly steps: number } | null;
  /** How far a capsule or an undo has been replayed, in commands; `null` while none is. */
  readonly replay: { readonly done: number; readonly total: number } | null;
}

/** The keys of topic `history`. */
export interface HistoryEntries {
  readonly history: HistoryView;
}
