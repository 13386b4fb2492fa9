import { compareCopy } from '../../../electron/emulator/compare/compare-copy.js';
import { beginCopy } from '../../../electron/emulator/compare/make-copy.js';
import { Deployment } from '../../../electron/emulator/deployment/deployment.js';
import { openDirectory } from '../../../electron/host/state/open-directory.js';
import { hourMilliseconds, toInstant } from '../../../shared/lync/time.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { organisationText } from '../support/organisation.js';

const people = 10_000;
const signedIn = 1000;
const times = 9;

/** A second deployment beside one of 10,000 people, of whom 1,000 have been signed in for a working day. */
export const trial = defineBench({
  name: 'trial',
  figures: {
    compared: {
      name: 'A plan tried on a copy of them, with a client before and after and what differs',
      unit: 'ms',
      below: 900,
    },
    begun: {
      name: 'A trial of 10,000 people and 1,000 signed-in clients begun',
      unit: 'ms',
      below: 100,
    },
  },
  async run() {
    const file = { fileName: 'trial.json', text: organisationText(people), folder: null };
    const deployment = new Deployment({
      directory: openDirectory(file),
      organisationFile: file.fileName,
      state: null,
      webPictures: { read: () => null },
      host: { kind: 'memory', dataFolder: null, version: '' },
      rate: 0,
    });
    for (const { sip } of deployment.directory.employees().slice(0, signedIn))
      if (!deployment.clients.find(sip))
        await deployment.execute({ name: 'client.sign-in', sip }, {});
    await deployment.advanceTo(toInstant(deployment.now() + 8 * hourMilliseconds));
    const begun: number[] = [];
    for (let time = 0; time < times; time += 1) {
      // Something changes each time, so that the snapshot is another.
      await deployment.execute({ name: 'clock.run', duration: '00:05:00' }, {});
      const started = performance.now();
      deployment.trial();
      begun.push(performance.now() - started);
    }
    const [{ sip } = { sip: '' }] = deployment.directory.employees();
    const compared: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const started = performance.now();
      const request = { sip, seenBy: null, plan: 'Set-CsClientPolicy -DisplayPhoto NoPhoto' };
      const copy = await beginCopy(deployment, request, async () => ({}))();
      if (compareCopy(copy, request)?.differences.length === 0) throw new Error('Nothing differs.');
      compared.push(performance.now() - started);
    }
    return { compared: median(compared), begun: median(begun) };
  },
});
