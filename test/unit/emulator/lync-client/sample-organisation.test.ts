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

  it('gives each member of a group a row', () => {
    for (const sip of everybody)
      for (const { members } of world.read(sip, 'groups'))
        for (const member of members) expect(world.row(sip, member)?.sip).toBe(member);
  });

  it('has a photo story to tell: alice and bob see each other, and photos beside', () => {
    expect(world.row(bob, alice)?.photo.kind).toBe('ad');
    expect(world.row(alice, bob)?.photo.kind).toBe('ad');
    const rows = [...world.client(alice).watched].map((sip) => world.row(alice, sip));
    expect(rows.filter((row) => row?.photo.kind === 'ad').length).toBeGreaterThan(5);
  });
});
