import type { PresenceView } from '../../../../shared/contract/views/client.js';
import type { WatchedPresence } from '../../lync-server/presence/watched-presence.js';

/** What a client without network shows of everybody. */
export const presenceUnknown: PresenceView = {
  class: 'unknown',
  text: 'Presence unknown',
  availability: 0,
  lastActive: null,
  outOfOffice: false,
};

/** Presence as a row shows it. Somebody busy whose PC is idle counts as busy, and busy people have no age. */
export function presenceView(watched: WatchedPresence): PresenceView {
  return {
    class: watched.class,
    text: watched.text,
    availability: watched.availability,
    lastActive: watched.class === 'busy-inactive' ? null : watched.lastActive,
    outOfOffice: watched.outOfOffice || watched.activity === 'out-of-office',
  };
}
