import type { FileReport } from './file-report.js';
import type { StepBegun } from './run-file.js';

/** What a thread that runs scenarios is told. */
export interface ToWorker {
  readonly file: string;
  readonly grep: RegExp | null;
}

/** What it tells. After a report it waits for the next file. */
export type FromWorker =
  | { readonly type: 'step'; readonly step: StepBegun }
  | { readonly type: 'report'; readonly report: FileReport };
