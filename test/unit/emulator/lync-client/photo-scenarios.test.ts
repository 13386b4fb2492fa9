import { beforeEach, describe, expect, it } from 'vitest';
import { alice, bob, carol, fay, gus, LyncWorld, webPicture } from './lync-world.js';

let world: LyncWorld;
beforeEach(() => {
  world = new LyncWorld();
});

const choices = (sip: string) =>
  world
    .read(sip, 'options')
    .pages.find(({ id }) => id === 'my-picture')
    ?.picture?.choices.map(({ source }) => source);
const pageTitles = (sip: string) => world.read(sip, 'options').pages.map(({ title }) => title);
const style = (sip: string) => world.read(sip, 'layout').style.value;
const shown = (viewer: string, contact: string) => world.row(viewer, contact)?.photo.kind;

describe('C1 AllPhotos', () => {
  it('offers none, corporate and web, and shows photo tiles', () => {
    world.signIn(alice);
    expect(choices(alice)).toEqual(['none', 'corporate', 'web']);
    expect(style(alice)).toBe('photo tiles');
    expect(world.read(alice, 'me').photo.kind).toBe('ad');
  });
});

describe('C2 PhotosFromADOnly', () => {
  it('offers corporate and none after sign-out and in, and tiles remain', () => {
    world.signIn(alice);
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'PhotosFromADOnly' });
    world.signOutAndIn(alice);
    expect(choices(alice)).toEqual(['none', 'corporate']);
    expect(style(alice)).toBe('photo tiles');
    expect(() =>
      world.run({ name: 'client.choose-picture', sip: alice, source: 'web' }),
    ).toThrowError(/not offered.*PhotosControl/);
  });

  it('keeps a stored web picture unused, lets the corporate one stand in, and brings it back', () => {
    world.signIn(alice, bob);
    world.client(alice).picture.connect(webPicture(10));
    world.run({ name: 'client.choose-picture', sip: alice, source: 'web' });
    expect(shown(bob, alice)).toBe('web');
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'PhotosFromADOnly' });
    world.signOutAndIn(alice);
    expect(shown(bob, alice)).toBe('ad');
    expect(world.read(alice, 'me').photo.kind).toBe('ad');
    world.policies.update('PhotosControl', { DisplayPhoto: 'AllPhotos' });
    world.signOutAndIn(alice);
    expect(shown(bob, alice)).toBe('web');
    expect(world.read(alice, 'me').photo.kind).toBe('web');
  });
});

describe('C3 NoPhoto, own view', () => {
  it('has no My Picture page, classic squares, no photo anywhere, and all other pages', () => {
    world.signIn(alice);
    const before = pageTitles(alice);
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    world.signOutAndIn(alice);
    expect(pageTitles(alice)).toEqual(before.filter((title) => title !== 'My Picture'));
    expect(style(alice)).toBe('classic squares');
    expect(world.read(alice, 'me').photo).toEqual({
      kind: 'none',
      href: null,
      reason: 'viewer-policy',
    });
    for (const contact of [bob, carol, fay])
      expect(world.row(alice, contact)?.photo.reason).toBe('viewer-policy');
  });
});

describe('C4 NoPhoto, seen by others', () => {
  it("leaves alice's row without photo, carol's with one, and bob's list with tiles", () => {
    world.signIn(alice, bob);
    expect(shown(bob, alice)).toBe('ad');
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    world.touched(bob);
    world.signOutAndIn(alice);
    expect(world.row(bob, alice)?.photo).toEqual({
      kind: 'none',
      href: null,
      reason: 'subject-policy',
    });
    expect(world.touched(bob)).toEqual([`contact/${alice}`]);
    expect(shown(bob, carol)).toBe('ad');
    expect(style(bob)).toBe('photo tiles');
  });

  it('still holds after alice has signed out', () => {
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    world.signIn(alice, bob);
    world.signOut(alice);
    expect(world.row(bob, alice)?.photo.reason).toBe('subject-policy');
  });
});

describe('C5 not before sign-in', () => {
  it('leaves every entry as it is until sign-out and in', () => {
    world.signIn(alice);
    const keys = [...world.client(alice).view.keys()];
    const before = keys.map((key) => world.client(alice).view.read(key));
    world.touched(alice);
    world.grant(alice, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    expect(keys.map((key) => world.client(alice).view.read(key))).toEqual(before);
    expect(world.touched(alice)).toEqual([]);
    world.signOutAndIn(alice);
    expect(style(alice)).toBe('classic squares');
  });
});

describe('C6 viewer rules for everything he sees', () => {
  it('shows bob squares and no photo, and alice a tile without photo for bob', () => {
    world.grant(bob, 'PhotosControl', { DisplayPhoto: 'NoPhoto' });
    world.signIn(alice, bob);
    world.client(alice).picture.connect(webPicture(10));
    world.run({ name: 'client.choose-picture', sip: alice, source: 'web' });
    expect(style(bob)).toBe('classic squares');
    expect([alice, carol].map((contact) => shown(bob, contact))).toEqual(['none', 'none']);
    expect(style(alice)).toBe('photo tiles');
    expect(world.row(alice, bob)?.photo.reason).toBe('subject-policy');
    expect(world.read(alice, 'me').photo.kind).toBe('web');
  });
});

describe('C7 federation', () => {
  it('does not show fay the corporate photo of alice, but shows her a web picture', () => {
    world.signIn(alice, fay);
    expect(world.row(fay, alice)?.photo).toEqual({
      kind: 'none',
      href: null,
      reason: 'not-federated',
    });
    world.client(alice).picture.connect(webPicture(10, 'f00d'));
    world.run({ name: 'client.choose-picture', sip: alice, source: 'web' });
    expect(world.row(fay, alice)?.photo).toEqual({
      kind: 'web',
      href: '/photo/f00d',
      reason: 'shown',
    });
  });

  it("does not show alice fay's corporate photo either", () => {
    world.signIn(alice);
    expect(world.row(alice, fay)?.photo.reason).toBe('not-federated');
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
