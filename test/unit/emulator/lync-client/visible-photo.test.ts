import { describe, expect, it } from 'vitest';
import {
  type PhotoReference,
  type PhotoSubject,
  type PhotoViewer,
  type VisiblePhoto,
  visiblePhoto,
} from '../../../../electron/emulator/lync-client/photos/visible-photo.js';
import { displayPhotoValues } from '../../../../electron/emulator/lync-client/settings/client-settings.js';
import {
  type PublishedPhoto,
  watchPhoto,
} from '../../../../electron/emulator/lync-server/presence/published-photo.js';

interface Case {
  readonly viewer: PhotoViewer;
  readonly subject: PhotoSubject;
  readonly result: VisiblePhoto;
}

const photo = (id: string, kilobytes: number): PhotoReference => ({
  id,
  sizeBytes: kilobytes * 1024,
});
const published: readonly PublishedPhoto[] = [
  { kind: 'corporate' },
  { kind: 'web', uri: 'https://pictures.example/a.jpg' },
  { kind: 'none', because: 'policy' },
  { kind: 'none', because: 'choice' },
];
const flags = [true, false];

/** Every combination that can be: 3 policies, 3 limits, all switches, all publications, sizes and absences. */
function* cases(): Iterable<Case> {
  for (const displayPhoto of displayPhotoValues)
    for (const maxPhotoSizeKB of [0, 20, 30])
      for (const showsPictures of flags)
        for (const [isSelf, federated] of [
          [true, false],
          [false, true],
          [false, false],
        ] as const)
          for (const each of published)
            for (const mayView of isSelf ? [true] : flags)
              for (const web of [null, photo('web', 20), photo('web', 30), photo('web', 31)])
                for (const corporate of [null, photo('ad', 20), photo('ad', 30), photo('ad', 31)]) {
                  const viewer = { displayPhoto, maxPhotoSizeKB, showsPictures };
                  const watched = watchPhoto(each, mayView, federated);
                  const subject = { isSelf, federated, watched, web, corporate };
                  yield { viewer, subject, result: visiblePhoto(viewer, subject) };
                }
}

const all = [...cases()];
const shown = all.filter(({ result }) => result.kind !== 'none');
const reasonsOf = (some: readonly Case[]) => new Set(some.map(({ result }) => result.reason));

describe('the photo of a person in a client, over every combination', () => {
  it('has a picture exactly when its reason is that it is shown', () => {
    expect(all.length).toBeGreaterThan(5000);
    expect(shown.length).toBeGreaterThan(100);
    for (const { result } of all) {
      expect(result.photo !== null).toBe(result.kind !== 'none');
      expect(result.reason === 'shown').toBe(result.kind !== 'none');
    }
  });

  it('is none for a viewer under NoPhoto or with a limit of 0, whoever he looks at', () => {
    const barred = all.filter(
      ({ viewer }) => viewer.displayPhoto === 'NoPhoto' || viewer.maxPhotoSizeKB === 0,
    );
    expect(reasonsOf(barred)).toEqual(new Set(['viewer-policy']));
  });

  it('is the own one only where pictures of contacts are off', () => {
    const contacts = shown.filter(({ subject }) => !subject.isSelf);
    expect(contacts.length).toBeGreaterThan(0);
    for (const { viewer } of contacts) expect(viewer.showsPictures).toBe(true);
  });

  it('is never above the limit', () => {
    for (const { viewer, result } of shown)
      expect(result.photo?.sizeBytes).toBeLessThanOrEqual(viewer.maxPhotoSizeKB * 1024);
  });

  it('is never corporate across organisations, and never from the web under PhotosFromADOnly', () => {
    for (const { viewer, subject, result } of shown) {
      if (result.kind === 'ad') expect(subject.federated).toBe(false);
      if (result.kind === 'web') expect(viewer.displayPhoto).toBe('AllPhotos');
    }
  });

  it('is never one that its owner does not publish, or that the relationship withholds', () => {
    for (const { subject, result } of shown) {
      const { watched } = subject;
      expect(watched.published.kind).not.toBe('none');
      expect(watched.visibility).toBe('visible');
      if (result.kind === 'web') expect(watched.published.kind).toBe('web');
    }
  });

  it('is shown wherever nothing stands against it', () => {
    const fits = (reference: PhotoReference | null, { maxPhotoSizeKB }: PhotoViewer) =>
      reference !== null && reference.sizeBytes <= maxPhotoSizeKB * 1024;
    const free = all.filter(
      ({ viewer, subject: { isSelf, watched } }) =>
        viewer.displayPhoto !== 'NoPhoto' &&
        viewer.maxPhotoSizeKB > 0 &&
        (isSelf || viewer.showsPictures) &&
        watched.published.kind !== 'none' &&
        watched.visibility === 'visible',
    );
    for (const { viewer, subject, result } of free) {
      const usesWeb =
        subject.watched.published.kind === 'web' && viewer.displayPhoto === 'AllPhotos';
      const standsIn = !usesWeb && !subject.federated;
      const expected = usesWeb ? subject.web : standsIn ? subject.corporate : null;
      expect(result.photo).toEqual(fits(expected, viewer) ? expected : null);
    }
  });

  it('explains a web picture that the viewer may not use by his policy, not by federation', () => {
    const [viewer] = [
      { displayPhoto: 'PhotosFromADOnly', maxPhotoSizeKB: 30, showsPictures: true } as const,
    ];
    const watched = watchPhoto({ kind: 'web', uri: 'https://pictures.example/a.jpg' }, true, true);
    const subject = {
      isSelf: false,
      federated: true,
      watched,
      web: photo('w', 1),
      corporate: null,
    };
    expect(visiblePhoto(viewer, subject).reason).toBe('viewer-policy');
  });
});
