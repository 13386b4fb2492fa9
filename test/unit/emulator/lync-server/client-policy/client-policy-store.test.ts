import { describe, expect, it } from 'vitest';
import {
  LyncServerError,
  type LyncServerErrorCode,
  PolicyInUseError,
} from '../../../../../electron/emulator/lync-server/lync-server-error.js';
import { PolicyWorld, start } from './policy-world.js';

/** Runs `request`, expects it to be refused, and expects nothing to have changed. */
function refused(world: PolicyWorld, request: () => unknown): LyncServerError {
  const before = JSON.stringify(world.store.snapshot());
  const events = world.events.length;
  try {
    request();
  } catch (error) {
    if (!(error instanceof LyncServerError)) throw error;
    expect(JSON.stringify(world.store.snapshot())).toBe(before);
    expect(world.events).toHaveLength(events);
    return error;
  }
  throw new Error('The request was not refused.');
}
const refusalCode = (world: PolicyWorld, request: () => unknown): LyncServerErrorCode =>
  refused(world, request).code;

describe('a new organisation', () => {
  it('has the global policy with its fixed defaults and nothing else', () => {
    const { store } = new PolicyWorld();
    expect(store.list().map(({ identity }) => identity)).toEqual([{ scope: 'global' }]);
    expect(store.find('GLOBAL')?.values).toMatchObject({
      DisplayPhoto: 'AllPhotos',
      MaxPhotoSizeKB: 30,
      WebServicePollInterval: null,
      PolicyEntry: [],
    });
  });

  it('governs everyone by the global policy', () => {
    const world = new PolicyWorld();
    expect(world.governing('alice@contoso.com')).toBe('Global');
    expect(world.governing('SIP:Dan@Contoso.com')).toBe('Global');
  });
});

describe('creating a policy', () => {
  it('starts from the fixed defaults, not from the global policy', () => {
    const { store } = new PolicyWorld();
    store.update('global', { DisplayPhoto: 'NoPhoto', WebServicePollInterval: 300_000 });
    const policy = store.create('PhotosControl', { EnableAppearOffline: true });
    expect(policy.values).toMatchObject({
      DisplayPhoto: 'AllPhotos',
      WebServicePollInterval: null,
      EnableAppearOffline: true,
    });
  });

  it('spells parameters and sites as table and directory do', () => {
    const { store } = new PolicyWorld();
    const policy = store.create('site:redmond', { displayphoto: 'NoPhoto' });
    expect(policy.identity).toEqual({ scope: 'site', name: 'Redmond' });
    expect(policy.values.DisplayPhoto).toBe('NoPhoto');
  });

  it('is refused for global, for a second policy of a site and for a name in use', () => {
    const world = new PolicyWorld();
    world.store.create('site:Redmond', {});
    world.store.create('PhotosControl', {});
    for (const identity of ['global', 'site:REDMOND', 'tag:photoscontrol']) {
      expect(refusalCode(world, () => world.store.create(identity, {}))).toBe('policy-exists');
    }
  });

  it('is refused for a site that does not exist, naming those that do', () => {
    const world = new PolicyWorld();
    const error = refused(world, () => world.store.create('site:Oslo', {}));
    expect(error.code).toBe('site-not-found');
    expect(error.message).toContain('Redmond, Dublin');
  });

  it('is refused for values out of range, unknown parameters and those of later versions', () => {
    const world = new PolicyWorld();
    const create = (values: Record<string, string | number | boolean>) => () =>
      world.store.create('New', values);
    expect(refusalCode(world, create({ WebServicePollInterval: 299_000 }))).toBe('invalid-value');
    expect(refusalCode(world, create({ LastActive: false }))).toBe('unknown-parameter');
    expect(refusalCode(world, create({ EnableSkypeUI: true }))).toBe('unknown-parameter');
  });

  it('in memory is invisible until its instance is set', () => {
    const { store } = new PolicyWorld();
    const draft = store.draft('Later', { DisplayPhoto: 'NoPhoto' });
    expect(store.find('Later')).toBeUndefined();
    store.replace('Later', draft.values);
    expect(store.find('Later')?.values.DisplayPhoto).toBe('NoPhoto');
    store.replace('Later', { EnableTracing: true });
    expect(store.find('Later')?.values).toMatchObject({
      DisplayPhoto: 'AllPhotos',
      EnableTracing: true,
    });
  });
});

