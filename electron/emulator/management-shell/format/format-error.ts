import type { ShellErrorDetails, Span } from '../shell-error.js';

/**
 * An error as PowerShell 2.0, the shell of Lync Server 2010, prints it: the cmdlet and message, the place with `<<<<`
 * behind the word at fault, the category and the id.
 */
export function formatErrorRecord(details: ShellErrorDetails): string {
  const { cmdlet, message, position = positionOf(details.span) } = details;
  return [
    cmdlet === undefined ? abridged(message) : `${cmdlet} : ${abridged(message)}`,
    ...(position === '' ? [] : [position]),
    `    + CategoryInfo          : ${categoryInfo(details)}`,
    `    + FullyQualifiedErrorId : ${fullErrorId(details)}`,
  ].join('\n');
}

/** `ObjectNotFound: (x:String) [Get-CsUser], ManagementException` */
export const categoryInfo = (details: ShellErrorDetails): string =>
  `${details.category}: (${abridged(details.target ?? ':')}) [${details.cmdlet ?? ''}], ${details.exception}`;

export const fullErrorId = ({ id, cmdlet }: ShellErrorDetails): string =>
  `${abridged(id)}${cmdlet === undefined ? '' : `,${cmdlet}`}`;

/** Where in its text an error is: lines and columns from 1. */
export interface ErrorPlace {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export function placeOf({ source, start: from }: Span): ErrorPlace {
  const start = Math.min(from, source.text.length);
  const before = source.text.slice(0, start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = source.text.indexOf('\n', start);
  const end = lineEnd < 0 ? source.text.length : lineEnd;
  return {
    line: before.split('\n').length,
    column: start - lineStart + 1,
    text: source.text.slice(lineStart, end).trimEnd(),
  };
}

/** `At line:1 char:5` and the line with its mark; empty without a place. */
export function positionOf(span: Span | undefined): string {
  if (span === undefined) return '';
  const { line, column, text } = placeOf(span);
  const end = Math.min(Math.max(span.end - span.start, 0) + column - 1, text.length);
  const where = span.source.file === null ? `line:${line}` : `${span.source.file}:${line}`;
  return `At ${where} char:${column}\n+ ${shorten(text, end)}`;
}

/** Longer ones repeat what was typed; the end says what to do. */
const longestMessage = 800;

function abridged(message: string): string {
  if (message.length <= longestMessage) return message;
  return `${message.slice(0, longestMessage / 2)} ... ${message.slice(-longestMessage / 2)}`;
}

const longestLine = 160;

/** The line with the mark behind `end`; a long one is cut round it. */
function shorten(line: string, end: number): string {
  const marked = (head: string, tail: string): string => `${head} <<<< ${tail}`;
  if (line.length <= longestLine) return marked(line.slice(0, end), line.slice(end));
  const from = Math.max(0, end - longestLine / 2);
  const to = Math.min(line.length, end + longestLine / 2);
  return marked(
    `${from > 0 ? '...' : ''}${line.slice(from, end)}`,
    `${line.slice(end, to)}${to < line.length ? '...' : ''}`,
  );
}
