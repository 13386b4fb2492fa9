/** The beginning of a text, on one line of at most 120 characters: for sentences in log and undo. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}

/** `Set note: Back at five.`, or `Set note.` where the detail is blank. */
export function withDetail(what: string, detail: string): string {
  const line = oneLine(detail);
  return line === '' ? `${what}.` : `${what}: ${line}.`;
}

/** `friendly names true, sort name`; what is left out is not said. */
export const valuesInWords = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const words = key.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return `${words} ${typeof value === 'object' ? 'changed' : value}`;
    })
    .join(', ');

/** What went wrong inside the program, for one line of the log. */
export const errorText = (error: unknown): string =>
  oneLine(error instanceof Error ? error.message : String(error));
