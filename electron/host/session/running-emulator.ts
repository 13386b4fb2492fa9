import type { HappeningKind } from '../../../shared/contract/log-kinds.js';
import type { PhotoBytes } from '../../emulator/directory/photo.js';
import type { ServedExchange } from '../outside/exchange/served-exchange.js';
import type { EmulatorState } from '../state/emulator-state.js';
import type { Session } from './session.js';

/** An emulator that runs, however it is shown. */
export interface RunningEmulator {
  readonly session: Session<unknown, EmulatorState>;
  /** The bytes behind `/photo/<id>`. */
  photo(id: string): Promise<PhotoBytes | null>;
  /** The Exchange of the organisation that runs now. */
  exchange(): ServedExchange;
  /** Writes an entry about something the host met to the log. */
  report(kind: HappeningKind, text: string): void;
  /** Says how presenter and audience can exchange their screens; null where they cannot, as it is to begin with. */
  swappable(swap: (() => void) | null): void;
  /** Stops the clock, saves, and gives the store up. */
  close(): Promise<void>;
}
