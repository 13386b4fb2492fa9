import { describe, expect, it } from 'vitest';
import { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { deploymentSnapshotSchema } from '../../../../electron/emulator/deployment/deployment-snapshot.js';
import { viewDigest } from '../../../../electron/host/state/journal/view-digest.js';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import { throughJson } from '../../../support/through-json.js';

const [alice, bob] = ['alice@contoso.com', 'bob@contoso.com'];
const directory = openDirectory(null);

const begin = (snapshot: ReturnType<Deployment['snapshot']> | null): Deployment =>
  new Deployment({
    directory,
    organisationFile: null,
    snapshot,
    state: null,
    webPictures: { read: () => null },
    host: { kind: 'memory', dataFolder: null, version: '0.0.0' },
    rate: 0,
  });

/** A day on which most of what there is happens. */
const day: readonly EngineCommand[] = [
  {
    name: 'exchange.add-entry',
    mailbox: alice,
    subject: 'Review',
    location: '',
    start: '09:00',
    end: '10:00',
  },
  { name: 'clock.run', duration: '00:40:00' },
  { name: 'client.sign-in', sip: bob },
  { name: 'client.set-status', sip: bob, status: 'busy' },
  { name: 'client.set-note', sip: alice, text: 'Back soon' },
  { name: 'endpoint.idle', sip: alice },
  { name: 'endpoint.add', sip: bob, device: 'mobile' },
  { name: 'clock.run', duration: '00:20:00' },
  {
    name: 'shell.run',
    text: '$p = Get-CsClientPolicy Global; New-CsClientPolicy Quiet | Out-Null',
  },
  { name: 'shell.run', text: 'Remove-CsClientPolicy Quiet -Confirm' },
  { name: 'clock.sleep', sip: bob, duration: '00:10:00', passing: '00:05:00' },
  { name: 'shell.answer', choice: 'Y' },
  { name: 'clock.run', duration: '09:00:00' },
  { name: 'client.sign-out-and-in', sip: alice },
  { name: 'shell.run', text: '$p.DisplayPhoto; Get-CsClientPolicy' },
  { name: 'clock.run', duration: '30:00:00' },
];

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
