import { describe, expect, it } from 'vitest';
import type { CellState, Visibility } from '../../../../shared/contract/index.js';
import type { Relationship } from '../../../../shared/lync/presence.js';
import type { Rule } from '../../../../shared/reference/rule.js';
import { rules } from '../../../../shared/reference/rules.js';
import { runEmulator } from '../../../support/running-emulator.js';

type Emulator = Awaited<ReturnType<typeof runEmulator>>;

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const partner = 'fay@fabrikam.com';

/**
 * What each relationship may see, as the documents have it: Friends and Family, Workgroup, Colleagues, External Contacts
 * of the company, federated people, unknown people, Blocked Contacts. `+` seen, `-` not seen; `d` seen because the
 * directory of the company holds it; `!` after a mark where documents disagree. Written from the documents, not from the
 * program.
 */
const evidence: Readonly<Record<string, string>> = {
  availability: '+ + + +! +! - +',
  activity: '+ + + - - - -',
  devices: '+ + + - - - -',
  location: '+ + + - - - -',
  note: '+ + + -! -! - -',
  'out-of-office-note': '+ + + -! -! - -',
  'photo-directory': '+ + + + -! - -!',
  email: '+ + + + + + +!',
  title: 'd d d d + - d',
  company: 'd d d d + - d',
  department: 'd d d d - - d',
  office: 'd d d d -! - d',
  work: 'd d d d -! - d',
  mobile: 'd d d d -! - d',
  home: 'd d d d -! - d',
  other: '+ - - - - - -',
  'free-busy': '+ + + - - - -',
  'meeting-subject': '-! +! - - - - -',
  'meeting-place': '-! +! - - - - -',
  'may-interrupt': '-! + - - - - -',
  'may-contact': '+ + + + + +! -',
};

/** What is seen only while the person is away. */
const evidenceWhileAway: Readonly<Record<string, string>> = {
  'last-active': '+ + + - - - -',
};

const isSeen = (state: CellState): boolean => state === 'value' || state === 'yes';

function marksOf({ columns, rows }: Visibility, id: string): string {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`There is no row ${id}.`);
  return row.cells
    .filter((_, index) => columns[index]?.sip === null)
    .map(({ state, directory, disputed }) => {
      const mark = directory ? 'd' : isSeen(state) ? '+' : '-';
      return `${mark}${disputed ? '!' : ''}`;
    })
    .join(' ');
}

function cellOf({ columns, rows }: Visibility, id: string, column: string) {
  const at = columns.findIndex((each) => each.id === column);
  const cell = rows.find((each) => each.id === id)?.cells[at];
  if (!cell) throw new Error(`There is no cell ${id} of ${column}.`);
  return cell;
}

/** Alice with all that a person can publish; the calendar has reached presence. */
async function published(): Promise<Emulator> {
  const emulator = await runEmulator();
  const { text } = await emulator.command({ name: 'organisation.export' });
  const organisation = JSON.parse(text) as {
    people: { sip: string; phones?: Record<string, string> }[];
  };
  const entry = organisation.people.find(({ sip }) => sip === alice);
  if (!entry) throw new Error('Alice is not in the sample.');
  entry.phones = { ...entry.phones, other: '+1 (425) 555-0199' };
  await emulator.command({
    name: 'organisation.load',
    text: JSON.stringify(organisation),
    fileName: 'contoso.json',
  });
  await emulator.command({ name: 'client.set-note', sip: alice, text: 'At my desk' });
  await emulator.command({ name: 'client.set-location', sip: alice, text: 'Redmond' });
  await emulator.command({
    name: 'exchange.add-entry',
    mailbox: alice,
    subject: 'Budget',
    location: 'Room 7',
    start: '08:00',
    end: '17:00',
  });
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice });
  await emulator.command({ name: 'clock.run', duration: '00:01:00' });
  return emulator;
}

const matrixOf = (emulator: Emulator, ...seenBy: readonly string[]): Promise<Visibility> =>
  emulator.command({ name: 'visibility.matrix', sip: alice, seenBy: [...seenBy] });

const tried = (emulator: Emulator, ...switches: readonly string[]): Promise<Visibility> =>
  emulator.command({ name: 'visibility.matrix', sip: alice, switches: [...switches] });

const changedBy = ({ switches }: Visibility, id: string): number | undefined =>
  switches.find((each) => each.id === id)?.changed;

