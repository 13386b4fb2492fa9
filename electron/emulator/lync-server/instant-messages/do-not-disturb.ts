import type { Person } from '../../directory/person.js';
import type { PresenceServer } from '../presence/presence-server.js';
import type { MessageReceiver, Reception } from './message-ports.js';

type Presence = Pick<PresenceServer, 'presenceFor'>;

/**
 * Whether a message of this sender would disturb somebody who wants none: Do Not Disturb lets those of the Workgroup
 * relationship through (privacy relationships of the Lync 2010 client help).
 */
export function wouldDisturb(presence: Presence, sender: string, receiver: string): boolean {
  return (
    presence.presenceFor(receiver, receiver).class === 'do-not-disturb' &&
    !presence.presenceFor(sender, receiver).mayInterrupt
  );
}

/** The refusal of a message that would disturb its receiver, in our own words; `null` when it would not. */
export function refusedDisturbance(
  presence: Presence,
  sender: string,
  { sip, displayName }: Person,
): Reception | null {
  if (!wouldDisturb(presence, sender, sip)) return null;
  const text = `${displayName} is on Do Not Disturb and has not given the sender the Workgroup relationship.`;
  return {
    text,
    why: {
      value: 'Not delivered',
      source: 'user-choice',
      policy: null,
      locked: false,
      rule: 'messages/do-not-disturb',
      reason: text,
    },
    error: `This message was not delivered: ${displayName} does not want to be disturbed.`,
  };
}

/** Takes messages for somebody who is signed in at a device that the emulator does not show. */
export const unseenDeviceOf = (person: Person, presence: Presence): MessageReceiver => ({
  receive: ({ from }) =>
    refusedDisturbance(presence, from, person) ?? {
      text: `It reaches a device of ${person.displayName} that is not shown here.`,
      why: null,
      error: null,
    },
});