describe('changing a policy', () => {
  it('remembers when each value last became another one', () => {
    const world = new PolicyWorld();
    const first = world.later(5);
    world.store.update('global', { DisplayPhoto: 'NoPhoto', EnableTracing: true });
    const second = world.later(5);
    world.store.update('global', { DisplayPhoto: 'NoPhoto', EnableTracing: false });
    const policy = world.store.find('global');
    expect(policy?.createdAt).toBe(start);
    expect(policy?.changedAt).toEqual({ DisplayPhoto: first, EnableTracing: second });
    expect(world.events.at(-1)).toEqual({
      kind: 'updated',
      identity: 'Global',
      parameters: ['EnableTracing'],
    });
  });

  it('leaves the former object as it was', () => {
    const { store } = new PolicyWorld();
    const before = store.find('global');
    store.update('global', { DisplayPhoto: 'NoPhoto' });
    expect(before?.values.DisplayPhoto).toBe('AllPhotos');
  });

  it('changes nothing when one of several values is refused', () => {
    const world = new PolicyWorld();
    const request = () =>
      world.store.update('global', { DisplayPhoto: 'NoPhoto', MaxPhotoSizeKB: 101 });
    const error = refused(world, request);
    expect(error.code).toBe('invalid-value');
    expect(error.message).toMatch(/MaxPhotoSizeKB.*101.*0 to 100/);
  });

  it('is refused for a policy that does not exist', () => {
    const world = new PolicyWorld();
    expect(refusalCode(world, () => world.store.update('site:Redmond', {}))).toBe(
      'policy-not-found',
    );
  });

  it('takes the limits of the profile in use, and leaves stored values alone', () => {
    const world = new PolicyWorld();
    world.store.update('global', { WebServicePollInterval: 6 * 3_600_000 });
    world.store.setRangeProfile('technet');
    const request = () => world.store.update('global', { MAPIPollInterval: 6 * 3_600_000 });
    expect(refusalCode(world, request)).toBe('invalid-value');
    expect(world.store.find('global')?.values.WebServicePollInterval).toBe(6 * 3_600_000);
    expect(world.store.snapshot().rangeProfile).toBe('technet');
  });
});

describe('the policy ladder', () => {
  it('E5: per-user beats site beats global, and each loser is named with its reason', () => {
    const world = new PolicyWorld();
    world.store.create('site:Redmond', {});
    expect(world.governing('alice@contoso.com')).toBe('Site:Redmond');
    expect(world.governing('carol@contoso.com')).toBe('Global');
    world.store.create('PhotosControl', {});
    world.store.grant('alice@contoso.com', 'PhotosControl');
    const rungs = world.store.ladderFor('alice@contoso.com');
    expect(rungs.map(({ scope, identity, wins }) => [scope, identity, wins])).toEqual([
      ['user', 'Tag:PhotosControl', true],
      ['site', 'Site:Redmond', false],
      ['global', 'Global', false],
    ]);
    expect(rungs[1]?.reason).toContain('Tag:PhotosControl governs alone');
  });

  it('says why a rung is empty', () => {
    const { store } = new PolicyWorld();
    const reasons = (sip: string) => store.ladderFor(sip).map(({ reason }) => reason);
    expect(reasons('dan@contoso.com')).toEqual([
      'No per-user policy is granted.',
      'No site homes this person.',
      'Governs: there is neither a granted per-user policy nor a site policy.',
    ]);
    expect(reasons('carol@contoso.com')[1]).toBe('Site Dublin has no policy.');
  });

  it('E1 and E2: an unset value of the winner does not come from the global policy', () => {
    const { store } = new PolicyWorld();
    store.create('PhotosControl', { DisplayPhoto: 'NoPhoto' });
    store.grant('alice@contoso.com', 'PhotosControl');
    store.update('global', { WebServicePollInterval: 300_000 });
    const interval = (sip: string) => store.effectiveFor(sip).policy.values.WebServicePollInterval;
    expect(interval('alice@contoso.com')).toBeNull();
    expect(interval('bob@contoso.com')).toBe(300_000);
  });
});

