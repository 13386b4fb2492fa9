import type { Locator, Page } from '@playwright/test';
import type { Picture } from './story.js';

/** Device pixels per CSS pixel, for screens of today and for paper. */
export const fineness = 2;

/** Takes a page, or a part of one, once its fonts and photos have arrived. */
export async function shoot(
  what: Page | Locator,
  words: Pick<Picture, 'shows' | 'caption' | 'alt'>,
): Promise<Picture> {
  const page = 'page' in what ? what.page() : what;
  await page.waitForFunction(async () => {
    await document.fonts.ready;
    return [...document.images].every(({ complete }) => complete);
  });
  const png = await what.screenshot({ animations: 'disabled' });
  // The header of a PNG has its size in pixels.
  return {
    ...words,
    png,
    source: await page.evaluate(asWebp, png.toString('base64')),
    width: Math.round(png.readUInt32BE(16) / fineness),
    height: Math.round(png.readUInt32BE(20) / fineness),
  };
}

/** Runs in the page: the picture as a data URL of a fifth of the size. */
async function asWebp(png: string): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.92 });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
