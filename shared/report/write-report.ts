import { escapeMarkup } from './escape-markup.js';
import { gutterWidth, MarkedPlaces } from './marked-places.js';
import type { Block, Piece, Report, Section, ShownPicture, Table, Words } from './report.js';
import { reportStyle } from './report-style.js';

/** What mail systems commonly take, less the third by which an attachment grows. */
export const reportBudget = 7_000_000;

export interface WrittenReport {
  readonly html: string;
  /** In UTF-8. */
  readonly bytes: number;
  /** What is wrong with a report above `reportBudget`, and what to do; else `null`. */
  readonly warning: string | null;
}

/**
 * Writes one HTML file that needs nothing else: no network, no script, each style and each portrait once. Its policy
 * has a browser refuse whatever is not in the file.
 */
export function writeReport(report: Report): WrittenReport {
  const html = `${page(report).join('\n')}\n`;
  const bytes = utf8Bytes(html);
  return { html, bytes, warning: bytes > reportBudget ? tooLarge(bytes) : null };
}

const tooLarge = (bytes: number): string =>
  `The report has ${(bytes / 1e6).toFixed(1)} MB; many mail systems refuse more than ${reportBudget / 1e6} MB. Send it as a .zip, or make it of fewer clients.`;

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

function page(report: Report): readonly string[] {
  const { title, kind, answer, organisation, date, version, sections, dense = false } = report;
  const pictures = picturesOf(report);
  const places = new MarkedPlaces(pictures.flatMap(({ marks = [] }) => marks));
  const portraits = new Map(
    pictures.flatMap(({ picture }) => picture.portraits.map(({ id, source }) => [id, source])),
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeMarkup(title)}</title>`,
    // Styles come from the program's own sources and hold no end tag.
    ...[...new Set(pictures.map(({ picture }) => picture.styles)), reportStyle, places.styles()]
      .filter((text) => text !== '')
      .map((text) => `<style>${text}</style>`),
    '</head>',
    `<body${dense ? ' class="dense"' : ''}>`,
    ...(portraits.size > 0 ? [portraitsMarkup(portraits)] : []),
    `<header><p class="above"><span>${escapeMarkup(kind)}</span><span>${escapeMarkup([organisation, date, `version ${version}`].filter((text) => text !== '').join(', '))}</span></p>`,
    `<h1>${escapeMarkup(title)}</h1>`,
    `<p class="answer">${words(answer, new Footnotes())}</p></header>`,
    '<main>',
    ...besideEachOther(sections, places),
    '</main>',
    `<footer>${escapeMarkup(closing(report))}</footer>`,
    '</body>',
    '</html>',
  ];
}

const closing = ({ version, organisation, date, isReal = false, names }: Report): string =>
  `Lync Client Emulator ${version}, emulating Lync 2010: an emulation, not a measurement of your servers. Organisation ${organisation}, ${names === 'real' ? 'real names kept' : 'names and texts made up'}. ${date} by the clock of the ${isReal ? 'computer' : 'emulator'}.`;

const picturesOf = ({ sections }: Report) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'pictures' ? block.pictures : []))
    .flatMap(({ picture, marks }) => (picture ? [{ picture, ...(marks && { marks }) }] : []));

const portraitsMarkup = (portraits: ReadonlyMap<string, string>): string =>
  `<svg class="portraits" aria-hidden="true"><defs>${[...portraits]
    .map(
      ([id, source]) =>
        `<symbol id="${escapeMarkup(id)}" viewBox="0 0 100 100"><image href="${escapeMarkup(source)}" width="100" height="100" preserveAspectRatio="xMidYMid slice"/></symbol>`,
    )
    .join('')}</defs></svg>`;

/** Sections in order; those that stand beside the one before share a row with it. */
function besideEachOther(sections: readonly Section[], places: MarkedPlaces): readonly string[] {
  const rows: Section[][] = [];
  for (const section of sections) {
    const last = rows.at(-1);
    if (section.beside && last) last.push(section);
    else rows.push([section]);
  }
  return rows.flatMap((row) =>
    row.length === 1
      ? row.map((section) => sectionMarkup(section, places))
      : ['<div class="pair">', ...row.map((section) => sectionMarkup(section, places)), '</div>'],
  );
}

function sectionMarkup(
  { heading, level = 2, id, newPage = false, screenOnly = false, blocks }: Section,
  places: MarkedPlaces,
): string {
  const notes = new Footnotes();
  return [
    `<section${classes({ 'new-page': newPage, 'screen-only': screenOnly })}${id === undefined ? '' : ` id="${escapeMarkup(id)}"`}>`,
    `<h${level}>${escapeMarkup(heading)}</h${level}>`,
    ...blocks.map((block) => blockMarkup(block, notes, places)),
    notes.markup(),
    '</section>',
  ].join('\n');
}

function blockMarkup(block: Block, notes: Footnotes, places: MarkedPlaces): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.look ? ` class="${block.look}"` : ''}>${words(block.text, notes)}</p>`;
    case 'subheading':
      return `<h3>${escapeMarkup(block.text)}</h3>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const label =
        block.label === undefined ? '' : `<p class="label">${escapeMarkup(block.label)}</p>`;
      return `${label}<${tag}>${block.items.map((item) => `<li>${words(item, notes)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableMarkup(block, notes);
    case 'code': {
      const label =
        block.label === undefined
          ? ''
          : `<b>${escapeMarkup(block.label)}</b>${block.look === 'shell' ? '' : ' '}`;
      return `<pre${block.look ? ` class="${block.look}"` : ''}>${label}${escapeMarkup(block.text)}</pre>`;
    }
    case 'source':
      return sourceMarkup(block);
    case 'answers':
      return `<div class="answers">${block.answers
        .map(
          ({ when, mark, word, text }) =>
            `<div class="${mark}"><p class="when">${escapeMarkup(when)}</p><p class="word">${escapeMarkup(word)}</p><p>${words(text, notes)}</p></div>`,
        )
        .join('')}</div>`;
    case 'pictures':
      return picturesMarkup(block.pictures, places);
    case 'signatures':
      return `<div class="signatures">${block.below.map((text) => `<span>${escapeMarkup(text)}</span>`).join('')}</div>`;
  }
}

function sourceMarkup({ lines, first, marked, id }: Extract<Block, { kind: 'source' }>): string {
  const written = lines.map((text, at) => {
    const number = first + at;
    const isMarked = marked?.line === number;
    const place = id === undefined ? '' : ` id="${escapeMarkup(`${id}-${number}`)}"`;
    const word = isMarked ? ` <i>${escapeMarkup(marked.word)}</i>` : '';
    return `<span${classes({ marked: isMarked })}${place}><b>${number}</b>${escapeMarkup(text)}${word}\n</span>`;
  });
  return `<pre class="source">${written.join('')}</pre>`;
}

/** An attribute with the classes that are so; nothing where none is. */
function classes(names: Readonly<Record<string, boolean>>): string {
  const own = Object.keys(names).filter((name) => names[name]);
  return own.length === 0 ? '' : ` class="${own.join(' ')}"`;
}

/** Rows of a table that stays on one sheet. */
const mostWhole = 8;

function tableMarkup(table: Table, notes: Footnotes): string {
  const { caption, hideCaption = false, even = false, columns, rows } = table;
  const looks = columns.map(({ number = false }) => (number ? ' class="number"' : ''));
  const caption_ = hideCaption
    ? `<caption><span class="hidden">${escapeMarkup(caption)}</span></caption>`
    : `<caption>${escapeMarkup(caption)}</caption>`;
  const head = columns
    .map(({ title }, at) => `<th scope="col"${looks[at]}>${escapeMarkup(title)}</th>`)
    .join('');
  const body = rows.map((cells) => {
    const written = cells.map((cell, at) =>
      at === 0
        ? `<th scope="row"${looks[at]}>${words(cell, notes)}</th>`
        : `<td${looks[at] ?? ''}>${words(cell, notes)}</td>`,
    );
    return `<tr>${written.join('')}</tr>`;
  });
  const kept = classes({ whole: rows.length <= mostWhole, even });
  return `<table${kept}>${caption_}<thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

/** What fits on a page of a screen, and on a sheet of A4 or Letter, in CSS pixels. */
const screenWidth = 944;
const paper = { width: 660, height: 640 };
/** Smaller than this side by side, pictures stand one below the other instead. */
const leastZoom = 0.7;
const between = 30;
/** On paper, so that two of them fit below each other. */
const mostStacked = 0.8;

function picturesMarkup(pictures: readonly ShownPicture[], places: MarkedPlaces): string {
  const widths = pictures.map(({ picture, marks = [] }) => {
    const gutter = marks.length > 0 ? gutterWidth : 0;
    return (picture?.width ?? 340) + gutter;
  });
  const together = widths.reduce((all, width) => all + width, between * (widths.length - 1));
  const zoomTo = (room: number): number | null => {
    const zoom = Math.min(1, room / together);
    return zoom < leastZoom ? null : zoom;
  };
  const [screen, sheet] = [zoomTo(screenWidth), zoomTo(paper.width)];
  const figures = pictures.map((shown, index) => {
    const { height = 560 } = shown.picture ?? {};
    const width = widths[index] ?? 340;
    const onScreen = screen ?? Math.min(1, screenWidth / width);
    const onPaper = Math.min(
      sheet ?? Math.min(paper.width / width, mostStacked),
      paper.height / height,
      1,
    );
    const zoom = `--on-screen:${rounded(onScreen)};--on-paper:${rounded(onPaper)}`;
    return figureMarkup(shown, zoom, places);
  });
  return `<div class="pictures">${figures.join('')}</div>`;
}

/** Down, so that what fits goes on fitting. */
const rounded = (zoom: number): number => Math.floor(zoom * 1000) / 1000;

function figureMarkup(
  { title, subtitle, picture, missing, marks = [] }: ShownPicture,
  zoom: string,
  places: MarkedPlaces,
): string {
  const caption = `<figcaption><strong>${escapeMarkup(title)}</strong>${subtitle === undefined ? '' : `<span class="quiet">${escapeMarkup(subtitle)}</span>`}</figcaption>`;
  if (picture === null)
    return `<figure>${caption}<p class="missing">${escapeMarkup(missing ?? 'There is nothing to be seen.')}</p></figure>`;
  const { markup, text, notes, width, height } = picture;
  return [
    `<figure>${caption}`,
    `<p class="hidden">${escapeMarkup(text)}</p>`,
    `<div class="${['frozen', ...places.classesOf(marks)].join(' ')}" style="${zoom};width:${width + 2}px;height:${height + 2}px" aria-hidden="true" inert>${markup}${places.markup(marks)}</div>`,
    ...notes.map((note) => `<p class="quiet">${escapeMarkup(note)}</p>`),
    '</figure>',
  ].join('');
}

const words = (text: Words, notes: Footnotes): string =>
  typeof text === 'string' ? lines(text) : text.map((piece) => pieceMarkup(piece, notes)).join('');

function pieceMarkup(piece: Piece, notes: Footnotes): string {
  if (typeof piece === 'string') return lines(piece);
  if ('strong' in piece) return `<strong>${lines(piece.strong)}</strong>`;
  if ('code' in piece) return `<code>${lines(piece.code)}</code>`;
  if ('quiet' in piece) return `<span class="quiet">${lines(piece.quiet)}</span>`;
  if ('to' in piece) return `<a href="#${escapeMarkup(piece.to)}">${lines(piece.text)}</a>`;
  if ('mark' in piece) return `<span class="${piece.mark}">${lines(piece.text)}</span>`;
  return `<sup>${notes.numberOf(piece.footnote)}</sup>`;
}

/** An address may go on in a second line, so that a table of them fits on a sheet. */
const lines = (text: string): string =>
  escapeMarkup(text)
    .replaceAll('\n', '<br>')
    .replace(/@[\w.-]*/g, (domain) => `<wbr>${domain.replace(/\.(?=\w)/g, '<wbr>.')}`);

/** The notes of one section, numbered in the order in which they are first referred to. */
class Footnotes {
  readonly #notes: string[] = [];

  numberOf(note: string): number {
    if (!this.#notes.includes(note)) this.#notes.push(note);
    return this.#notes.indexOf(note) + 1;
  }

  markup(): string {
    if (this.#notes.length === 0) return '';
    const items = this.#notes.map((note, at) => `<li><sup>${at + 1}</sup> ${lines(note)}</li>`);
    return `<ul class="footnotes">${items.join('')}</ul>`;
  }
}