describe('granting a policy', () => {
  it('E3: $Null returns a person to the site policy, else to the global one', () => {
    const world = new PolicyWorld();
    world.store.create('PhotosControl', {});
    world.store.grant('alice@contoso.com', 'photoscontrol');
    expect(world.store.assignmentOf('alice@contoso.com')).toBe('PhotosControl');
    world.store.grant('alice@contoso.com', null);
    expect(world.store.assignmentOf('alice@contoso.com')).toBeNull();
    expect(world.governing('alice@contoso.com')).toBe('Global');
    world.store.create('site:Redmond', {});
    expect(world.governing('alice@contoso.com')).toBe('Site:Redmond');
  });

  it.each(['Nobody', 'Global', 'site:Redmond', 'Photo*', ''])(
    'E4: is refused for "%s" in the words of the server',
    (name) => {
      const world = new PolicyWorld();
      world.store.create('site:Redmond', {});
      const error = refused(world, () => world.store.grant('alice@contoso.com', name));
      expect(error.code).toBe('not-a-user-policy');
      expect(error.message).toBe(
        `Policy "${name}" is not a user policy. You can assign only a user policy to a specific user.`,
      );
    },
  );

  it('is refused for unknown and for federated people', () => {
    const world = new PolicyWorld();
    world.store.create('P', {});
    expect(refusalCode(world, () => world.store.grant('zoe@contoso.com', 'P'))).toBe(
      'user-not-found',
    );
    expect(refusalCode(world, () => world.store.grant('fay@fabrikam.com', 'P'))).toBe(
      'not-homed-here',
    );
  });

  it('to several people happens for all or for none', () => {
    const world = new PolicyWorld();
    world.store.create('P', {});
    refused(world, () => world.store.grant(['alice@contoso.com', 'zoe@contoso.com'], 'P'));
    world.store.grant(['alice@contoso.com', 'bob@contoso.com'], 'P');
    expect(world.store.holdersOf('P')).toEqual(['alice@contoso.com', 'bob@contoso.com']);
  });
});

describe('removing a policy', () => {
  it('E6: resets the global one, which stays', () => {
    const world = new PolicyWorld();
    world.store.update('global', { DisplayPhoto: 'NoPhoto' });
    const at = world.later(1);
    expect(world.store.remove('global')).toEqual({ outcome: 'reset', formerHolders: [] });
    expect(world.store.find('global')?.values.DisplayPhoto).toBe('AllPhotos');
    expect(world.store.find('global')?.changedAt.DisplayPhoto).toBe(at);
  });

  it('drops the people of a site to the global policy', () => {
    const world = new PolicyWorld();
    world.store.create('site:Redmond', {});
    world.store.remove('site:Redmond');
    expect(world.governing('alice@contoso.com')).toBe('Global');
  });

  it('asks for force when people hold it, and says who', () => {
    const world = new PolicyWorld();
    world.store.create('P', {});
    world.store.grant(['alice@contoso.com', 'carol@contoso.com'], 'P');
    const error = refused(world, () => world.store.remove('P'));
    expect(error).toBeInstanceOf(PolicyInUseError);
    expect(error).toMatchObject({ holders: ['alice@contoso.com', 'carol@contoso.com'] });
    expect(world.store.remove('P', { force: true }).formerHolders).toHaveLength(2);
    expect(world.governing('alice@contoso.com')).toBe('Global');
  });

  it('does not give a later policy of the same name to the former holders', () => {
    const world = new PolicyWorld();
    world.store.create('P', {});
    world.store.grant('alice@contoso.com', 'P');
    world.store.remove('P', { force: true });
    world.store.create('P', {});
    expect(world.governing('alice@contoso.com')).toBe('Global');
  });

  it('is refused for a policy that does not exist and for wildcards', () => {
    const world = new PolicyWorld();
    expect(refusalCode(world, () => world.store.remove('Nobody'))).toBe('policy-not-found');
    expect(refusalCode(world, () => world.store.remove('Photo*'))).toBe('invalid-identity');
  });
});
