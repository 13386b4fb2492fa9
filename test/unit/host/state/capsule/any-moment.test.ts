import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StartOptions } from '../../../../../electron/host/session/start-emulator.js';
import { anyCourse, happen } from '../../../../support/any-course.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';
import { nextEventOf, shownBy } from '../../../../support/shown.js';

const states = `<customStates>
  <customState ID="1" availability="busy"><activity LCID="1033">Deep work</activity></customState>
</customStates>`;

/** The web differs each time it is asked, so that whoever opens a capsule and asks it would be found out. */
function restlessWeb(): Partial<StartOptions> {
  let asked = 0;
  return {
    download: async () => {
      asked += 1;
      return asked % 3 === 0
        ? { ok: false, reason: `There is nothing today (${asked}).` }
        : { ok: true, bytes: Uint8Array.of(0xff, 0xd8, 0xff, asked), mediaType: 'image/jpeg' };
    },
    fetchCustomStates: async () => {
      asked += 1;
      return { ok: true, text: states.replace('Deep work', `Deep work ${asked}`) };
    },
  };
}

async function reopened(text: string): Promise<TestEmulator> {
  const emulator = await runEmulator();
  await emulator.command({ name: 'capsule.open', text });
  return emulator;
}

test('A capsule saved after each of any commands reopens to the same views, log and next event', async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, async (course) => {
      const original = await runEmulator(restlessWeb());
      for (const happening of course) {
        await happen(original, happening);
        const { text } = await original.command({ name: 'capsule.save' });
        const expected = await shownBy(original);
        const copy = await reopened(text);
        const actual = await shownBy(copy);
        expect(nextEventOf(actual)).toEqual(nextEventOf(expected));
        expect(JSON.stringify(actual.log)).toBe(JSON.stringify(expected.log));
        expect(actual).toEqual(expected);
        expect((await copy.command({ name: 'capsule.save' })).text).toBe(text);
        await copy.close();
      }
      await original.close();
    }),
    { numRuns: 7 },
  );
}, 120_000);
