import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import type { NoticeView } from '../../../../shared/contract/views/stage.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
  UnreachableCause,
} from '../../../emulator/exchange/web/exchange-transport.js';
import type { CustomStateFile } from '../../../emulator/lync-client/custom-states/custom-states.js';
import type { PictureDownload } from '../../../emulator/lync-client/photos/photo-registry.js';

/** What slow outside work came to, as data: with it a command can be carried out again without that work. */
export interface PreparedResults {
  readonly download?: PictureDownload;
  readonly customStates?: { readonly url: string; readonly file: CustomStateFile };
}

/** Something the host tells the operator in the log, and in a notice if that matters more. */
export interface HostReport {
  readonly kind: string;
  readonly text: string;
  readonly notice?: NoticeView;
}

export interface CommandEntry {
  readonly at: Instant;
  readonly command: EngineCommand;
  readonly prepared?: PreparedResults;
  /** Where the run that it began was stopped. */
  readonly stoppedAt?: Instant;
}

/** A request of a foreign client that changed something, such as one that used up a fault. */
export interface RequestEntry {
  readonly at: Instant;
  readonly request: ExchangeRequest;
  /** What Autodiscover told that client. */
  readonly ewsUrl: string;
}

/**
 * One input from outside, at the instant it came. Between two entries nothing but time passes, and
 * what fires in that time follows from what came before; how the passing was paced leaves no trace.
 */
export type JournalEntry =
  | CommandEntry
  | RequestEntry
  | { readonly at: Instant; readonly report: HostReport };

/** What a real Exchange answered to a request at an instant, or why there was no answer. */
export interface ExchangeAnswer {
  readonly at: Instant;
  /** Names the request by its content. */
  readonly request: string;
  readonly outcome:
    | { readonly response: ExchangeResponse }
    | { readonly unreachable: UnreachableCause; readonly reason: string };
}
