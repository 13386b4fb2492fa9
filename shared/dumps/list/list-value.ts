import type { ForeignValue } from '../foreign.js';
import { textOrLoss } from '../foreign-text.js';

const guidInBraces = /^\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}$/;
const cutMark = /(?:\.\.\.|…)$/;

/**
 * The value that Format-List prints as `text` (`estate/list-text`): nothing for null, and for an empty text as well;
 * `{a, b}` for a list, which four items and three dots show as cut.
 */
export function readListValue(text: string): ForeignValue {
  const trimmed = text.trimEnd();
  if (trimmed === '') return null;
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}') || guidInBraces.test(trimmed)) {
    return textOrLoss(trimmed);
  }
  const content = trimmed.slice(1, -1);
  const cut = cutMark.test(content);
  const items = splitItems(content.replace(cutMark, '').replace(/, $/, ''));
  return { kind: 'list', items: items.map(textOrLoss), cut };
}

/** Items are parted by a comma and a space; an entry of a policy may hold both in its value. */
function splitItems(content: string): readonly string[] {
  if (content.trim() === '') return [];
  const isEntries = content.startsWith('Name=');
  return isEntries ? content.split(/, (?=Name=)/) : content.split(', ');
}
