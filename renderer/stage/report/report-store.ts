import { create } from 'zustand';

interface ReportState {
  readonly isWriting: boolean;
  /** What came of the last report or picture; a failure is told as of any command. */
  readonly said: string | null;
  /** Whether the dialog with title and names is open. */
  readonly isAsking: boolean;
}

/** Reports and pictures of this window. */
export const useReports = create<ReportState>()(() => ({
  isWriting: false,
  said: null,
  isAsking: false,
}));

export const say = (said: string | null): void => useReports.setState({ said });