describe('who sees what of a person', () => {
  it('is as the documents have it', async () => {
    const matrix = await matrixOf(await published());
    for (const [id, marks] of Object.entries(evidence))
      if (id !== 'out-of-office-note') expect(marksOf(matrix, id), id).toBe(marks);
    expect(cellOf(matrix, 'activity', 'colleagues').text).toBe('In a meeting');
    expect(cellOf(matrix, 'availability', 'federated').text).toBe('Busy');
    expect(cellOf(matrix, 'availability', 'blocked-contacts').text).toBe('Offline');
    expect(cellOf(matrix, 'meeting-subject', 'workgroup').text).toBe('Budget');
    expect(cellOf(matrix, 'photo-web', 'workgroup').state).toBe('none-set');
  });

  it('is as the documents have it while the person is away and out of office', async () => {
    const emulator = await published();
    await emulator.command({
      name: 'exchange.set-mailbox',
      mailbox: alice,
      automaticReplies: { state: 'enabled', internalMessage: 'Back on Monday' },
    });
    await emulator.command({ name: 'client.sign-out-and-in', sip: alice });
    await emulator.command({ name: 'client.set-status', sip: alice, status: 'appear-away' });
    await emulator.command({ name: 'clock.run', duration: '00:25:00' });
    const matrix = await matrixOf(emulator);
    for (const [id, marks] of Object.entries(evidenceWhileAway))
      expect(marksOf(matrix, id), id).toBe(marks);
    expect(cellOf(matrix, 'last-active', 'workgroup').text).toBe('25 mins');
    expect(cellOf(matrix, 'location', 'workgroup')).toMatchObject({
      state: 'no',
      because: 'status',
    });
    expect(cellOf(matrix, 'note', 'workgroup')).toMatchObject({
      state: 'no',
      because: 'other-note',
    });
  });

  it('has both sides of every disagreement that it marks', async () => {
    const { rows } = await matrixOf(await published());
    const disputed = rows.flatMap(({ cells }) => cells.filter((cell) => cell.disputed));
    expect(disputed.length).toBeGreaterThan(15);
    const known: Readonly<Record<string, Rule>> = rules;
    for (const { rule } of disputed) expect(known[rule]?.otherwise, rule).toBeDefined();
  });

  it('agrees with row, card and search of real watchers of each relationship', async () => {
    const emulator = await published();
    await emulator.command({ name: 'client.sign-in', sip: partner });
    const given: readonly Relationship[] = [
      'friends-and-family',
      'workgroup',
      'colleagues',
      'external-contacts',
      'blocked-contacts',
    ];
    const looks = [
      ...given.map((relationship) => [bob, relationship, relationship] as const),
      [partner, null, 'federated'] as const,
    ];
    for (const [watcher, relationship, column] of looks) {
      await emulator.command({
        name: 'client.set-relationship',
        sip: alice,
        contact: watcher,
        relationship,
      });
      const matrix = await matrixOf(emulator, watcher);
      const { contact, fields } = await emulator.command({
        name: 'client.contact-card',
        sip: watcher,
        contact: alice,
      });
      const [found] = (await emulator.command({ name: 'client.search', sip: watcher, text: alice }))
        .people;
      expect(found, column).toEqual(contact);
      const seen = (id: string) => {
        const { state, text } = cellOf(matrix, id, column);
        // A watcher of that column by name gets the same.
        const byName = cellOf(matrix, id, watcher);
        expect([byName.state, byName.text], `${id} of ${column}`).toEqual([state, text]);
        return isSeen(state) ? text : null;
      };
      const onCard = (id: string) => fields.find((field) => field.id === id)?.value ?? null;
      expect(seen('availability'), column).toBe(
        contact.presence.class === 'busy' ? 'Busy' : contact.presence.text,
      );
      expect(seen('activity') ?? seen('availability'), column).toBe(contact.presence.text);
      expect(seen('note'), column).toBe(contact.note);
      expect(seen('title') ?? '', column).toBe(contact.title);
      expect(seen('photo-directory') !== null, column).toBe(contact.photo.kind === 'ad');
      for (const id of ['email', 'company', 'department', 'office', 'work', 'mobile', 'home'])
        expect(seen(id), `${id} of ${column}`).toBe(onCard(id));
      for (const id of ['other', 'location']) expect(seen(id), column).toBe(onCard(id));
      expect(seen('free-busy'), column).toBe(onCard('calendar'));
      expect(seen('meeting-subject'), column).toBe(onCard('meeting'));
      expect(seen('meeting-place'), column).toBe(onCard('meeting-location'));
    }
  });

  it('counts people by what they have been given', async () => {
    const emulator = await published();
    const { columns } = await matrixOf(emulator);
    const counted = Object.fromEntries(columns.map(({ id, people }) => [id, people]));
    const { people } = await emulator.command({ name: 'directory.search', text: '', limit: 500 });
    const employees = people.filter(({ federated }) => !federated).length;
    const inside = Object.entries(counted).filter(([id]) => id !== 'federated' && id !== 'unknown');
    expect(inside.reduce((sum, [, count]) => sum + (count ?? 0), 0)).toBe(employees - 1);
    expect(counted.federated).toBe(people.length - employees);
    expect(counted.unknown).toBeNull();
  });

  it('is told of people of a partner too, whose company is that partner', async () => {
    const emulator = await published();
    const { people } = await emulator.command({ name: 'directory.search', text: '', limit: 500 });
    const partners = people.filter(({ federated }) => federated).length;
    const asked = { name: 'visibility.matrix', sip: 'gunnar@fabrikam.com' } as const;
    for (const plan of ['', 'Set-CsClientPolicy Global -DisplayPhoto NoPhoto']) {
      const matrix = await emulator.command({ ...asked, seenBy: [alice], plan });
      expect(matrix).toMatchObject({ policy: '', switches: [], problems: [] });
      const counted = Object.fromEntries(
        matrix.columns.map(({ id, people: count }) => [id, count]),
      );
      expect(counted.colleagues).toBe(partners - 1);
      expect(counted.federated).toBe(people.length - partners);
    }
  });
});

