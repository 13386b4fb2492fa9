import type { PresenceServer } from '../presence/presence-server.js';

/**
 * Whether a message of this sender would disturb somebody who wants none: Do Not Disturb lets those of the Workgroup
 * relationship through (privacy relationships of the Lync 2010 client help).
 */
export function wouldDisturb(
  presence: Pick<PresenceServer, 'presenceFor'>,
  sender: string,
  receiver: string,
): boolean {
  return (
    presence.presenceFor(receiver, receiver).class === 'do-not-disturb' &&
    !presence.presenceFor(sender, receiver).mayInterrupt
  );
}
