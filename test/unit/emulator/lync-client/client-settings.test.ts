import { beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../../../shared/reference/rules.js';
import { alice, bob, LyncWorld } from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

const settings = (sip: string) => world.client(sip).settings;

describe('what a client makes of its policy', () => {
  it('uses its own defaults where the policy says nothing', () => {
    world.signIn(alice);
    const { webServicePollInterval, calendarPublicationInterval, mapiPollInterval } =
      settings(alice);
    expect([webServicePollInterval, mapiPollInterval].map(({ value }) => value)).toEqual([
      1800, 1800,
    ]);
    expect(calendarPublicationInterval.value).toBe(300);
    expect(rules[calendarPublicationInterval.rule].evidence).toBe('convention');
    expect(webServicePollInterval).toEqual({
      value: 1800,
      source: 'client-default',
      policy: {
        identity: 'Global',
        scope: 'global',
        parameter: 'WebServicePollInterval',
        since: world.clock.now(),
      },
      locked: false,
      rule: 'client-policy/WebServicePollInterval/unset',
      reason: "Global leaves WebServicePollInterval unset; the client's own default is 00:30:00.",
    });
  });

  it('says which policy set a value, and when', async () => {
    await world.runMinutes(7);
    world.policies.update('Global', { EnableAppearOffline: true });
    const changed = world.clock.now();
    await world.runMinutes(3);
    world.signIn(alice);
    expect(settings(alice).appearOffline).toEqual({
      value: true,
      source: 'policy',
      policy: {
        identity: 'Global',
        scope: 'global',
        parameter: 'EnableAppearOffline',
        since: changed,
      },
      locked: true,
      rule: 'client-policy/EnableAppearOffline',
      reason: 'Global sets EnableAppearOffline to True.',
    });
  });

  it('lists every setting that travels, in words', () => {
    world.signIn(alice);
    const all = world.read(alice, 'session').settings;
    expect(all.DisplayPhoto?.value).toBe('AllPhotos');
    expect(all.WebServicePollInterval?.value).toBe('00:30:00');
    expect(all.EnableURL?.value).toBe('True');
    expect(all.EnableTracing?.value).toBe('');
    expect(all.Description).toBeUndefined();
  });

  it('reads a property that travels inverted', () => {
    world.policies.update('Global', { EnableClientMusicOnHold: true });
    world.signIn(alice);
    expect(settings(alice).setting('EnableClientMusicOnHold').value).toBe(true);
  });
});

describe('E1 the poll cmdlets hit Global', () => {
  it("leaves alice PhotosControl's own interval and gives bob five minutes", () => {
    world.grant(alice, 'PhotosControl', { WebServicePollInterval: 2_700_000 });
    world.policies.update('Global', { WebServicePollInterval: 300_000 });
    world.signIn(alice, bob);
    expect(settings(alice).webServicePollInterval.value).toBe(2700);
    expect(settings(bob).webServicePollInterval.value).toBe(300);
  });
});

describe('E2 no merging', () => {
  it("is PhotosControl's own unset value, not the global five minutes", () => {
    world.policies.update('Global', { WebServicePollInterval: 300_000 });
    world.grant(alice, 'PhotosControl', {});
    world.signIn(alice);
    const { value, source, policy } = settings(alice).webServicePollInterval;
    expect([value, source, policy?.identity]).toEqual([
      1800,
      'client-default',
      'Tag:PhotosControl',
    ]);
  });
});

describe('E3 Grant needs a sign-in; $Null returns', () => {
  const governing = () => world.read(alice, 'session').policy.identity;

  it('takes effect at the next sign-in, and falls to the site policy, then to Global', () => {
    world.signIn(alice);
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    expect(governing()).toBe('Global');
    world.signOutAndIn(alice);
    expect(governing()).toBe('Tag:PhotosControl');
    world.policies.create('site:Redmond', {});
    world.policies.grant(alice, null);
    expect(governing()).toBe('Tag:PhotosControl');
    world.signOutAndIn(alice);
    expect(governing()).toBe('Site:Redmond');
    expect(world.read(alice, 'layout').style.value).toBe('photo tiles');
    world.policies.remove('site:Redmond');
    world.signOutAndIn(alice);
    expect(governing()).toBe('Global');
  });
});
