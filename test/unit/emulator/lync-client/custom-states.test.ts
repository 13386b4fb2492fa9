import { beforeEach, describe, expect, it } from 'vitest';
import { parseCustomStates } from '../../../../electron/emulator/lync-client/custom-states/parse-custom-states.js';
import { alice, bob, carol, LyncWorld } from './lync-world.js';

const url = 'https://lync.contoso.com/states.xml';

const state = (availability: string, ...texts: readonly (readonly [number, string])[]) =>
  `<customState ID="1" availability="${availability}">${texts
    .map(([language, text]) => `<activity LCID="${language}">${text}</activity>`)
    .join('')}</customState>`;

const file = (...states: readonly string[]) =>
  `<?xml version="1.0"?>\n<customStates xmlns="http://schemas.microsoft.com/09/2009/communicator/customStates">${states.join('')}</customStates>`;

const shop = file(
  state('online', [1031, 'Im Laden'], [1033, 'In the shop']),
  state('busy', [1031, 'Inventur']),
  state('do-not-disturb', [1033, 'On air &amp; live']),
);

describe('a file of custom states', () => {
  it('gives each state in the client’s language, else in its first', () => {
    expect(parseCustomStates(shop)).toEqual([
      { text: 'In the shop', class: 'available' },
      { text: 'Inventur', class: 'busy' },
      { text: 'On air & live', class: 'do-not-disturb' },
    ]);
  });

  it.each([
    ['is not XML', 'nothing', 'does not begin with <customStates>'],
    ['does not end', '<customStates><customState', 'cannot be read'],
    ['declares an entity', '<!DOCTYPE x [<!ENTITY a "b">]><customStates/>', 'does not begin'],
    ['is long and of another kind', `${' '.repeat(60_000)}<html/>`, 'does not begin'],
    ['is of another kind', '<html/>', 'does not begin with <customStates>'],
    [
      'has five states',
      file(...Array.from({ length: 5 }, () => state('busy', [1033, 'x']))),
      'at most 4',
    ],
    ['has a state of another class', file(state('away', [1033, 'Out'])), '"away"'],
    ['has a state without text', file(state('busy')), 'State 1 has no activity'],
    ['has a text of 65 characters', file(state('busy', [1033, 'x'.repeat(65)])), '1 to 64'],
    ['has an empty text', file(state('busy', [1033, ' '])), '1 to 64'],
    [
      'names no language',
      file('<customState availability="busy"><activity>x</activity></customState>'),
      'LCID',
    ],
    ['is huge', `<customStates>${' '.repeat(70_000)}</customStates>`, 'at most 65536'],
  ])('is refused when it %s', (_what, text, reason) => {
    expect(() => parseCustomStates(text)).toThrow(reason);
  });

  it('takes a text of 64 characters, and no state at all', () => {
    expect(parseCustomStates(file(state('busy', [1033, 'x'.repeat(64)])))).toHaveLength(1);
    expect(parseCustomStates(file())).toEqual([]);
  });
});

describe('custom states', () => {
  let world: LyncWorld;
  beforeEach(() => {
    world = new LyncWorld();
    world.policies.update('global', { CustomStateUrl: url });
    world.customStates.set(url, shop);
    world.signIn(alice, bob);
  });

  const customItems = () =>
    world.read(bob, 'status-menu').filter(({ status }) => status.startsWith('custom'));
  const choose = (status: 'custom-1' | 'custom-2' | 'custom-3' | 'custom-4' | 'reset') =>
    world.run({ name: 'client.set-status', sip: bob, status });

  it('stand after the others in the status menu, with the policy that put them there', () => {
    expect(customItems().map(({ label, class: presence }) => [label, presence])).toEqual([
      ['In the shop', 'available'],
      ['Inventur', 'busy'],
      ['On air & live', 'do-not-disturb'],
    ]);
    expect(customItems()[0]?.why?.policy).toMatchObject({ parameter: 'CustomStateUrl' });
  });

  it('are offered wherever a status may be chosen, in the words and the order of the menu', () => {
    world.policies.update('global', { EnableAppearOffline: true });
    world.signIn(bob);
    const offered = world.client(bob).statuses;
    expect(offered).toEqual(
      world.read(bob, 'status-menu').map(({ status, label }) => ({ status, label })),
    );
    expect(offered.map(({ label }) => label)).toEqual([
      'Available',
      'Busy',
      'Do Not Disturb',
      'Be Right Back',
      'Off Work',
      'Appear Away',
      'Reset Status',
      'Appear Offline',
      'In the shop',
      'Inventur',
      'On air & live',
    ]);
  });

  it('are shown to watchers in place of the plain text', () => {
    choose('custom-2');
    expect(world.row(alice, bob)?.presence).toMatchObject({ class: 'busy', text: 'Inventur' });
    expect(customItems().map(({ checked }) => checked)).toEqual([false, true, false]);
    choose('reset');
    expect(world.row(alice, bob)?.presence.text).toBe('Available');
  });

  it('tell external contacts the availability without the text', () => {
    choose('custom-3');
    world.run({
      name: 'client.set-relationship',
      sip: bob,
      contact: alice,
      relationship: 'external-contacts',
    });
    expect(world.row(alice, bob)?.presence).toMatchObject({ text: 'Do not disturb' });
  });

  it('keep their text to their own class: who leaves the PC is Away', async () => {
    choose('custom-1');
    await world.runMinutes(1);
    const [endpoint] = world.presence.endpointsOf(bob);
    world.presence.publishMachineState(endpoint?.id ?? '', 15_500);
    expect(world.row(alice, bob)?.presence).toMatchObject({ class: 'away', text: 'Away' });
  });

  it('lapse after a day where their class does', async () => {
    choose('custom-2');
    await world.runMinutes(24 * 60 - 1);
    expect(world.presence.statusOf(bob)).toEqual({ text: 'Inventur', class: 'busy' });
    await world.runMinutes(1);
    expect(world.presence.statusOf(bob)).toBeNull();
  });

  it('outlive a restart', () => {
    choose('custom-2');
    const { people } = world.presence.snapshot();
    const stored = people.find(({ sip }) => sip === bob);
    expect(stored?.chosen?.status).toEqual({ text: 'Inventur', class: 'busy' });
  });

  it('are refused beyond those of the file', () => {
    expect(() => choose('custom-4')).toThrow(
      'There is no custom state 4 in the status menu: it has 3.',
    );
  });

  it('are none when the file cannot be read, and the log says why', () => {
    world.customStates.set(url, '<customStates>');
    world.signOutAndIn(bob);
    expect(customItems()).toEqual([]);
    const [refused] = world.log.entries().filter(({ kind }) => kind === 'custom-states.refused');
    expect(refused?.sip).toBe(bob);
    expect(refused?.text).toContain(url);
    expect(refused?.text).toContain('the document ends inside <customStates>');
  });

  it('are those of the sign-in: another file is seen at the next one', () => {
    world.customStates.set(url, file(state('busy', [1033, 'Stocktaking'])));
    expect(customItems()).toHaveLength(3);
    world.signOutAndIn(bob);
    expect(customItems().map(({ label }) => label)).toEqual(['Stocktaking']);
  });

  it('are not fetched without a policy', () => {
    world.policies.update('global', { CustomStateUrl: null });
    world.signIn(carol);
    expect(world.log.entries()).toEqual([]);
  });
});
