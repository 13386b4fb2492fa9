import type { HostFrame } from '../../../shared/contract/index.js';
import { defineBench } from '../measurement.js';
import { startBenchEmulator } from '../support/emulator.js';
import { viewer } from '../support/organisation.js';

const subject = 'person1@contoso.com';

/** What one change of presence sends to a page that shows the stage and one client. */
export const bytesPerChange = defineBench({
  name: 'bytes-per-change',
  figures: {
    change: { name: 'One change of presence, 10,000 contacts', unit: 'bytes' },
    growth: {
      name: '… and how much the length of the list adds to that',
      unit: 'bytes',
      below: 1,
    },
  },
  async run() {
    const [few, some, many] = [await bytesFor(10), await bytesFor(1000), await bytesFor(10_000)];
    return {
      change: many,
      growth: Math.max(few, some, many) - Math.min(few, some, many),
    };
  },
});

async function bytesFor(contacts: number): Promise<number> {
  const emulator = await startBenchEmulator(contacts);
  await emulator.session.command({ name: 'client.sign-in', sip: subject });
  const batches: string[] = [];
  const connection = emulator.session.attach((frame: HostFrame) => {
    if (frame.type === 'batch') batches.push(JSON.stringify(frame));
  });
  for (const topic of ['stage', `client/${viewer}`] as const)
    connection.receive({ type: 'hello', topic });
  batches.length = 0;
  await emulator.session.command({ name: 'client.set-status', sip: subject, status: 'busy' });
  connection.close();
  await emulator.close();
  const [batch, ...more] = batches;
  if (!batch?.includes(`contact/${subject}`) || more.length > 0)
    throw new Error('A change of presence is one batch that names the contact.');
  return Buffer.byteLength(batch);
}
