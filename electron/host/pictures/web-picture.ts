import { DownloadRefusal } from '../downloads/download-refusal.js';
import { type DownloadOptions, guardedDownload } from '../downloads/guarded-download.js';
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
  const subject = {
    noun: 'picture',
    accept: 'image/jpeg',
    maximumBytes: options.maximumBytes,
    limitedBy: (size: string) => `the policy allows ${size} (MaxPhotoSizeKB)`,
  };
  const result = await guardedDownload(address, subject, options, (bytes) => {
    judgeContent(bytes);
    return bytes;
  });
  return result.ok ? { ok: true, bytes: result.value, mediaType: 'image/jpeg' } : result;
}

function judgeContent(bytes: Uint8Array): void {
  const format = recognisePicture(bytes);
  if (format === null) throw new DownloadRefusal('There is no picture at this address.');
  if (format !== 'JPEG')
    throw new DownloadRefusal(`The picture is a ${format} file. Lync 2010 takes JPEG only.`);
  if (!isWholeJpeg(bytes)) throw new DownloadRefusal('The picture is damaged or not complete.');
}
