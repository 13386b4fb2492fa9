import type { ClientClockView } from '../../../../shared/contract/views/client.js';
import { toInstant } from '../../../../shared/lync/time.js';
import type { ClientSession } from '../session/client-session.js';

/** The time on the person's PC, to the second. */
export function clockView({ ports }: ClientSession): ClientClockView {
  const now = ports.now();
  return {
    now: toInstant(now - (now % 1000)),
    timeZone: ports.directory.organisation.timeZone,
  };
}
