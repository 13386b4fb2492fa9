import { describe, expect, it } from 'vitest';
import { ClientsOnStage } from '../../../../electron/host/state/clients-on-stage.js';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const [alice, bob, carol] = ['alice@contoso.com', 'bob@contoso.com', 'carol@contoso.com'] as const;

it('puts newcomers last, and keeps the place of who signs out and in', () => {
  const stage = new ClientsOnStage();
  stage.settle([bob, alice]);
  stage.settle([alice]);
  stage.settle([alice, bob, carol]);
  expect(stage.view.order).toEqual([bob, alice, carol]);
});

it('forgets who was taken off and signed out, but not who signed out at the client', () => {
  const stage = new ClientsOnStage();
  stage.settle([alice, bob]);
  stage.arrange({ hidden: [alice] });
  stage.settle([]);
  expect(stage.view).toEqual({ order: [bob], hidden: [] });
});

it('puts some first and leaves the others as they are', () => {
  const stage = new ClientsOnStage({ order: [alice, bob, carol], hidden: [bob] });
  stage.arrange({ first: [carol, alice] });
  expect(stage.view).toEqual({ order: [carol, alice, bob], hidden: [bob] });
});

it('is the same revision where nothing changes', () => {
  const stage = new ClientsOnStage();
  stage.settle([alice]);
  const { revision } = stage;
  stage.settle([alice]);
  stage.arrange({ first: [alice] });
  expect(stage.revision).toBe(revision);
});

describe('the arrangement of an emulator', () => {
  const arrangementOf = (emulator: TestEmulator) =>
    emulator.follow('clients-on-stage').get('clients');

  it('outlives a restart, with who signed out, and undo passes over it', async () => {
    const store = new MemoryStore();
    const first = await runEmulator({ store });
    await first.command({ name: 'client.sign-in', sip: carol });
    await first.signOutAndIn(alice);
    await first.command({ name: 'client.sign-out', sip: bob });
    await first.command({ name: 'stage.arrange-clients', first: [carol] });
    const arrangement = { order: [carol, alice, bob], hidden: [] };
    expect(arrangementOf(first)).toEqual(arrangement);
    await first.command({ name: 'emulator.undo' });
    expect(arrangementOf(first)).toEqual(arrangement);
    await first.close();
    const second = await runEmulator({ store });
    expect(arrangementOf(second)).toEqual(arrangement);
    await second.close();
  });

  it('begins anew with another organisation', async () => {
    const emulator = await runEmulator();
    await emulator.command({ name: 'stage.arrange-clients', first: [bob], hidden: [alice] });
    await emulator.command({ name: 'organisation.reset' });
    expect(arrangementOf(emulator)).toEqual({ order: [alice, bob], hidden: [] });
    await emulator.close();
  });
});
