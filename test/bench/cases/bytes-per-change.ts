import type { Command, HostFrame } from '../../../shared/contract/index.js';
import { defineBench } from '../measurement.js';
import { startBenchEmulator } from '../support/emulator.js';
import { viewer } from '../support/organisation.js';

const subject = 'person1@contoso.com';

/** What one change sends to a page that shows the stage and the client of one person. */
export const bytesPerChange = defineBench({
  name: 'bytes-per-change',
  figures: {
    change: { name: 'One change of presence, 10,000 contacts', unit: 'bytes' },
    growth: {
      name: '… and how much the length of the list adds to that',
      unit: 'bytes',
      below: 1,
    },
    message: { name: 'One message, after 195 others in its conversation', unit: 'bytes' },
    messageGrowth: {
      name: '… and how much the others add to that, beyond longer numbers',
      unit: 'bytes',
      below: 1,
    },
  },
  async run() {
    const changes: number[] = [];
    for (const contacts of [10, 1000, 10_000]) {
      const command = { name: 'client.set-status', sip: subject, status: 'busy' } as const;
      changes.push(...(await bytesFor(contacts, [command])).map(byteLength));
    }
    const messages = Array.from({ length: 196 }, () => writing);
    const sent = await bytesFor(10, [opening, ...messages]);
    // Ids of messages and of log entries have as many digits in each from the hundredth on.
    const [early, late] = [sent.at(101) ?? '', sent.at(-1) ?? ''];
    return {
      change: Math.max(...changes),
      growth: Math.max(...changes) - Math.min(...changes),
      message: byteLength(late),
      messageGrowth: byteLength(late) - byteLength(early),
    };
  },
});

const opening = { name: 'conversation.open', sip: subject, with: viewer } as const;
const writing = {
  name: 'conversation.send',
  sip: subject,
  conversation: viewer,
  text: 'Hello',
} as const;
const byteLength = (text: string): number => Buffer.byteLength(text);

/** The batch that each of the commands sends, where the viewer has so many contacts. */
async function bytesFor(
  contacts: number,
  commands: readonly Command[],
): Promise<readonly string[]> {
  const emulator = await startBenchEmulator(contacts);
  await emulator.session.command({ name: 'client.sign-in', sip: subject });
  const batches: string[] = [];
  const connection = emulator.session.attach((frame: HostFrame) => {
    if (frame.type === 'batch') batches.push(JSON.stringify(frame));
  });
  for (const topic of ['stage', `client/${viewer}`] as const)
    connection.receive({ type: 'hello', topic });
  batches.length = 0;
  for (const command of commands) await emulator.session.command(command);
  connection.close();
  await emulator.close();
  if (batches.length !== commands.length) throw new Error('A command is one batch.');
  return batches;
}
