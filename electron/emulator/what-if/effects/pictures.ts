import type { Person } from '../../directory/person.js';
import {
  fitsLimit,
  type PhotoReference,
  type VisiblePhoto,
} from '../../lync-client/photos/visible-photo.js';
import type { ClientLook } from '../client-look.js';
import {
  type Change,
  defineEffect,
  type EffectDefinition,
  type Reason,
  reasonOf,
} from '../effect.js';
import type { Tally } from '../photo-changes.js';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const pictures = (count: number): string => (count === 1 ? '1 picture' : `${count} pictures`);

/** The first few by name, then how many more. */
const named = ({ count, first }: Tally): string => {
  const names = first.map(({ displayName }: Person) => displayName);
  const others = count - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
};

/** What decides which pictures a client shows. */
const viewing = ({ settings, photoViewer }: ClientLook): Reason => {
  const { displayPhoto, maxPhotoSizeKB } = settings;
  const isSize = displayPhoto.value !== 'NoPhoto' && photoViewer.maxPhotoSizeKB === 0;
  return reasonOf(isSize ? maxPhotoSizeKB : displayPhoto);
};

/** What decides which picture others are told of. */
const publishing = ({ settings, publishedPhoto }: ClientLook): Reason => {
  if (publishedPhoto.kind !== 'none') return reasonOf(settings.displayPhoto);
  return publishedPhoto.because === 'policy'
    ? { rule: 'photos/no-photo-seen-by-others', text: settings.displayPhoto.reason }
    : { rule: 'photos/hidden-by-person', text: settings.presencePolicy.displaysPhoto.reason };
};

const ofOthers = (text: string): Reason => ({ rule: 'photos/sources', text });

const kinds: Readonly<Record<VisiblePhoto['kind'], string>> = {
  ad: 'the corporate picture',
  web: 'a picture from the web',
  none: 'no picture',
};

/** More pictures in a person's list than before. */
const gain = (gained: Tally, before: ClientLook, after: ClientLook): Change => ({
  before: { text: `${pictures(gained.count)} fewer`, why: viewing(before) },
  after: { text: `pictures of ${named(gained)}`, why: viewing(after) },
  amount: gained.count,
});

const inOwnList = { takesEffect: 'next-sign-in', of: 'photos', counts: 'Pictures' } as const;
const elsewhere = { takesEffect: 'sign-in-of-either', of: 'photos' } as const;

