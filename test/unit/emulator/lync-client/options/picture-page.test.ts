import { describe, expect, it } from 'vitest';
import { optionPages } from '../../../../../electron/emulator/lync-client/options/option-pages.js';
import { pictureSourceInUse } from '../../../../../electron/emulator/lync-client/options/picture-page.js';
import { choosing, optionsUnder } from './options-fixture.js';

const web = choosing({}, { source: 'web', webUrl: 'http://example.com/alice.jpg' });

const pictureUnder = (displayPhoto: string, user?: typeof web) =>
  optionsUnder({ DisplayPhoto: displayPhoto }, user).pages.find(({ id }) => id === 'my-picture')
    ?.picture;

const withoutPicture = (displayPhoto: string) =>
  optionsUnder({ DisplayPhoto: displayPhoto }).pages.filter(({ id }) => id !== 'my-picture');

describe('My Picture', () => {
  it('C1 offers none, the corporate picture and a web address under AllPhotos', () => {
    const page = pictureUnder('AllPhotos');
    expect(page?.choices).toEqual([
      { source: 'none', label: 'Do not show my picture', chosen: false },
      { source: 'corporate', label: 'Default corporate picture', chosen: true },
      { source: 'web', label: 'Show a picture from a Web address', chosen: false },
    ]);
    expect(optionsUnder({ DisplayPhoto: 'AllPhotos' }).absent).toEqual([]);
  });

  it('C2 offers none and the corporate picture under PhotosFromADOnly', () => {
    expect(pictureUnder('PhotosFromADOnly')?.choices.map(({ source }) => source)).toEqual([
      'none',
      'corporate',
    ]);
    expect(optionsUnder({ DisplayPhoto: 'PhotosFromADOnly' }).absent).toMatchObject([
      {
        label: 'Show a picture from a Web address',
        page: 'My Picture',
        why: { value: 'PhotosFromADOnly', policy: { identity: 'Tag:PhotosControl' } },
      },
    ]);
  });

  it('C3 is absent under NoPhoto', () => {
    expect(pictureUnder('NoPhoto')).toBeUndefined();
    expect(optionsUnder({ DisplayPhoto: 'NoPhoto' }).absent).toMatchObject([
      {
        label: 'My Picture',
        page: 'My Picture',
        why: {
          value: 'NoPhoto',
          rule: 'photos/no-photo-page',
          policy: { parameter: 'DisplayPhoto' },
        },
      },
    ]);
  });

  it('C3 leaves all other pages as they were', () => {
    expect(withoutPicture('AllPhotos')).toHaveLength(optionPages.length - 1);
    expect(withoutPicture('NoPhoto')).toEqual(withoutPicture('AllPhotos'));
    expect(withoutPicture('PhotosFromADOnly')).toEqual(withoutPicture('AllPhotos'));
  });

  it('lets the corporate picture stand in for a web picture that policy hides, and keeps the address', () => {
    const page = pictureUnder('PhotosFromADOnly', web);
    expect(page?.choices.find(({ chosen }) => chosen)?.source).toBe('corporate');
    expect(page?.webUrl).toBe('http://example.com/alice.jpg');
    expect(pictureUnder('AllPhotos', web)?.choices.find(({ chosen }) => chosen)?.source).toBe(
      'web',
    );
  });

  it('shows no picture under NoPhoto, whatever was chosen', () => {
    for (const source of ['web', 'corporate', 'none'] as const)
      expect(pictureSourceInUse(source, 'NoPhoto', true)).toBe('none');
  });

  it('says how large a picture may be and which policy says so', () => {
    const { picture } =
      optionsUnder({ MaxPhotoSizeKB: 12 }).pages.find(({ id }) => id === 'my-picture') ?? {};
    expect(picture?.maximumKilobytes).toMatchObject({
      value: 12,
      policy: { parameter: 'MaxPhotoSizeKB' },
    });
  });

  it('links to the corporate picture on SharePoint when the policy says so', () => {
    const link = (value: boolean) =>
      optionsUnder({ ShowSharepointPhotoEditLink: value }).pages.find(
        ({ id }) => id === 'my-picture',
      )?.picture?.editLink.value;
    expect([link(false), link(true)]).toEqual([false, true]);
  });
});
