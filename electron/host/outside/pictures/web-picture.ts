import { DownloadRefusal } from '../downloads/download-refusal.js';
import { type DownloadOptions, guardedDownload } from '../downloads/guarded-download.js';
import { checkLength, type DownloadSubject } from '../downloads/guarded-request.js';
import { isWholeJpeg, recognisePicture } from './picture-format.js';

export interface WebPictureOptions extends DownloadOptions {
  /** MaxPhotoSizeKB of the person's policy, in bytes. */
  readonly maximumBytes: number;
}

export type WebPictureResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mediaType: 'image/jpeg' }
  /** `reason` is a sentence for the person at the client. */
  | { readonly ok: false; readonly reason: string };

/**
 * Downloads a picture as Lync 2010 takes it: a JPEG that anybody may read, no larger than policy
 * allows. Never rejects.
 */
export async function downloadWebPicture(
  address: string,
  options: WebPictureOptions,
): Promise<WebPictureResult> {
  const result = await guardedDownload(
    address,
    pictureOf(options.maximumBytes),
    options,
    (bytes) => {
      judgeContent(bytes);
      return bytes;
    },
  );
  return result.ok ? { ok: true, bytes: result.value, mediaType: 'image/jpeg' } : result;
}

/** Judges the bytes of a picture as if they had been downloaded. */
export function judgePicture(bytes: Uint8Array, maximumBytes: number): WebPictureResult {
  try {
    checkLength(bytes.length, pictureOf(maximumBytes));
    judgeContent(bytes);
    return { ok: true, bytes, mediaType: 'image/jpeg' };
  } catch (error) {
    if (error instanceof DownloadRefusal) return { ok: false, reason: error.message };
    throw error;
  }
}

const pictureOf = (maximumBytes: number): DownloadSubject => ({
  noun: 'picture',
  accept: 'image/jpeg',
  maximumBytes,
  limitedBy: (size) => `the policy allows ${size} (MaxPhotoSizeKB)`,
});

function judgeContent(bytes: Uint8Array): void {
  const format = recognisePicture(bytes);
  if (format === null) throw new DownloadRefusal('There is no picture at this address.');
  if (format !== 'JPEG')
    throw new DownloadRefusal(`The picture is a ${format} file. Lync 2010 takes JPEG only.`);
  if (!isWholeJpeg(bytes)) throw new DownloadRefusal('The picture is damaged or not complete.');
}
