import type { ForeignLoss } from './foreign.js';

const loneHalf = /[\ud800-\udfff]/gu;

/** Text whose letters are whole: half of a surrogate pair, as a cut makes it, becomes U+FFFD. */
export const wholeLetters = (text: string): string => text.replace(loneHalf, '\ufffd');

const longestTypeName = 1000;
const typeName =
  /^(?:(?:Deserialized|Selected)\.)*(?:System|Microsoft)\.\w+(?:(?:[.+]\w+)+(?:#\w+)?(?:`\d+(?:\[.*\])?)?(?:\[\])?|\[\])$/;

/**
 * The text of a value, or the note that only a type stands where the value was: what ToString gives for lists, bytes
 * and objects without a text of their own (`estate/csv-lists`). `Microsoft.com` is a text.
 */
export function textOrLoss(text: string): string | ForeignLoss {
  const isType = text.length <= longestTypeName && text.includes('.') && typeName.test(text);
  return isType ? { kind: 'lost', text } : text;
}