describe('what is tried for the matrix', () => {
  it('is done on a copy, and nothing of it reaches the stage', async () => {
    const emulator = await published();
    const before = JSON.stringify(await emulator.command({ name: 'organisation.export' }));
    const matrix = await tried(emulator, 'DisableFreeBusyInfo', 'update');
    expect(matrix.onCopy).toBe(true);
    expect(matrix.problems).toEqual([]);
    expect(changedBy(matrix, 'DisableFreeBusyInfo')).toBe(3);
    expect(cellOf(matrix, 'free-busy', 'colleagues')).toMatchObject({
      state: 'no',
      because: 'policy',
      before: { state: 'value' },
    });
    expect(JSON.stringify(await emulator.command({ name: 'organisation.export' }))).toBe(before);
    const after = await matrixOf(emulator);
    expect(after.onCopy).toBe(false);
    expect(cellOf(after, 'free-busy', 'colleagues').state).toBe('value');
  });

  it('counts for a switch what it changes, not what waits for a sign-in anyway', async () => {
    const emulator = await published();
    await emulator.command({ name: 'client.set-status', sip: alice, status: 'appear-away' });
    await emulator.command({ name: 'clock.run', duration: '00:25:00' });
    await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
    expect((await matrixOf(emulator)).waiting).toBe(0);
    const matrix = await tried(emulator, 'update');
    expect(changedBy(matrix, 'update')).toBe(3);
    expect(matrix.waiting).toBeGreaterThan(3);
    expect(cellOf(matrix, 'photo-directory', 'colleagues').before).not.toBeNull();
  });

  it('is tried on the policy that governs, whatever its name', async () => {
    const emulator = await published();
    const identity = "'Bob''s $policy (new)'";
    await emulator.shell(
      `New-CsClientPolicy ${identity}; Grant-CsClientPolicy ${alice} -PolicyName ${identity}`,
    );
    const matrix = await tried(emulator, 'DisableFreeBusyInfo');
    expect(matrix.problems).toEqual([]);
    expect(matrix.policy).toBe("Tag:Bob's $policy (new)");
    expect(changedBy(matrix, 'DisableFreeBusyInfo')).toBe(3);
  });

  it('leaves status and age as they are', async () => {
    const emulator = await published();
    await emulator.command({ name: 'client.set-status', sip: alice, status: 'appear-away' });
    await emulator.command({ name: 'clock.run', duration: '00:25:00' });
    const photo = await tried(emulator, 'DisplayPhoto-NoPhoto');
    expect(photo.status).toBe('Away 25 mins');
    expect(cellOf(photo, 'last-active', 'colleagues').text).toBe('25 mins');
    expect(changedBy(photo, 'DisplayPhoto-NoPhoto')).toBeGreaterThan(3);
    const update = await tried(emulator, 'update');
    expect(changedBy(update, 'update')).toBe(3);
    expect(cellOf(update, 'last-active', 'colleagues')).toMatchObject({
      state: 'no',
      because: 'update',
      rule: 'last-active/removal',
      before: { state: 'value', text: '25 mins' },
    });
  });

  it('shows people who are no contacts apart in privacy mode', async () => {
    const emulator = await published();
    const without = await matrixOf(emulator);
    expect(without.columns.map(({ id }) => id)).not.toContain('not-contacts');
    const matrix = await tried(emulator, 'privacy-mode');
    expect(cellOf(matrix, 'availability', 'not-contacts')).toMatchObject({
      state: 'no',
      before: { state: 'value', text: 'Busy' },
    });
    expect(cellOf(matrix, 'email', 'not-contacts').state).toBe('value');
    expect(cellOf(matrix, 'availability', 'colleagues').before).toBeNull();
    expect(cellOf(matrix, 'availability', 'federated').state).toBe('no');
  });

  it('includes a plan, and says what of it went wrong', async () => {
    const emulator = await published();
    const matrix = await emulator.command({
      name: 'visibility.matrix',
      sip: alice,
      plan: 'Set-CsClientPolicy -DisableMeetingSubjectAndLocation $true\nSet-CsNothing',
    });
    expect(cellOf(matrix, 'meeting-subject', 'workgroup')).toMatchObject({
      state: 'no',
      because: 'policy',
      before: { state: 'value', text: 'Budget' },
    });
    expect(matrix.problems).toHaveLength(1);
    expect(matrix.problems[0]).toMatch(/^Line 2: /);
  });

  it('counts for people who are not signed in as well', async () => {
    const emulator = await published();
    await emulator.command({ name: 'client.sign-out', sip: alice });
    const matrix = await tried(emulator, 'DisplayPhoto-NoPhoto');
    expect(cellOf(matrix, 'photo-directory', 'colleagues')).toMatchObject({
      state: 'no',
      because: 'policy',
      before: { state: 'yes' },
    });
    expect(matrix.status).toMatch(/^Offline/);
  });

  it.each([
    [{ sip: 'nobody@contoso.com' }, 'Nobody is called nobody@contoso.com.'],
    [{ sip: alice, switches: ['DisableLaughter'] }, 'There is no switch "DisableLaughter".'],
  ])('is refused for what there is not: %j', async (asked, message) => {
    const emulator = await runEmulator();
    await expect(emulator.command({ name: 'visibility.matrix', ...asked })).rejects.toThrow(
      message,
    );
  });
});