/** Pictures that come and go in contact lists, by counting over the lists. */
export const pictureEffects: readonly EffectDefinition[] = [
  defineEffect({
    ...inOwnList,
    id: 'loses-photos',
    note: 'their own clients show fewer',
    group: 'lose',
    title: 'Pictures in their own list',
    sentence: 'lose pictures in their own list',
    change: ({ ownTerms, lost }, { before, after }) =>
      !ownTerms || lost.count === 0
        ? null
        : {
            before: { text: `pictures of ${named(lost)}`, why: viewing(before) },
            after: { text: `${pictures(lost.count)} fewer`, why: viewing(after) },
            amount: lost.count,
          },
  }),
  defineEffect({
    ...elsewhere,
    id: 'no-longer-seen',
    note: 'others see an outline',
    group: 'lose',
    title: 'Being seen with a picture',
    sentence: 'no longer be seen with a picture',
    counts: 'No longer seen by',
    change: ({ unseenBy, unseenByOwn }, { before, after }) => {
      if (unseenBy.count === 0) return null;
      const byViewers = unseenBy.count - unseenByOwn;
      const why =
        unseenByOwn > 0
          ? publishing(after)
          : ofOthers(`The clients of ${people(byViewers)} show no such picture any more.`);
      return {
        before: { text: `a picture in the list of ${named(unseenBy)}`, why: publishing(before) },
        after: { text: 'no picture there', why },
        amount: unseenBy.count,
      };
    },
  }),
  defineEffect({
    ...elsewhere,
    id: 'loses-others-photos',
    note: 'their own policy stays as it is',
    group: 'lose',
    title: 'Someone else’s picture in their list',
    sentence: 'lose someone else’s picture in their list',
    counts: 'Pictures',
    change: ({ ownTerms, lost }, { before, after }) =>
      ownTerms || lost.count === 0
        ? null
        : {
            before: { text: `pictures of ${named(lost)}`, why: viewing(before) },
            after: {
              text: `${pictures(lost.count)} fewer; the own client shows pictures as before`,
              why: viewing(after),
            },
            amount: lost.count,
          },
  }),
  defineEffect({
    ...inOwnList,
    id: 'gains-photos',
    note: 'their own clients show more',
    group: 'gain',
    title: 'Pictures in their own list',
    sentence: 'gain pictures in their own list',
    change: ({ ownTerms, gained }, { before, after }) =>
      !ownTerms || gained.count === 0 ? null : gain(gained, before, after),
  }),
  defineEffect({
    ...elsewhere,
    id: 'newly-seen',
    note: 'others saw an outline',
    group: 'gain',
    title: 'Being seen with a picture',
    sentence: 'be newly seen with a picture',
    counts: 'Newly seen by',
    change: ({ newlySeenBy }, { before, after }) =>
      newlySeenBy.count === 0
        ? null
        : {
            before: { text: 'no picture there', why: publishing(before) },
            after: {
              text: `a picture in the list of ${named(newlySeenBy)}`,
              why: publishing(after),
            },
            amount: newlySeenBy.count,
          },
  }),
  defineEffect({
    ...elsewhere,
    id: 'gains-others-photos',
    note: 'their own policy stays as it is',
    group: 'gain',
    title: 'Someone else’s picture in their list',
    sentence: 'gain someone else’s picture in their list',
    counts: 'Pictures',
    change: ({ ownTerms, gained }, { before, after }) =>
      ownTerms || gained.count === 0 ? null : gain(gained, before, after),
  }),
  defineEffect({
    ...elsewhere,
    id: 'other-photos',
    note: 'another source than before',
    group: 'change',
    title: 'Other pictures in their list',
    sentence: 'see another picture of somebody',
    counts: 'Pictures',
    change: ({ replaced }, { before, after }) =>
      replaced.count === 0
        ? null
        : {
            before: { text: `one picture of ${named(replaced)}`, why: viewing(before) },
            after: { text: 'another picture of the same people', why: viewing(after) },
            amount: replaced.count,
          },
  }),
  defineEffect({
    takesEffect: 'next-sign-in',
    of: 'photos',
    id: 'own-picture',
    group: 'change',
    title: 'Their own picture in their own window',
    sentence: 'see another own picture, or none',
    change: ({ own }, { before, after }) =>
      own === null || own.before.photo?.id === own.after.photo?.id
        ? null
        : {
            before: { text: kinds[own.before.kind], why: viewing(before) },
            after: { text: kinds[own.after.kind], why: viewing(after) },
          },
  }),
  defineEffect({
    takesEffect: 'next-sign-in',
    of: 'photos',
    id: 'picture-previews',
    group: 'change',
    title: 'Previews on the page My Picture',
    sentence: 'see other previews on the page My Picture',
    change: ({ corporate }, { before, after }) => {
      const [was, will] = [previews(before, corporate), previews(after, corporate)];
      if (was === null || will === null || was === will) return null;
      return {
        before: { text: was, why: reasonOf(before.settings.maxPhotoSizeKB) },
        after: { text: will, why: reasonOf(after.settings.maxPhotoSizeKB) },
      };
    },
  }),
];

/** Which previews the page has, in words; null where there is no such page. A picture above the limit has none. */
function previews(
  { options, settings }: ClientLook,
  corporate: PhotoReference | null,
): string | null {
  const page = options.pages.find(({ picture }) => picture !== null)?.picture;
  if (!page) return null;
  const hasCorporate = corporate !== null && fitsLimit(corporate, settings.maxPhotoSizeKB.value);
  const shown = [
    ...(hasCorporate ? ['the corporate picture'] : []),
    ...(page.previews.web === null ? [] : ['the picture from the web']),
  ];
  return shown.length === 0 ? 'none' : shown.join(' and ');
}
