import { create } from 'zustand';
import type { ReportSubject } from '../../../shared/contract/index.js';

interface ReportState {
  readonly isWriting: boolean;
  /** Id of the report that is written, by which the emulator tells how far it is. */
  readonly trial: string | null;
  /** What came of the last report or picture; a failure is told as of any command. */
  readonly said: string | null;
  /** What a report of the page in front is about, at the moment it is asked; null where the page has none. */
  readonly ofPage: (() => ReportSubject) | null;
  /** Whether the dialog with title and names is open. */
  readonly isAsking: boolean;
}

/** Reports and pictures of this window. */
export const useReports = create<ReportState>()(() => ({
  isWriting: false,
  trial: null,
  said: null,
  ofPage: null,
  isAsking: false,
}));

export const say = (said: string | null): void => useReports.setState({ said });
