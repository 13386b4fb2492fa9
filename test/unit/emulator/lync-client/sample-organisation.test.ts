import { describe, expect, it } from 'vitest';
import { sampleOrganisation } from '../../../../electron/emulator/directory/sample-organisation.js';
import { alice, bob, LyncWorld } from './lync-world.js';

describe('the sample organisation', () => {
  const world = new LyncWorld(sampleOrganisation());
  const everybody = world.directory.people().map(({ sip }) => sip);
  world.signIn(...everybody);

  it('lets everybody sign in and read every entry as JSON', () => {
    for (const sip of everybody) {
      const { view } = world.client(sip);
      for (const key of view.keys()) {
        const entry = view.read(key);
        expect(entry, `${sip} ${key}`).not.toBeNull();
        expect(JSON.parse(JSON.stringify(entry)), `${sip} ${key}`).toEqual(entry);
      }
    }
  });

  it('has each row in groups that are there', () => {
    for (const sip of everybody) {
      const groups = world.read(sip, 'groups').map(({ id }) => id);
      for (const contact of world.client(sip).watched) {
        const its = world.row(sip, contact)?.groups ?? [];
        expect(its).not.toEqual([]);
        expect(groups).toEqual(expect.arrayContaining([...its]));
      }
    }
  });

  it('has a photo story to tell: alice and bob see each other, and photos beside', () => {
    expect(world.row(bob, alice)?.photo.kind).toBe('ad');
    expect(world.row(alice, bob)?.photo.kind).toBe('ad');
    const rows = [...world.client(alice).watched].map((sip) => world.row(alice, sip));
    expect(rows.filter((row) => row?.photo.kind === 'ad').length).toBeGreaterThan(5);
  });
});
