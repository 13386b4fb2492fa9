import type { CopySide, ResultOf } from '../../../shared/contract/index.js';
import { escapeMarkup } from '../../../shared/report/escape-markup.js';
import { lookOfClientIn } from '../../client/look-of-client.js';
import { saveFile } from '../../files.js';
import type { ActionContext } from '../actions/action.js';
import { useFailure } from '../operator-failures.js';
import { say } from './report-store.js';
import { writtenStrings as text } from './written-strings.js';

type Picture = ResultOf<'picture.take'>;
type Context = Pick<ActionContext, 'connection'>;

/** A client on the stage or, with `of`, on the page that compares. */
export interface PicturedClient {
  readonly sip: string;
  readonly name: string;
  readonly of?: { readonly copy: string; readonly side: CopySide } | undefined;
}

/** Device pixels for each pixel of the client: sharp on slides and on paper. */
const fineness = 2;
/** A canvas beyond this is refused by browsers. */
const mostPixels = 16_000;

/** Saves a client as it stands. A failure is told on the stage. */
export const savePicture = (context: Context, client: PicturedClient): Promise<void> =>
  told(async () => {
    const png = await pngOf(await take(context, client));
    const fileName = text.pictureFile(client.name, client.of?.side);
    saveFile(fileName, png);
    return text.pictureSaved(fileName);
  });

/** Puts the client into the clipboard as a picture, and as the text that says what it shows. */
export const copyPicture = (context: Context, client: PicturedClient): Promise<void> =>
  told(async () => {
    const picture = take(context, client);
    try {
      // Both as promises: a browser gives its leave at the click, and not after what takes a while.
      await navigator.clipboard.write([
        new ClipboardItem({
          'image/png': picture.then(pngOf),
          'text/plain': picture.then((taken) => new Blob([taken.text], { type: 'text/plain' })),
        }),
      ]);
    } catch (error) {
      // Of what went wrong before the clipboard was asked, that is to be told.
      await picture.then(pngOf);
      throw new Error(text.noClipboard, { cause: error });
    }
    return text.pictureCopied;
  });

/** Puts what the client shows into the clipboard, in words. */
export const copyText = (context: Context, client: PicturedClient): Promise<void> =>
  told(async () => {
    const picture = await take(context, client);
    await navigator.clipboard.writeText([picture.text, ...picture.notes].join('\n')).catch(() => {
      throw new Error(text.noClipboard);
    });
    return text.textCopied;
  });

async function told(work: () => Promise<string>): Promise<void> {
  say(null);
  try {
    say(await work());
  } catch (error) {
    useFailure.getState().report(error);
  }
}

const take = ({ connection }: Context, { sip, of }: PicturedClient): Promise<Picture> =>
  connection.command({
    name: 'picture.take',
    sip,
    look: lookOfClientIn(placeOf({ sip, of })),
    ...(of && { of }),
  });

/** Where a client stands on this page. One that stands nowhere looks as one that was just opened. */
const placeOf = ({ sip, of }: Pick<PicturedClient, 'sip' | 'of'>): ParentNode =>
  document.querySelector(
    of ? `[data-side="${of.side}"]` : `main [data-client="${CSS.escape(sip)}"]`,
  ) ?? new DocumentFragment();

/**
 * The picture as PNG, drawn by the browser from its markup, in the desktop program too. There, Electron's `capturePage`
 * could take the client's rectangle of the window. Of a client in full sight both are the same picture (a spec compares a
 * capture with the file), but a capture is worse everywhere else:
 * - it has the pixels of the screen, so that on most screens it has a quarter of these, and is blurred on slides and paper;
 * - dialogs, cards and conversations that a client has open beyond its own rectangle are cut off;
 * - tooltips, menus, notices and other windows above the client are in it;
 * - a client that is scrolled away, behind a full page or in a minimized window has no picture.
 *
 * Taking one where it does no harm, and this elsewhere, would make the same click give files of two sizes and two
 * contents, by how the windows happen to stand.
 */
async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height } = picture;
  const scale = Math.min(fineness, mostPixels / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(picture))}`;
  try {
    await image.decode();
    await lettersThere(image, picture);
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    const paint = canvas.getContext('2d');
    if (!paint) throw new Error(text.noPicture);
    paint.scale(scale, scale);
    paint.drawImage(image, 0, 0);
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch (error) {
    throw new Error(text.noPicture, { cause: error });
  }
}

/** A letter of each file of letters, in a strip below the picture that is not part of it. */
const probe = { letters: ['M', 'Ā'], size: 20 } as const;
const waits = { milliseconds: 25, most: 120 } as const;

/** An image is decoded before its letters are there, and shows none until then: waits until the probe shows. */
async function lettersThere(image: HTMLImageElement, { height }: Picture): Promise<void> {
  const { letters, size } = probe;
  const canvas = new OffscreenCanvas(size * letters.length, size);
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  for (let waited = 0; paint && waited < waits.most; waited += 1) {
    paint.clearRect(0, 0, canvas.width, canvas.height);
    paint.drawImage(image, 0, -height);
    const isThere = letters.every((_, place) =>
      paint.getImageData(place * size, 0, size, size).data.some((value) => value !== 0),
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, waits.milliseconds));
  }
}

const svgSpace = 'http://www.w3.org/2000/svg';

/**
 * The markup as part of an SVG image. That is XML: React closes each element and writes no entity that XML does not know,
 * so that only the names of the vocabularies are missing.
 */
function svgOf({ markup, styles, portraits, width, height }: Picture): string {
  const client = markup.replace(/<svg(?=[\s>])/g, `<svg xmlns="${svgSpace}"`);
  const symbols = portraits.map(
    ({ id, source }) =>
      `<symbol id="${escapeMarkup(id)}" viewBox="0 0 100 100"><image href="${escapeMarkup(source)}" width="100" height="100" preserveAspectRatio="xMidYMid slice"/></symbol>`,
  );
  return [
    `<svg xmlns="${svgSpace}" width="${width}" height="${height + probe.size}">`,
    `<style>${escapeMarkup(styles)}</style>`,
    ...symbols,
    ...probe.letters.map(
      (letter, place) =>
        `<text x="${place * probe.size}" y="${height + 15}" font-size="14" font-family="Open Sans as Segoe">${letter}</text>`,
    ),
    `<foreignObject width="${width}" height="${height}">`,
    `<div xmlns="http://www.w3.org/1999/xhtml">${client}</div>`,
    '</foreignObject></svg>',
  ].join('');
}