describe('numbers that a person typed in Options', () => {
  const typed = async (values: Readonly<Record<string, string | boolean>>): Promise<Emulator> => {
    const emulator = await published();
    await emulator.command({ name: 'client.apply-options', sip: alice, values: { ...values } });
    return emulator;
  };
  const given = (emulator: Emulator, relationship: Relationship) =>
    emulator.command({ name: 'client.set-relationship', sip: alice, contact: bob, relationship });
  const numberOnCard = async (emulator: Emulator, id: string) => {
    const asked = { name: 'client.contact-card', sip: bob, contact: alice } as const;
    return (await emulator.command(asked)).fields.find((field) => field.id === id)?.value;
  };

  it('stand on the cards of those whom the relationship tells; others find what the directory has', async () => {
    const emulator = await typed({ 'mobile-phone': '555 1', 'home-phone': '555 2' });
    await given(emulator, 'friends-and-family');
    expect(await numberOnCard(emulator, 'mobile')).toBe('555 1');
    expect(await numberOnCard(emulator, 'home')).toBe('555 2');
    await given(emulator, 'workgroup');
    expect(await numberOnCard(emulator, 'mobile')).toBe('555 1');
    expect(await numberOnCard(emulator, 'home')).toBe('+1 (206) 555-0150');
    await given(emulator, 'colleagues');
    expect(await numberOnCard(emulator, 'mobile')).toBe('+1 (425) 555-0160');
    const matrix = await matrixOf(emulator);
    expect(cellOf(matrix, 'mobile', 'workgroup')).toMatchObject({
      text: '555 1',
      because: 'relationship',
      directory: false,
    });
    expect(cellOf(matrix, 'mobile', 'colleagues').because).toBe('directory');
  });

  it('are kept back where the person does not include them, but for what the directory has', async () => {
    const emulator = await typed({
      'mobile-phone': '555 1',
      'publish-mobile-phone': false,
      'publish-other-phone': false,
    });
    await given(emulator, 'friends-and-family');
    expect(await numberOnCard(emulator, 'mobile')).toBe('+1 (425) 555-0160');
    expect(await numberOnCard(emulator, 'other')).toBeUndefined();
    expect(cellOf(await matrixOf(emulator), 'other', 'friends-and-family')).toMatchObject({
      state: 'no',
      because: 'own-choice',
    });
  });

  it('outlast a sign-out', async () => {
    const emulator = await typed({ 'mobile-phone': '555 1' });
    await given(emulator, 'workgroup');
    await emulator.command({ name: 'client.sign-out', sip: alice });
    expect(await numberOnCard(emulator, 'mobile')).toBe('555 1');
  });

  it('say in Why? that they were typed', async () => {
    const emulator = await typed({ 'mobile-phone': '555 1' });
    await given(emulator, 'workgroup');
    const { why } = await emulator.command({
      name: 'why.explain',
      sip: bob,
      about: 'field',
      of: alice,
      part: 'mobile',
    });
    expect(why).toMatchObject({ value: '555 1', source: 'server' });
    expect(why.reason).toMatch(/typed it in Options/);
  });
});
