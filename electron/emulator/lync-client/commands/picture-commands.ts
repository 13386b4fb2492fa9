import type { ResultOf } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { PublishedPhoto } from '../../lync-server/presence/published-photo.js';
import { sameData } from '../../snapshots/same-data.js';
import { allowedPictureSources, pictureSourceInUse } from '../options/picture-page.js';
import type { PictureSource } from '../options/user-settings.js';
import type { PictureDownload } from '../photos/photo-registry.js';
import { fitsLimit } from '../photos/visible-photo.js';
import type { ClientSession } from '../session/client-session.js';

/** Options > My Picture, and what is published of it. */
export class PictureCommands {
  readonly #session: ClientSession;

  constructor(session: ClientSession) {
    this.#session = session;
  }

  /** @throws {CommandError} `refused` for a source that policy takes away, or a web picture that was never connected to */
  choose(source: PictureSource): void {
    this.#require(source);
    const { settings, webPicture } = this.#session.data;
    if (source === 'web' && webPicture === null) {
      const message = 'Connect to the picture first: there is none at this address yet.';
      throw new CommandError('refused', message, 'source');
    }
    const picture = { ...settings.picture, source };
    this.#session.change({ settings: { ...settings, picture } }, 'me', 'options');
    this.publish();
  }

  /**
   * The largest picture worth downloading, in bytes.
   * @throws {CommandError} `refused` where policy does not let a user show a picture from the web
   */
  downloadLimit(): number {
    this.#require('web');
    return this.#session.settings.maxPhotoSizeKB.value * 1024;
  }

  /**
   * Keeps a downloaded picture in place of the former one; a failed download changes nothing. Connecting does not
   * choose: that is for OK.
   * @throws {CommandError} as {@link downloadLimit}
   */
  connect(download: PictureDownload): ResultOf<'client.connect-picture'> {
    this.#require('web');
    if (!download.ok) return { connected: false, reason: download.reason };
    const { url, photo } = download;
    const limit = this.#session.settings.maxPhotoSizeKB;
    const kilobytes = Math.ceil(photo.sizeBytes / 1024);
    if (!fitsLimit(photo, limit.value)) {
      const reason = `The picture has ${kilobytes} KB; at most ${limit.value} KB are allowed.`;
      return { connected: false, reason };
    }
    const { settings } = this.#session.data;
    const picture = { ...settings.picture, webUrl: url };
    const { id, sizeBytes } = photo;
    this.#session.change(
      { settings: { ...settings, picture }, webPicture: { id, sizeBytes } },
      'me',
      'options',
    );
    // Published again where it is in use: the same address may lead to another picture now.
    if (this.#wanted().kind === 'web')
      this.#session.ports.presence.publishPhoto(this.#session.sip, this.#wanted());
    return { connected: true, kilobytes };
  }

  /**
   * Publishes the contact card's picture where it differs from what the server has. A web picture that policy does not
   * allow stays stored, and the corporate one is published in its place.
   */
  publish(): void {
    const { sip, ports } = this.#session;
    const wanted = this.#wanted();
    const { published } = ports.presence.presenceFor(sip, sip).photo;
    if (!sameData(wanted, published)) ports.presence.publishPhoto(sip, wanted);
  }

  #wanted(): PublishedPhoto {
    const { data, settings } = this.#session;
    const { picture } = data.settings;
    const { value: displayPhoto } = settings.displayPhoto;
    if (displayPhoto === 'NoPhoto') return { kind: 'none', because: 'policy' };
    const source = pictureSourceInUse(
      picture.source,
      displayPhoto,
      settings.presencePolicy.displaysPhoto.value,
    );
    if (source === 'none') return { kind: 'none', because: 'choice' };
    return source === 'web' ? { kind: 'web', uri: picture.webUrl } : { kind: 'corporate' };
  }

  #require(source: PictureSource): void {
    const { displayPhoto } = this.#session.settings;
    if (allowedPictureSources(displayPhoto.value).includes(source)) return;
    throw new CommandError('refused', `This picture is not offered: ${displayPhoto.reason}`);
  }
}
