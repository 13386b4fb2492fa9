import { beforeEach, describe, expect, it } from 'vitest';
import { alice, bob, carol, fay, gus, LyncWorld, webPicture } from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

const style = (sip: string) => world.read(sip, 'layout').style.value;
const shown = (viewer: string, contact: string) => world.row(viewer, contact)?.photo.kind;

describe('a policy without photos', () => {
  it('C4 once she has signed in anew, changes her row with others and nothing else', () => {
    world.signIn(alice, bob);
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    world.touched(bob);
    world.signOutAndIn(alice);
    expect(world.touched(bob)).toEqual([`contact/${alice}`]);
  });

  it('C5 leaves every entry of hers as it is until then', () => {
    world.signIn(alice);
    const keys = [...world.client(alice).view.keys()];
    const before = keys.map((key) => world.client(alice).view.read(key));
    world.touched(alice);
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    expect(keys.map((key) => world.client(alice).view.read(key))).toEqual(before);
    expect(world.touched(alice)).toEqual([]);
  });
});

describe('the size limit', () => {
  it('hides a picture above 30 KB by default and shows it where the policy allows more', () => {
    world.signIn(alice);
    world.run({ name: 'client.add-contact', sip: alice, contact: gus });
    expect(world.row(alice, gus)?.photo.reason).toBe('too-large');
    world.policies.update('Global', { MaxPhotoSizeKB: 40 });
    world.signOutAndIn(alice);
    expect(shown(alice, gus)).toBe('ad');
  });

  it('refuses a larger web picture at Connect and keeps the former one', () => {
    world.signIn(alice);
    const { picture } = world.client(alice);
    expect(picture.downloadLimit()).toBe(30 * 1024);
    expect(picture.connect(webPicture(30, 'kept'))).toEqual({ connected: true, kilobytes: 30 });
    expect(picture.connect(webPicture(31, 'large'))).toEqual({
      connected: false,
      reason: 'The picture has 31 KB; at most 30 KB are allowed.',
    });
    world.run({ name: 'client.choose-picture', sip: alice, source: 'web' });
    expect(world.read(alice, 'me').photo.href).toBe('/photo/kept');
  });

  it('of 0 shows no photo of anyone and falls back on squares', () => {
    world.policies.update('Global', { MaxPhotoSizeKB: 0 });
    world.signIn(alice);
    expect(style(alice)).toBe('classic squares');
    expect(world.row(alice, carol)?.photo.reason).toBe('viewer-policy');
  });
});

describe('My Picture', () => {
  it('refuses the web source before a picture was connected', () => {
    world.signIn(alice);
    expect(() =>
      world.run({ name: 'client.choose-picture', sip: alice, source: 'web' }),
    ).toThrowError(/Connect to the picture first/);
  });

  it('changes nothing when the download failed', () => {
    world.signIn(alice);
    const outcome = { ok: false, reason: 'The server did not answer.' } as const;
    expect(world.client(alice).picture.connect(outcome)).toEqual({
      connected: false,
      reason: 'The server did not answer.',
    });
    expect(world.userData.of(alice).webPicture).toBeNull();
  });

  it('shows others the new picture when the one in use is replaced at the same address', () => {
    world.signIn(alice, bob);
    const { picture } = world.client(alice);
    picture.connect({ ...webPicture(5, 'one'), url: 'https://pictures.example/me.jpg' });
    picture.choose('web');
    world.touched(bob);
    picture.connect({ ...webPicture(5, 'two'), url: 'https://pictures.example/me.jpg' });
    expect(world.touched(bob)).toEqual([`contact/${alice}`]);
    expect(world.row(bob, alice)?.photo.href).toBe('/photo/two');
  });

  it('hides the picture from everybody when none is chosen', () => {
    world.signIn(alice, bob);
    world.run({ name: 'client.choose-picture', sip: alice, source: 'none' });
    expect(world.row(bob, alice)?.photo.reason).toBe('hidden-by-subject');
    expect(world.read(alice, 'me').photo.reason).toBe('hidden-by-subject');
  });
});

describe('why a photo is or is not shown', () => {
  it('names policy, scope, parameter and time', async () => {
    await world.runMinutes(10);
    world.grant(bob, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    world.signIn(alice, bob);
    const { reason, why } = world.client(bob).explainPhoto(carol);
    expect(reason).toBe('viewer-policy');
    expect(why.value).toBe('No photo');
    expect(why.policy).toEqual({
      identity: 'Tag:PhotosControl',
      scope: 'user',
      parameter: 'DisplayPhoto',
      since: world.clock.now(),
    });
    expect(world.client(alice).explainPhoto(bob).why.policy?.identity).toBe('Tag:PhotosControl');
  });

  it('has a sentence for a shown photo and for a federated person', () => {
    world.signIn(alice);
    expect(world.client(alice).explainPhoto(carol).why.reason).toMatch(/directory holds this/);
    expect(world.client(alice).explainPhoto(fay).why.reason).toMatch(/outside the organisation/);
  });
});
