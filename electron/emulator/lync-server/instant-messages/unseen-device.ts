import type { Person } from '../../directory/person.js';
import type { PresenceServer } from '../presence/presence-server.js';
import { wouldDisturb } from './do-not-disturb.js';
import type { MessageReceiver } from './message-ports.js';

/** Tells a sender that the other one wants peace, in our own words. */
export const disturbsError = ({ displayName }: Person): string =>
  `This message was not delivered: ${displayName} does not want to be disturbed.`;

/** Takes messages for somebody who is signed in at a device that the emulator does not show. */
export const unseenDeviceOf = (
  person: Person,
  presence: Pick<PresenceServer, 'presenceFor'>,
): MessageReceiver => ({
  receive: ({ from }) => {
    if (wouldDisturb(presence, from, person.sip)) {
      const text = `${person.displayName} is on Do Not Disturb and has not given the sender the Workgroup relationship.`;
      return { text, why: null, error: disturbsError(person) };
    }
    const text = `It reaches a device of ${person.displayName} that is not shown here.`;
    return { text, why: null, error: null };
  },
});
