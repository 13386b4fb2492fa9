import type { PassedOver } from '../../../../../shared/contract/commands/front-end.js';
import { isOtherRoot, parseRegistryPath, RegistryError } from '../registry/registry-path.js';
import { parseRegData } from './parse-reg-data.js';
import {
  closingQuote,
  isComment,
  oldHeader,
  type RegFile,
  type RegFileEntry,
  RegFileError,
  unescapeText,
  unicodeHeader,
} from './reg-file-entry.js';

/** Characters of the longest file that is read. */
export const longestRegFile = 1_000_000;
const longestShown = 200;

type Section =
  | Extract<RegFileEntry, { kind: 'make-key' | 'delete-key' }>
  /** Nothing below it is read: it is said once, with the key. */
  | { readonly kind: 'other-root' };

/**
 * Reads a `.reg` file as the Registry Editor does, of either version, with comments, deletions and bytes over several
 * lines. Empty lines before the header, the headers of files that were joined to the first, keys of other roots and
 * values below a deleted key are no mistakes; the last two are passed over by name. `currentUser` is the SID whose key
 * `HKEY_CURRENT_USER` is.
 * @throws {RegFileError} with the first line that is wrong
 */
export function parseRegFile(text: string, currentUser: string): RegFile {
  if (text.length > longestRegFile)
    throw new RegFileError(1, `The file has more than ${longestRegFile} characters.`);
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const version = readHeader(content);
  const entries: RegFileEntry[] = [];
  const passedOver: PassedOver[] = [];
  let section: Section | null = null;
  for (const line of logicalLines(content)) {
    if (isHeader(line.text)) continue;
    if (line.text.startsWith('[')) {
      section = readSection(line, currentUser);
      if (section.kind === 'other-root') passedOver.push(passed(line, 'outside HKEY_USERS'));
      else entries.push(section);
      continue;
    }
    if (section?.kind === 'other-root') continue;
    const value = readValue(line, section, version === unicodeHeader);
    if (section?.kind === 'delete-key')
      passedOver.push(passed(line, 'below a key that is deleted'));
    else entries.push(value);
  }
  return { entries, passedOver };
}

const passed = ({ line, text }: LogicalLine, reason: string): PassedOver => ({
  line,
  text: text.slice(0, longestShown),
  reason,
});

const isHeader = (text: string): boolean => text === unicodeHeader || text === oldHeader;

function readHeader(content: string): string {
  const first = (/^\s*([^\r\n]*)/.exec(content)?.[1] ?? '').trim();
  if (isHeader(first)) return first;
  const found = first === '' ? 'nothing' : `"${first.slice(0, 60).replace(/\p{Cc}/gu, '')}"`;
  const hint = content.includes('\0') ? ' It seems to be UTF-16, but was not read as that.' : '';
  throw new RegFileError(
    1,
    `A registry file begins with "${unicodeHeader}" or "${oldHeader}"; this one with ${found}.${hint}`,
  );
}

function readSection({ line, text }: LogicalLine, currentUser: string): Section {
  const [, minus, name, rest = ''] = /^\[(-?)(.*)\](.*)$/.exec(text) ?? [];
  if (name === undefined) throw new RegFileError(line, 'The bracket of the key is not closed.');
  if (!isComment(rest)) throw new RegFileError(line, 'Something follows the bracket of the key.');
  if (isOtherRoot(name)) return { kind: 'other-root' };
  try {
    const path = parseRegistryPath(name, currentUser);
    return { line, kind: minus === '-' ? 'delete-key' : 'make-key', path };
  } catch (error) {
    if (error instanceof RegistryError) throw new RegFileError(line, error.message);
    throw error;
  }
}

function readValue(
  { line, text }: LogicalLine,
  section: Exclude<Section, { kind: 'other-root' }> | null,
  isUnicode: boolean,
): RegFileEntry {
  const equals = nameEnd(text);
  if (equals === null) {
    throw new RegFileError(
      line,
      'Expected a key in brackets, a value such as "name"=dword:00000001, @="text", or a comment after a semicolon.',
    );
  }
  if (section === null) throw new RegFileError(line, 'A value comes before the first key.');
  const name = text.startsWith('@') ? '' : unescapeText(text.slice(1, equals.closing));
  const { path } = section;
  const offered = text.slice(equals.after).trim();
  if (offered.startsWith('-') && isComment(offered.slice(1)))
    return { line, kind: 'delete-value', path, name };
  const data = parseRegData(offered, isUnicode);
  if ('reason' in data) throw new RegFileError(line, data.reason);
  return { line, kind: 'set-value', path, name, data: data.data };
}

/** Where the name's closing quote is, and what comes after the equals sign; null when the line is no value. */
function nameEnd(text: string): { readonly closing: number; readonly after: number } | null {
  const closing = text.startsWith('@') ? 0 : closingQuote(text);
  if (closing === null) return null;
  const [, gap] = /^(\s*=)/.exec(text.slice(closing + 1)) ?? [];
  return gap === undefined ? null : { closing, after: closing + 1 + gap.length };
}

/** A line of a `.reg` file; one of bytes that goes on over several lines is one. */
interface LogicalLine {
  /** Counted from 1: where it begins. */
  readonly line: number;
  readonly text: string;
}

/** The lines with something on them, without comments of their own, and with continued ones put together. */
function* logicalLines(text: string): Iterable<LogicalLine> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index += 1) {
    const first = (lines[index] ?? '').trim();
    if (first === '' || first.startsWith(';')) continue;
    const start = index;
    const pieces = [first];
    // Only bytes go on: the backslash at the end of a text belongs to the text.
    while (isContinued(pieces.at(-1) ?? '', first) && index + 1 < lines.length) {
      index += 1;
      pieces.push((lines[index] ?? '').trim());
    }
    const joined = pieces.map((piece, place) =>
      place < pieces.length - 1 ? piece.slice(0, -1) : piece,
    );
    yield { line: start + 1, text: joined.join('') };
  }
}

const isContinued = (piece: string, first: string): boolean =>
  piece.endsWith('\\') && /^(?:@|".*")\s*=\s*hex/i.test(first);
