import { DumpDecoder, type NewStreamDecoder } from './dump-decoder.js';

export type DumpFormat = 'clixml' | 'element-xml' | 'json' | 'csv' | 'list' | 'ldif';

/** What a file is, by its content: names and extensions lie. */
export type Recognised =
  | { readonly kind: 'dump'; readonly format: DumpFormat }
  /** A registry file of a Front End. */
  | { readonly kind: 'registry' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'picture'; readonly format: 'jpeg' | 'png' | 'gif' | 'bmp' }
  /** Known and not read, or not known: what it is, and what to bring instead, as sentences. */
  | { readonly kind: 'refused'; readonly problem: string; readonly advice: string };

/** Bytes of a file's beginning that are enough to recognise it. */
export const recognisedBytes = 16_384;

/** What a file is that begins with these bytes: at least {@link recognisedBytes} of them, or all of a shorter file. */
export function recogniseDump(head: Uint8Array, newDecoder: NewStreamDecoder): Recognised {
  return recogniseBytes(head) ?? recogniseText(headText(head, newDecoder));
}

/** What can be read of it: more may be cut off within a letter, or be no text at all. */
function headText(head: Uint8Array, newDecoder: NewStreamDecoder): string {
  const decoder = new DumpDecoder(newDecoder);
  let text = '';
  try {
    text = decoder.write(head);
    return text + decoder.end();
  } catch {
    return text;
  }
}

const dump = (format: DumpFormat): Recognised => ({ kind: 'dump', format });
const picture = (format: 'jpeg' | 'png' | 'gif' | 'bmp'): Recognised => ({
  kind: 'picture',
  format,
});
const refused = (problem: string, advice: string): Recognised => ({
  kind: 'refused',
  problem,
  advice,
});

const workbook = refused(
  'This is an Excel workbook.',
  'Save the sheet as "CSV UTF-8", or bring the CSV as Export-Csv wrote it.',
);
const archive = refused(
  'This archive is not a zip.',
  'Unpack it and bring the folder, or pack it as zip.',
);
const document = refused(
  'This is a document, not a dump.',
  'Bring the file that Export-Clixml, ConvertTo-Json, Export-Csv or Format-List wrote.',
);

const script = refused(
  'This is a script.',
  'Run it in the Lync Server Management Shell and bring what it writes.',
);
const listOfCollected = refused(
  'This is the list of what collect-estate.ps1 collected.',
  'It is for people to read; the dumps lie beside it.',
);
const scriptBegin = /^(?:<#|#requires\b|param\s*\(|function\s+[\w-]+\s*[({]|\[CmdletBinding)/i;
const scriptLine = /^\s*(?:\$\w+\s*=|(?:Get|Set|New|Import|Export)-[A-Z]\w+\s)/i;

/** Files that are no text, by their first bytes. */
const signatures: readonly (readonly [string, Recognised])[] = [
  ['\xff\xd8\xff', picture('jpeg')],
  ['\x89PNG\r\n\x1a\n', picture('png')],
  ['GIF8', picture('gif')],
  ['\xd0\xcf\x11\xe0', workbook],
  ['\x1f\x8b', archive],
  ['7z\xbc\xaf', archive],
  ['Rar!', archive],
  ['MSCF', archive],
  ['%PDF-', document],
  ['{\\rtf', document],
];

/** Where the name of the first entry stands in a zip (APPNOTE 4.3.7), and how those of Office begin. */
const entryName = 30;
const officeEntry = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|word\/)/;

function recogniseBytes(head: Uint8Array): Recognised | null {
  const text = String.fromCharCode(...head.subarray(0, 2000));
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) {
    return officeEntry.test(text.slice(entryName)) ? workbook : { kind: 'zip' };
  }
  const found = signatures.find(([signature]) => text.startsWith(signature));
  if (found) return found[1];
  // "BM" alone begins many a text; a bitmap has zeros in bytes 6 to 9.
  return /^BM[\s\S]{4}\0{4}/.test(text) ? picture('bmp') : null;
}

