import type { Json } from '../../../shared/contract/frames.js';
import { SchemaValues } from '../inputs/from-schema.js';
import { jsonInput, textsIn } from '../inputs/json-input.js';
import { repositoryFile } from '../inputs/repository-files.js';
import { isolatedEmulator } from '../isolated-emulator.js';
import type { FuzzReader } from '../reader.js';
import { refusedCommand } from '../refused-command.js';

async function savedCapsule(): Promise<Json> {
  const emulator = await isolatedEmulator();
  await emulator.command({ name: 'client.set-note', sip: 'alice@contoso.com', text: 'Here' });
  await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
  await emulator.command({
    name: 'exchange.add-entry',
    mailbox: 'alice@contoso.com',
    subject: 'Review',
    start: '09:00',
    end: '10:00',
  });
  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  await emulator.command({ name: 'client.sign-out-and-in', sip: 'bob@contoso.com' });
  const { text } = await emulator.command({ name: 'capsule.save' });
  await emulator.close();
  return JSON.parse(text) as Json;
}

/** Saved emulators, opened as far as they let themselves be opened. */
export const capsule: FuzzReader = {
  name: 'capsule',
  inputsPerOpening: 200,
  prepare: async () => {
    const seeds = [await savedCapsule()];
    const words = seeds.flatMap((seed) => textsIn(seed));
    const values = new SchemaValues(
      JSON.parse(repositoryFile('shared/capsule/capsule.schema.json')),
      words,
      0.01,
    );
    // The schema alone makes no state that belongs together: most are changed ones.
    return (random) =>
      jsonInput(random, {
        seeds,
        words,
        ...(random.chance(0.2) && { make: (from) => values.make(from) }),
      });
  },
  open: async () => {
    const emulator = await isolatedEmulator();
    return {
      read: (text) =>
        refusedCommand(() => emulator.session.command({ name: 'capsule.open', text })),
      close: () => emulator.close(),
    };
  },
};
