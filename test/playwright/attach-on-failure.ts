import { writeFile } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import { readClock, readLog, stageEntries } from '../../shared/contract/emulator-views.js';
import { entriesAt } from '../../shared/contract/key-pattern.js';
import { dateTimeIn } from '../../shared/time/time-text.js';
import type { Emulator } from './emulator.js';

/** Clients of which a picture is attached; a report with more tells nobody more. */
const mostPictures = 8;

/** Where a test failed: what happened, what each client shows, and the state to reopen, of each of its emulators. */
export async function attachOnFailure(
  emulators: readonly Emulator[],
  testInfo: TestInfo,
): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const [index, emulator] of emulators.entries()) {
    const whose = emulators.length === 1 ? '' : `emulator ${index + 1}, `;
    // In the folder of the test, where whoever has no report finds them, too.
    const attach = async (name: string, contentType: string, content: string | Buffer) => {
      const path = testInfo.outputPath(`${whose}${name}`);
      await writeFile(path, content);
      testInfo.attachments.push({ name: `${whose}${name}`, path, contentType });
    };
    try {
      await attachState(emulator, attach);
    } catch (error) {
      // What keeps a report from being whole is not why the test failed.
      await attach('not attached.txt', 'text/plain', String(error));
    }
  }
}

async function attachState(
  emulator: Emulator,
  attach: (name: string, contentType: string, content: string | Buffer) => Promise<void>,
): Promise<void> {
  const { api, views } = emulator;
  const time = dateTimeIn((await readClock(views)).timeZone);
  const log = (await readLog(views)).map(({ at, kind, text }) => `${time(at)} ${kind}: ${text}`);
  await attach('event log.txt', 'text/plain', log.join('\n'));
  const clients = entriesAt(await stageEntries(views), 'client/{sip}').slice(0, mostPictures);
  for (const [sip, { displayName }] of clients)
    await attach(`client of ${displayName}.png`, 'image/png', await emulator.picture(sip));
  const { text, fileName } = (await api.command({ name: 'capsule.save' })).value;
  await attach(fileName, 'application/json', text);
}
