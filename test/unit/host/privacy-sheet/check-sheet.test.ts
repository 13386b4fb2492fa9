import { beforeAll, describe, expect, it } from 'vitest';
import type { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { checkPrivacy } from '../../../../electron/host/privacy-sheet/check-sheet.js';
import { type Surface, surfaces } from '../../../../electron/host/privacy-sheet/surfaces.js';
import type { PrivacyCase, PrivacySheet } from '../../../../shared/contract/index.js';
import { topicName } from '../../../../shared/contract/keys.js';
import { sampleDeployment, sampleDirectory } from '../../../support/sample-deployment.js';

const alice = 'alice@contoso.com';

/** Passed and failed checks of each place, in the order of the columns. */
const marks = ({ surfaces: rows }: PrivacyCase) =>
  Object.fromEntries(
    rows.map(({ id, checks }) => [id, checks.map(({ passes }) => (passes ? '-' : 'X')).join('')]),
  );

const caseOf = ({ cases }: PrivacySheet, update: boolean): PrivacyCase => {
  const found = cases.find((each) => each.update === update);
  if (!found) throw new Error('The sheet lacks a case.');
  return found;
};

const foundAt = ({ surfaces: rows }: PrivacyCase, id: string): string | undefined =>
  rows.find((row) => row.id === id)?.found;

const only = (...ids: readonly string[]): readonly Surface[] =>
  surfaces.filter(({ id }) => ids.includes(id));

describe('the privacy sheet of a person', () => {
  let sheet: PrivacySheet;
  let onShow: Deployment;
  beforeAll(async () => {
    onShow = sampleDeployment();
    sheet = await checkPrivacy(onShow, alice);
    // As long as a test may take: it draws clients a hundred times and more.
  }, 20_000);

  it('looks at each place for each relationship', () => {
    expect(sheet.columns.map(({ label }) => label)).toEqual([
      'Friends and Family',
      'Workgroup',
      'Colleagues',
      'External Contacts',
      'Federated',
      'Unknown',
      'Blocked Contacts',
    ]);
    for (const { checks } of sheet.cases) expect(checks).toBe(9 * 7);
  });

  it('says without the update where three relationships learn it, and what was there', () => {
    const without = caseOf(sheet, false);
    expect(marks(without)).toEqual({
      row: 'XXX----',
      tooltip: '-------',
      name: 'XXX----',
      card: 'XXX----',
      search: 'XXX----',
      conversation: 'XXX----',
      log: '-------',
      api: 'XXX----',
      export: 'XXX----',
    });
    expect(without.failed).toBe(21);
    expect(without.learning).toEqual(['Friends and Family', 'Workgroup', 'Colleagues']);
    expect(without.people).toBeGreaterThan(3);
    expect(foundAt(without, 'row')).toContain('Alice Ahlberg - Away 25 mins');
    expect(foundAt(without, 'api')).toContain('"lastActive":');
  });

  it('says with the update that nobody learns it, and that the status stays', () => {
    const withIt = caseOf(sheet, true);
    expect([withIt.failed, withIt.places, withIt.people]).toEqual([0, 0, 0]);
    expect(foundAt(withIt, 'row')).toContain('Alice Ahlberg - Away');
    expect(foundAt(withIt, 'api')).toContain('"text":"Away"');
  });

  it('begins with the server as it is, and changes nothing of it', () => {
    expect(sheet.cases.map(({ update, isNow }) => [update, isNow])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(onShow.directory.people()).toBe(sampleDirectory.people());
    expect(onShow.settings.lastActive).toBe('published');
  });
});

describe('a check of the privacy sheet', () => {
  /** Tells a moment that the server keeps to itself, in a form that no pattern knows. */
  const leaking: Surface = {
    id: 'leak',
    label: 'A window that leaks',
    texts: async ({ trial, sip }) => {
      const person = trial.snapshot().presence.people.find((each) => each.sip === sip);
      return [`Alice Ahlberg left ${(person?.lastActive ?? 0).toString(36)}`];
    },
  };

  it('fails with the update where a place tells it all the same, which is told first', async () => {
    const sheet = await checkPrivacy(sampleDeployment(), alice, [...only('row'), leaking]);
    const [first, second] = sheet.cases;
    expect([first?.update, second?.update]).toEqual([true, false]);
    expect(first && marks(first)).toEqual({ row: '-------', leak: 'XXXXXXX' });
    expect(first?.learning).toHaveLength(7);
    expect(first && foundAt(first, 'leak')).toContain('Alice Ahlberg left');
  });

  it('fails for a length that is written although both absences would read the same', async () => {
    const fixed: Surface = { ...leaking, texts: async () => ['Away for 25 minutes'] };
    const { cases } = await checkPrivacy(sampleDeployment(), alice, [fixed]);
    expect(cases.map(({ failed }) => failed)).toEqual([7, 7]);
  });

  it('fails for a text that is there after one absence alone', async () => {
    const row = topicName('client/{sip}', alice);
    const extra: Surface = {
      ...leaking,
      texts: async ({ trial, sip }) => {
        const { lastActive = null } =
          trial.snapshot().presence.people.find((each) => each.sip === sip) ?? {};
        return lastActive !== null && trial.now() - lastActive > 30 * 60_000 ? [row, row] : [row];
      },
    };
    const { cases } = await checkPrivacy(sampleDeployment(), alice, [extra]);
    expect(cases.map(({ failed }) => failed)).toEqual([7, 7]);
  });

  it('passes where the organisation has the update, which then is the case of now', async () => {
    const onShow = sampleDeployment();
    await onShow.execute({ name: 'server.set-last-active', delivery: 'removed' }, {});
    const { cases } = await checkPrivacy(onShow, alice, only('row'));
    expect(cases.map(({ update, isNow, failed }) => [update, isNow, failed])).toEqual([
      [false, false, 3],
      [true, true, 0],
    ]);
  });

  it('includes people who are signed out and in privacy mode', async () => {
    const onShow = sampleDeployment();
    await onShow.execute(
      { name: 'shell.run', text: 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true' },
      {},
    );
    await onShow.execute({ name: 'client.sign-out-and-in', sip: alice }, {});
    await onShow.execute(
      { name: 'client.apply-options', sip: alice, values: { 'presence-privacy': 'contacts' } },
      {},
    );
    await onShow.execute({ name: 'client.sign-out', sip: alice }, {});
    const { cases } = await checkPrivacy(onShow, alice, only('row'));
    expect(cases.map((each) => marks(each).row)).toEqual(['XXX----', '-------']);
  });

  it.each([
    ['nobody@contoso.com', 'Nobody is called nobody@contoso.com.'],
    ['fay@fabrikam.com', 'whose own servers decide'],
  ])('is refused for %s', async (sip, message) => {
    await expect(checkPrivacy(sampleDeployment(), sip)).rejects.toThrow(message);
  });

  it('tells how far it is, step by step', async () => {
    const told: (readonly [number, number])[] = [];
    await checkPrivacy(sampleDeployment(), alice, only('row', 'tooltip'), {
      progress: (done, total) => told.push([done, total]),
      isStopped: () => false,
    });
    expect(told).toEqual(Array.from({ length: 8 }, (_, index) => [index + 1, 8]));
  });

  it('finds no made-up watcher in a search, and everybody by address', async () => {
    const { watchers, play } = sampleDeployment().absences(alice);
    const trial = await play({ delivery: 'published', minutes: 25, inAll: 48 });
    const [first] = watchers;
    if (!first) throw new Error('Nobody watches.');
    const { sip } = first.person;
    const found = (text: string) =>
      trial.execute({ name: 'client.search', sip, text, limit: 20 }, {});
    expect((await found('Watcher')).people).toEqual([]);
    expect((await found('Ahlberg')).people.map((person) => person.sip)).toEqual([alice]);
    expect(trial.directory.find(sip)?.displayName).toBe('Watcher');
  });
});
