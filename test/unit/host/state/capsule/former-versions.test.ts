import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFolderStore } from '../../../../../electron/host/state/storage/folder-store.js';
import { messagesOf } from '../../../../../shared/contract/emulator-views.js';
import { entriesAt } from '../../../../../shared/contract/key-pattern.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';
import { nextEventOf, shownBy } from '../../../../support/shown.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const folder = fileURLToPath(new URL('../../../../fixtures/version-0.1.0/', import.meta.url));
const names = (ending: string) =>
  readdirSync(folder).flatMap((name) =>
    name.endsWith(ending) ? name.slice(0, -ending.length) : [],
  );
const capsules = names('.capsule.json');
const dataFolders = names('.shown.json').filter((name) => !capsules.includes(name));
const read = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');
const makeFolder = temporaryFolders();

/** What an emulator shows, in words that every version has. */
async function summaryOf(emulator: TestEmulator): Promise<unknown> {
  const shown = await shownBy(emulator);
  const clients = Object.entries(shown.clients).map(([topic, view]) => {
    const contacts = entriesAt(view, 'contact/{contact}').map(
      ([sip, { presence }]) => [sip, presence.class] as const,
    );
    const conversations = entriesAt(view, 'conversation/{conversation}').map(
      ([id]) => [id, messagesOf(view, id).map((each) => `${each.id} ${each.state}`)] as const,
    );
    const summary = {
      me: view.me?.presence.class,
      contacts: Object.fromEntries(contacts),
      conversations: Object.fromEntries(conversations),
    };
    return [topic.slice('client/'.length), summary] as const;
  });
  return {
    next: nextEventOf(shown),
    clients: Object.fromEntries(clients),
    policies: entriesAt(shown.stage, 'policy/{identity}')
      .map(([identity]) => identity)
      .sort(),
    log: shown.log.map(({ id, at, kind, cause, sip }) => [id, at, kind, cause, sip].join(' ')),
  };
}

describe('Capsules of the version before', () => {
  it.each(capsules)(
    '%s is opened by whoever insists, and says which version opens it as it was',
    async (name) => {
      const emulator = await runEmulator({ version: '0.2.0' });
      const fileName = `${name}.capsule.json`;
      const open = { name: 'capsule.open', text: read(fileName), fileName } as const;
      await expect(emulator.session.command(open)).rejects.toMatchObject({
        code: 'refused',
        path: 'anyway',
        message: `${fileName} was saved by version 0.1.0, which opens it as it was. It says what was done and not what came of it; done again here, it may come to something else. To see that, drop it on the stage and choose "Open it anyway", or send capsule.open with "anyway": true.`,
      });
      await emulator.close();
    },
  );

  it.each(capsules)('%s opened anyway has the same people, log and next event', async (name) => {
    const emulator = await runEmulator({ version: '0.2.0' });
    const text = read(`${name}.capsule.json`);
    await emulator.command({ name: 'capsule.open', text, anyway: true });
    expect(await summaryOf(emulator)).toEqual(JSON.parse(read(`${name}.shown.json`)));
    await emulator.close();
  });
});

describe('What the version before kept in its data folder', () => {
  it.each(dataFolders)('%s goes on alike', async (name) => {
    const copy = makeFolder();
    cpSync(`${folder}${name}`, copy, { recursive: true });
    const emulator = await runEmulator({ store: await openFolderStore(copy) });
    expect(await summaryOf(emulator)).toEqual(JSON.parse(read(`${name}.shown.json`)));
    await emulator.close();
  });
});
