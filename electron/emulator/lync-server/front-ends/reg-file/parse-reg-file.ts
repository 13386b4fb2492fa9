import { RegistryError } from '../registry/registry-error.js';
import { parseRegistryPath, type RegistryPath } from '../registry/registry-path.js';
import { type LogicalLine, logicalLines } from './logical-lines.js';
import { parseRegData } from './parse-reg-data.js';
import { oldHeader, type RegFileEntry, unicodeHeader } from './reg-file-entry.js';
import { RegFileError } from './reg-file-error.js';
import { closingQuote, isComment, unescapeText } from './reg-text.js';

const longestFile = 1_000_000;

/**
 * Reads a `.reg` file as the Registry Editor writes it, of either version, with comments, deletions and bytes over
 * several lines. `currentUser` is the SID whose key `HKEY_CURRENT_USER` is.
 * @throws {RegFileError} with the first line that is wrong
 */
export function parseRegFile(text: string, currentUser: string): readonly RegFileEntry[] {
  if (text.length > longestFile)
    throw new RegFileError(1, `The file has more than ${longestFile} characters.`);
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const version = readHeader(content);
  const entries: RegFileEntry[] = [];
  let section: RegFileEntry | null = null;
  for (const line of logicalLines(content)) {
    if (line.text === version && line.line === 1) continue;
    if (line.text.startsWith('[')) {
      section = readSection(line, currentUser);
      entries.push(section);
    } else {
      entries.push(readValue(line, section, version === unicodeHeader));
    }
  }
  return entries;
}

function readHeader(content: string): string {
  const first = (/^[^\r\n]*/.exec(content)?.[0] ?? '').trim();
  if (first === unicodeHeader || first === oldHeader) return first;
  const found = first === '' ? 'nothing' : `"${first.slice(0, 60).replace(/\p{Cc}/gu, '')}"`;
  const hint = content.includes('\0') ? ' It seems to be UTF-16, but was not read as that.' : '';
  throw new RegFileError(
    1,
    `A registry file begins with "${unicodeHeader}" or "${oldHeader}"; this one with ${found}.${hint}`,
  );
}

function readSection({ line, text }: LogicalLine, currentUser: string): RegFileEntry {
  const [, minus, name, rest = ''] = /^\[(-?)(.*)\](.*)$/.exec(text) ?? [];
  if (name === undefined) throw new RegFileError(line, 'The bracket of the key is not closed.');
  if (!isComment(rest)) throw new RegFileError(line, 'Something follows the bracket of the key.');
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
  section: RegFileEntry | null,
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
  if (section.kind === 'delete-key')
    throw new RegFileError(line, 'A value stands below a key that is deleted.');
  const name = text.startsWith('@') ? '' : unescapeText(text.slice(1, equals.closing));
  const path: RegistryPath = section.path;
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
