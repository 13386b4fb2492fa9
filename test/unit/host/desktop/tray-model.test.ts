import { expect, it } from 'vitest';
import { StageFollower } from '../../../../electron/host/desktop/stage-follower.js';
import { menuLabel, trayModel, trayToolTip } from '../../../../electron/host/desktop/tray-model.js';
import type { HostFrame, Json } from '../../../../shared/contract/frames.js';
import type { StageClientView } from '../../../../shared/contract/views/stage.js';
import { Menu } from '../../../support/electron-double/menu.js';

const client = (name: string, signIn: number, presence: string): Json => ({
  sip: `${name.toLowerCase()}@contoso.com`,
  displayName: name,
  signIn,
  statuses: [
    { status: 'available', label: `Available to ${name}` },
    { status: 'custom-1', label: 'Chasing Unicorns' },
  ],
  presence: { class: presence, text: presence },
});

/** A session whose frames the test sends by hand. */
function followByHand() {
  const told: (readonly StageClientView[])[] = [];
  const hellos: unknown[] = [];
  let send: (frame: HostFrame) => void = () => {};
  const session = {
    attach(listener: (frame: HostFrame) => void) {
      send = listener;
      return { receive: (frame: unknown) => void hellos.push(frame), close: () => {} };
    },
  };
  new StageFollower(session, (clients) => told.push(clients)).start();
  const names = () => told.at(-1)?.map(({ displayName }) => displayName);
  return { send: (frame: HostFrame) => send(frame), hellos, told, names };
}

const snapshot = (entries: Record<string, Json>): HostFrame => ({
  type: 'snapshot',
  topic: 'stage',
  epoch: 'one',
  seq: 1,
  entries,
});
const batch = (topics: Record<string, Record<string, Json>>): HostFrame => ({
  type: 'batch',
  epoch: 'one',
  from: 1,
  seq: 2,
  topics,
});

it('a follower asks for the stage and tells who is signed in, the longest first', () => {
  const { send, hellos, names, told } = followByHand();
  expect(hellos).toEqual([{ type: 'hello', topic: 'stage' }]);
  send(
    snapshot({
      'client/b': client('Bob', 20, 'busy'),
      clock: {},
      'client/a': client('Alice', 10, 'away'),
    }),
  );
  expect(names()).toEqual(['Alice', 'Bob']);
  send(batch({ stage: { 'client/a': null, 'client/c': client('Carol', 15, 'available') } }));
  expect(names()).toEqual(['Carol', 'Bob']);
  const count = told.length;
  send(batch({}));
  expect(told).toHaveLength(count);
  send(snapshot({}));
  expect(names()).toEqual([]);
});

it('the tray shows the first person, and offers everybody what the own status menu offers', () => {
  const { send, told } = followByHand();
  send(
    snapshot({
      a: null,
      'client/a': client('Alice', 1, 'busy'),
      'client/b': client('Bob', 2, 'away'),
    }),
  );
  const model = trayModel(told.at(-1) ?? []);
  expect(model).toMatchObject({ icon: 'busy', toolTip: 'Alice - busy' });
  expect(model.people.map(({ label }) => label)).toEqual(['Alice - busy', 'Bob - away']);
  expect(model.people.map(({ statuses }) => statuses.map(({ label }) => label))).toEqual([
    ['Available to Alice', 'Chasing Unicorns'],
    ['Available to Bob', 'Chasing Unicorns'],
  ]);
});

it('with nobody signed in the tray is offline', () => {
  expect(trayModel([])).toEqual({ icon: 'offline', toolTip: 'Nobody is signed in', people: [] });
});

it('a name is in a menu as it is', () => {
  for (const name of ['R&D', 'A && B', '&', 'no mark', 'a & b & c'])
    expect(Menu.buildFromTemplate([{ label: menuLabel(name) }]).describe()[0]?.label).toBe(name);
});

it('Windows wants three marks for one in the tooltip of the tray, others want one', () => {
  expect(trayToolTip('R&D', 'win32')).toBe('R&&&D');
  expect(trayToolTip('R&D', 'linux')).toBe('R&D');
  expect(trayToolTip('R&D', 'darwin')).toBe('R&D');
});
