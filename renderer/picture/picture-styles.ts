import latinExtended from '@fontsource-variable/open-sans/files/open-sans-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/open-sans/files/open-sans-latin-wght-normal.woff2?inline';
import fonts from '../client/fonts.css?raw';

const sheets = import.meta.glob<string>(['../client/**/*.css', '!../client/fonts.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** Around each picture, so that a page may hold several and be dark itself. */
export const pictureClass = 'lync-picture';

/**
 * All rules of the client as text, for a page that holds nothing else of it: variables on the picture instead of the
 * page, letters inside, and nothing inherited from the page around.
 */
export const pictureStyles = [
  fonts
    // The letters are there already.
    .replaceAll('font-display: swap', 'font-display: block')
    .replace(/url\("[^"]*latin-ext[^"]*"\)/, `url("${latinExtended}")`)
    .replace(/url\("[^"]*latin-wght[^"]*"\)/, `url("${latin}")`),
  `:where(.${pictureClass}, .${pictureClass} *, .${pictureClass} *::before, .${pictureClass} *::after) { box-sizing: border-box; }`,
  `.${pictureClass} { position: relative; contain: layout; color: #000; color-scheme: light; font: 12px / 16px sans-serif; text-align: start; overflow-wrap: normal; print-color-adjust: exact; -webkit-print-color-adjust: exact; -webkit-font-smoothing: antialiased; }`,
  // A line that is fixed to the window is fixed to the picture, because of its containment.
  ...Object.entries(sheets)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text.replaceAll(':root', `.${pictureClass}`)),
  // Nothing scrolls in it: the list stands where it stood, and a conversation at its end.
  `.${pictureClass} * { scrollbar-width: none !important; }`,
  `.${pictureClass} [data-part="list"], .${pictureClass} [role="log"] { overflow: hidden; }`,
  `.${pictureClass} [role="log"] { display: flex; flex-direction: column; justify-content: flex-end; }`,
  `.${pictureClass} [role="log"]::after { content: ""; flex: 1; }`,
  `.${pictureClass} [role="log"] > * { flex: none; }`,
  `.${pictureClass} *, .${pictureClass} *::before { transition: none !important; animation: none !important; }`,
].join('\n');
