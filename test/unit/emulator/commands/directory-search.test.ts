import { afterEach, describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../../shared/contract/commands/command.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

let emulator: TestEmulator | null = null;
afterEach(async () => {
  await emulator?.close();
  emulator = null;
});

async function start(people?: number): Promise<TestEmulator> {
  const text = people && JSON.stringify(generateOrganisation({ people, seed: 1 }));
  const organisation = text ? { organisation: { fileName: 'o.json', text, folder: null } } : {};
  emulator = await runEmulator(organisation);
  return emulator;
}

type Question = Omit<CommandOf<'directory.search'>, 'name'>;
const search = (running: TestEmulator, question: Question) =>
  running.command({ name: 'directory.search', ...question });
const names = async (running: TestEmulator, question: Question) =>
  (await search(running, question)).people.map(({ displayName }) => displayName);

describe('the search of the operator', () => {
  it('finds by logon name and department, which the address book of a client does not look at', async () => {
    const running = await start(40);
    const { people, by } = await search(running, { text: 'legal' });
    expect(new Set(people.map(({ department }) => department))).toEqual(new Set(['Legal']));
    expect(by).toEqual({ person: 0, department: people.length, policy: 0 });
    expect(await names(running, { text: 'person31' })).toHaveLength(1);
    const client = await running.command({
      name: 'client.search',
      sip: 'person0@contoso.com',
      text: 'legal',
    });
    expect(client.people).toEqual([]);
  });

  it('finds whom a policy governs, by the words of its identity, and says how each was found', async () => {
    const running = await start();
    await running.shell(`New-CsClientPolicy "Front Desk"
Grant-CsClientPolicy bob@contoso.com "Front Desk"
Grant-CsClientPolicy alice@contoso.com "Front Desk"`);
    const { people, total, by } = await search(running, { text: 'front desk' });
    expect(people.map(({ sip, policy }) => [sip, policy])).toEqual([
      ['alice@contoso.com', 'Tag:Front Desk'],
      ['bob@contoso.com', 'Tag:Front Desk'],
    ]);
    expect([total, by]).toEqual([2, { person: 0, department: 0, policy: 2 }]);
    expect(await names(running, { text: 'alice tag:front' })).toEqual(['Alice Ahlberg']);
    await running.shell('Grant-CsClientPolicy bob@contoso.com $Null');
    expect(await names(running, { text: 'front desk' })).toEqual(['Alice Ahlberg']);
    await running.shell('New-CsClientPolicy site:Redmond');
    const { people: bob } = await search(running, { text: 'bob@contoso.com' });
    expect(bob[0]?.policy).toBe('Site:Redmond');
  });

  it('answers in pages that join without a gap, everybody by name for an empty text', async () => {
    const running = await start(230);
    const everybody = await names(running, { text: '', limit: 500 });
    expect(everybody).toEqual(everybody.toSorted());
    for (const text of ['', 'a', 'ada']) {
      const whole = await names(running, { text, limit: 500 });
      const pages: string[] = [];
      for (let offset = 0; offset < whole.length + 20; offset += 20)
        pages.push(...(await names(running, { text, offset, limit: 20 })));
      expect(pages).toEqual(whole);
      expect((await search(running, { text, limit: 1 })).total).toBe(whole.length);
    }
  });

  it('leaves out who is signed in, or who is not', async () => {
    const running = await start();
    const present = await search(running, { text: '', signedIn: true });
    expect(present.people.every(({ signedIn }) => signedIn)).toBe(true);
    expect(present.total).toBeGreaterThan(0);
    const absent = await search(running, { text: '', signedIn: false, limit: 500 });
    expect(absent.people.some(({ signedIn }) => signedIn)).toBe(false);
    const everybody = await search(running, { text: '', limit: 1 });
    expect(absent.total + present.total).toBe(everybody.total);
  });

  it('takes people of partners to have no policy of ours', async () => {
    const running = await start();
    const { people } = await search(running, { text: '', limit: 500 });
    for (const { federated, policy } of people) expect(policy === null).toBe(federated);
  });
});

it('the stage says no more where there are more people', async () => {
  const sizes: number[] = [];
  for (const people of [60, 600]) {
    const running = await start(people);
    sizes.push(JSON.stringify([...running.stage.entries]).length);
    await running.close();
  }
  const [few = 0, many = 0] = sizes;
  expect(many).toBeLessThan(few * 1.1);
});
