import { describe, expect, it } from 'vitest';
import { Topic } from '../../../../electron/emulator/topics/topic.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { LyncWorld } from './lync-world.js';

const [me, other] = ['person0@contoso.com', 'person4711@contoso.com'];

describe('a client with 10,000 contacts', () => {
  const world = new LyncWorld(generateOrganisation({ people: 10_001, seed: 1 }));
  world.settings.userServices.update('global', { MaxContacts: 20_000 });
  world.signIn(me, other);
  const topic = new Topic(world.client(me).view);

  it('has a row for each, and the address of every photo without drawing one', () => {
    const entries = Object.entries(topic.snapshot());
    const rows = entries.filter(([key]) => key.startsWith('contact/'));
    expect(rows).toHaveLength(10_000);
    expect(world.row(me, other)?.photo).toEqual({
      kind: 'ad',
      href: '/photo/portrait-person4711_40_contoso.com',
      reason: 'shown',
    });
  });

  it('reads one row again when one of them changes', () => {
    world.touched(me);
    world.run({ name: 'client.set-status', sip: other, status: 'busy' });
    const touched = world.touched(me);
    expect(touched).toEqual([`contact/${other}`]);
    for (const key of touched) topic.invalidate(key);
    expect(Object.keys(topic.takeChanges() ?? {})).toEqual(touched);
  });

  it('touches the groups and one row when somebody comes or goes', () => {
    world.run({ name: 'client.remove-contact', sip: me, contact: other });
    expect(world.touched(me)).toEqual([`contact/${other}`, 'groups']);
    world.run({ name: 'client.add-contact', sip: me, contact: other });
    expect(world.touched(me)).toEqual([`contact/${other}`, 'groups']);
  });
});
