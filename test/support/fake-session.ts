import { Session } from '../../electron/host/session/session.js';
import { FakeEmulated, type FakeState } from './fake-emulated.js';

/** A session of Alice and Bob that calls its epoch `one`, keeps nothing, and sends changes at once. */
export const fakeSession = (): Session<null, FakeState> =>
  new Session({
    emulated: new FakeEmulated(['alice@contoso.com', 'bob@contoso.com']),
    epoch: 'one',
    save: async () => {},
    isSaved: true,
    defer: queueMicrotask,
  });
