import { parseFrame, toContractError } from '../../electron/host/session/connection.js';
import { ReceivedFrames } from '../support/contract-peer.js';
import { fakeSession } from '../support/fake-session.js';
import { describeFrames } from './frames.js';

describeFrames('a session in memory', async () => {
  const session = fakeSession();
  return {
    async connect() {
      const received = new ReceivedFrames();
      const connection = session.attach((frame) => received.push(frame));
      return {
        received,
        send(frame) {
          try {
            connection.receive(parseFrame(frame));
          } catch (error) {
            received.push({ type: 'refused', error: toContractError(error) });
          }
        },
        async close() {
          connection.close();
        },
      };
    },
    async close() {},
  };
});
