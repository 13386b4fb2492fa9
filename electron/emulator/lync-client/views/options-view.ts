import type { OptionsView } from '../../../../shared/contract/views/client.js';
import type { PictureState } from '../options/picture-page.js';
import { shapeOptions } from '../options/shape-options.js';
import { photoHref } from '../photos/photo-registry.js';
import { fitsLimit, type PhotoReference } from '../photos/visible-photo.js';
import type { ClientSession } from '../session/client-session.js';

/** The Options dialog of this client. */
export function optionsView(session: ClientSession): OptionsView {
  return shapeOptions(session.optionsContext, pictureState(session));
}

/** The pictures themselves; one above the size limit has no preview. */
function pictureState({ data, person, ports, settings }: ClientSession): PictureState {
  const limit = settings.maxPhotoSizeKB.value;
  const preview = (photo: PhotoReference | null) =>
    photo !== null && fitsLimit(photo, limit) ? photoHref(photo) : null;
  return {
    connected: data.webPicture !== null,
    previews: {
      web: preview(data.webPicture),
      corporate: preview(ports.photos.corporate(person)),
      none: null,
    },
  };
}
