import { describe, expect, it } from 'vitest';
import { deploymentSnapshotSchema } from '../../../../electron/emulator/deployment/deployment-snapshot.js';
import { throughJson } from '../../../support/through-json.js';
import { viewDigest } from '../../../support/view-digest.js';
import { begin, day } from './busy-day.js';

describe('a deployment made from the snapshot of another', () => {
  it('goes on as the other, after every step of a day', async () => {
    const whole = begin(null);
    let interrupted = begin(null);
    for (const command of day) {
      const results = await Promise.allSettled([
        whole.execute(command, {}),
        interrupted.execute(command, {}),
      ]);
      expect(results[1], command.name).toEqual(results[0]);
      const snapshot = interrupted.snapshot();
      expect(interrupted.snapshot(), command.name).toBe(snapshot);
      interrupted = begin(throughJson(deploymentSnapshotSchema, snapshot));
      expect(JSON.stringify(interrupted.snapshot()), command.name).toBe(
        JSON.stringify(whole.snapshot()),
      );
      expect(interrupted.log.entries(), command.name).toEqual(whole.log.entries());
      expect(viewDigest(interrupted), command.name).toBe(viewDigest(whole));
    }
  });
});
