import type { ShellError } from '../shell-error.js';

/**
 * An error as PowerShell 2.0, the shell of Lync Server 2010, prints it: the cmdlet and message, the place with `<<<<`
 * behind the word at fault, the category and the id.
 */
export function formatErrorRecord(error: ShellError, source: string): string {
  const { cmdlet, category, id, exception, span } = error.details;
  const message = abridged(error.details.message);
  const target = abridged(error.details.target ?? ':');
  const lines = [cmdlet === undefined ? message : `${cmdlet} : ${message}`];
  if (span !== undefined) {
    const start = Math.min(span.start, source.length);
    const before = source.slice(0, start);
    const lineStart = before.lastIndexOf('\n') + 1;
    const lineEnd = source.indexOf('\n', start);
    const line = source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd).trimEnd();
    const column = start - lineStart;
    const end = Math.min(Math.max(span.end - lineStart, column), line.length);
    lines.push(`At line:${before.split('\n').length} char:${column + 1}`);
    lines.push(`+ ${shorten(line, end)}`);
  }
  lines.push(
    `    + CategoryInfo          : ${category}: (${target}) [${cmdlet ?? ''}], ${exception}`,
  );
  lines.push(`    + FullyQualifiedErrorId : ${id}${cmdlet === undefined ? '' : `,${cmdlet}`}`);
  return lines.join('\n');
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
