import type { TestInfo } from '@playwright/test';
import { readClock, readLog, stageEntries } from '../../shared/contract/emulator-views.js';
import { entriesAt } from '../../shared/contract/key-pattern.js';
import { dateTimeIn } from '../../shared/time/time-text.js';
import type { Emulator } from './emulator.js';

/** Clients of which a picture is attached; a report with more tells nobody more. */
const mostPictures = 8;

/** Where a test failed: what happened, the state to reopen, and what each client shows, of each of its emulators. */
export async function attachOnFailure(
  emulators: readonly Emulator[],
  testInfo: TestInfo,
): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const [index, emulator] of emulators.entries()) {
    const name = emulators.length === 1 ? '' : ` of emulator ${index + 1}`;
    try {
      await attachState(emulator, name, testInfo);
    } catch (error) {
      // What keeps a report from being whole is not why the test failed.
      const body = `What could not be attached: ${String(error)}`;
      await testInfo.attach(`emulator${name}`, { body, contentType: 'text/plain' });
    }
  }
}

async function attachState(emulator: Emulator, name: string, testInfo: TestInfo): Promise<void> {
  const { api, views } = emulator;
  const { timeZone } = await readClock(views);
  const time = dateTimeIn(timeZone);
  const log = (await readLog(views)).map(({ at, kind, text }) => `${time(at)} ${kind}: ${text}`);
  await testInfo.attach(`event log${name}`, { body: log.join('\n'), contentType: 'text/plain' });
  for (const [sip, { displayName }] of entriesAt(await stageEntries(views), 'client/{sip}').slice(
    0,
    mostPictures,
  )) {
    const body = await emulator.picture(sip);
    await testInfo.attach(`client of ${displayName}${name}`, { body, contentType: 'image/png' });
  }
  const { text, fileName } = (await api.command({ name: 'capsule.save' })).value;
  await testInfo.attach(`${fileName}${name}`, { body: text, contentType: 'application/json' });
}
