import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../../dist/gallery/', import.meta.url));

/** The pictures of one test, and a page of them. */
export class Album {
  readonly #pictures: {
    readonly file: string;
    readonly caption: string;
    /** What a printer would get of it. */
    readonly pdf?: string;
  }[] = [];

  constructor(
    private readonly window: string,
    private readonly state: string,
  ) {}

  /** Takes the page as it is now, when fonts and photos have arrived. */
  async take(page: Page, caption: string): Promise<void> {
    const file = fileName(this.#words(caption));
    await Album.shoot(page, file);
    this.#pictures.push({ file, caption });
  }

  /** Prints the page into a file, on that paper, and takes the whole of it as it looks on paper. */
  async print(page: Page, caption: string, format: 'A4' | 'Letter'): Promise<void> {
    const words = this.#words(caption);
    const [file, pdf] = [fileName(words), fileName(words, 'pdf')];
    await page.emulateMedia({ media: 'print' });
    await Album.shoot(page, file, true);
    await page.pdf({ path: join(folder, pdf), format, preferCSSPageSize: true });
    await page.emulateMedia({ media: 'screen' });
    this.#pictures.push({ file, caption, pdf });
  }

  #words(caption: string): string {
    return `${this.window} ${this.state} ${this.#pictures.length + 1} ${caption}`;
  }

  static async shoot(page: Page, file: string, fullPage = false): Promise<void> {
    await page.waitForFunction(async () => {
      await document.fonts.ready;
      return [...document.images].every(({ complete }) => complete);
    });
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, file), animations: 'disabled', fullPage });
  }

  /** Writes the page of this album, and the index of all albums there are. */
  write(): void {
    const title = `${this.window}, ${this.state}`;
    const figures = this.#pictures.map(
      ({ file, caption, pdf }) =>
        `<figure><img src="${file}" alt=""><figcaption>${caption}${
          pdf === undefined ? '' : `, <a href="${pdf}">printed</a>`
        }</figcaption></figure>`,
    );
    writeFileSync(join(folder, fileName(title, 'html')), html(title, figures.join('\n')));
    const albums = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const links = albums
      .filter((name) => name !== 'index.html')
      .map((name) => `<li><a href="${name}">${name.replace('.html', '')}</a></li>`);
    writeFileSync(join(folder, 'index.html'), html('Gallery', `<ul>${links.join('\n')}</ul>`));
  }
}

function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body{font:14px sans-serif}figure{display:inline-block;vertical-align:top;margin:12px}
img{max-width:700px;border:1px solid #ccc}</style><h1>${title}</h1>
${body}</html>\n`;
}

const fileName = (words: string, ending = 'png'): string =>
  `${words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')}.${ending}`;
