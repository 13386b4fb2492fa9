import type { PicturePage } from '../../../../shared/contract/index.js';
import type { PolicySettings } from './policy-rule.js';
import type { OptionsContext } from './user-settings.js';
import { type PictureSource, pictureSources } from './user-settings.js';

type DisplayPhoto = PolicySettings['displayPhoto']['value'];

/** What the page shows of the pictures themselves. */
export interface PictureState {
  /** Whether a web picture has been downloaded and is kept. */
  readonly connected: boolean;
  /** Where the page fetches each picture from; `null` when there is none. */
  readonly previews: PicturePage['previews'];
}

/** Labels of the sources. Follows `photos/choice-labels`. */
export const pictureSourceLabels: Readonly<Record<PictureSource, string>> = {
  none: 'Do not show my picture',
  corporate: 'Default corporate picture',
  web: 'Show a picture from a Web address',
};

/** The sources a policy leaves, in the order of the page. Follows `photos/choices`. */
export function allowedPictureSources(displayPhoto: DisplayPhoto): readonly PictureSource[] {
  switch (displayPhoto) {
    case 'AllPhotos':
      return pictureSources;
    case 'PhotosFromADOnly':
      return ['none', 'corporate'];
    case 'NoPhoto':
      return [];
  }
}

/**
 * The source in use. Who has not chosen starts from DisplayPublishedPhotoDefault. A web picture that
 * policy hides is kept and the corporate one stands in; under NoPhoto there is none.
 * Follows `photos/corporate-stands-in`.
 */
export function pictureSourceInUse(
  source: PictureSource | null,
  displayPhoto: DisplayPhoto,
  displaysByDefault: boolean,
): PictureSource {
  if (displayPhoto === 'NoPhoto') return 'none';
  const chosen = source ?? (displaysByDefault ? 'corporate' : 'none');
  return chosen === 'web' && displayPhoto === 'PhotosFromADOnly' ? 'corporate' : chosen;
}

/**
 * The My Picture page. Under NoPhoto it would have no choices; the dialog leaves it out. Follows
 * `photos/sharepoint-link`.
 */
export function shapePicturePage(
  { policy, user }: OptionsContext,
  state: PictureState,
): PicturePage {
  const { displayPhoto, maxPhotoSizeKB } = policy;
  const inUse = pictureSourceInUse(
    user.picture.source,
    displayPhoto.value,
    policy.setting('DisplayPublishedPhotoDefault').value !== false,
  );
  const editLink = policy.setting('ShowSharepointPhotoEditLink');
  return {
    choices: allowedPictureSources(displayPhoto.value).map((source) => ({
      source,
      label: pictureSourceLabels[source],
      chosen: source === inUse,
    })),
    policy: displayPhoto,
    webUrl: user.picture.webUrl,
    connected: state.connected,
    maximumKilobytes: maxPhotoSizeKB,
    editLink: { ...editLink, value: editLink.value === true },
    previews: state.previews,
  };
}
