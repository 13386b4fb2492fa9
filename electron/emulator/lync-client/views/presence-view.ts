import type { PresenceView } from '../../../../shared/contract/views/client.js';
import type { WatchedPresence } from '../../lync-server/presence/watched-presence.js';

/** Presence as a row shows it. The age is not told yet. */
export function presenceView(watched: WatchedPresence): PresenceView {
  return {
    class: watched.class,
    text: watched.text,
    availability: watched.availability,
    age: null,
    outOfOffice: watched.activity === 'out-of-office',
  };
}