const isTableRule = /^ *-+(?: +-+)* *$/m;
const property = /^[\p{L}_][^:,;\t"]{0,120} :(?: |$)/u;

/** What text a file begins with. */
export function recogniseText(head: string): Recognised {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text === '') return refused('The file is empty.', 'Export it again.');
  if (/<Objs[\s>/]/.test(head)) return dump('clixml');
  if (text.startsWith('#< CLIXML')) return dump('clixml');
  if (scriptBegin.test(text)) return script;
  if (text.startsWith('Collected by collect-estate.ps1')) return listOfCollected;
  if (text.startsWith('<')) return recogniseMarkup(text);
  if (/^(?:Windows Registry Editor Version 5\.00|REGEDIT4)\s/.test(text)) {
    return { kind: 'registry' };
  }
  if (/^(?:\{|\[)\s*(?:["{[\]}\d-]|null|true|false|$)/.test(text)) return dump('json');
  if (/^(?:#TYPE |sep=.[\r\n])/.test(text)) return dump('csv');
  if (/^(?:#[^\n]*\n\s*|version:\s*1\s+)*dn::? /i.test(text)) return dump('ldif');
  return recogniseLines(text.split(/\r?\n/));
}

/** XML by its root; the central store is another format (`estate/central-store`). */
function recogniseMarkup(text: string): Recognised {
  const [, root = ''] =
    /^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<([^\s>/]+)/.exec(text) ?? [];
  if (root === 'DocItemSet') {
    return refused(
      'This is the central store, as Export-CsConfiguration and Backup-CsPool write it.',
      'Bring what collect-estate.ps1 writes, or Export-Clixml of Get-CsClientPolicy, Get-CsUser, Get-CsSite and Get-CsPool.',
    );
  }
  if (text.includes('urn:schema:Microsoft.Rtc.Management.')) return dump('element-xml');
  if (root === 'Objects') {
    return refused('This is the output of ConvertTo-Xml.', 'Use Export-Clixml instead.');
  }
  if (/^(?:!doctype|html|head|body|style|table)$/i.test(root)) {
    return refused(
      'This is a web page, not a dump.',
      'Use Export-Clixml instead of ConvertTo-Html.',
    );
  }
  return refused(
    `This is XML that begins with <${root.slice(0, 60)}>, which no export of PowerShell writes.`,
    'Bring the file as Export-Clixml wrote it.',
  );
}

function recogniseLines(lines: readonly string[]): Recognised {
  const [first = ''] = lines;
  const second = lines.find((line, index) => index > 0 && line.trim() !== '') ?? '';
  if (isTableRule.test(second) && !property.test(first)) {
    return refused(
      'This is the output of Format-Table, which cuts what does not fit into a column.',
      'Use Export-Clixml, or Format-List * instead.',
    );
  }
  if (/^\*{20,}$/.test(first.trim()) || property.test(first)) return dump('list');
  if (isHeader(first)) return dump('csv');
  if (lines.slice(1, 200).some((line) => property.test(line))) return dump('list');
  if (lines.some((line) => scriptLine.test(line))) return script;
  return refused(
    'This is no format that is read here.',
    'Bring what Export-Clixml, ConvertTo-Json, Export-Csv, Format-List, ldifde or csvde wrote, registry files, or pictures.',
  );
}

/** A name of at most four words, which does not end a sentence. */
const columnName = /^(?:[^\s"]+(?: [^\s"]+){0,3}(?<![.!?]))?$/;

/** Whether a line could be the header of a CSV: several names, or one in quotes. */
function isHeader(line: string): boolean {
  const names = line
    .trim()
    .replace(/"[^"]*"/g, 'name')
    .split(/[,;\t]/);
  return (
    (names.length > 1 || line.startsWith('"')) &&
    names.every((name) => columnName.test(name.trim()))
  );
}
