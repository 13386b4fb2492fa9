import type { Action } from './action.js';

/** The rank of what fits by its description only. */
const worst = 3;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en')
    .split(/[^\p{L}\p{N}+@.]+/u)
    .filter(Boolean);

/** Whether the letters of a word stand in a text in their order, beginning at the beginning of one of its words. */
function isAbbreviated(word: string, text: readonly string[]): boolean {
  return text.some((begin, index) => {
    if (!begin.startsWith(word.charAt(0))) return false;
    let rest = word;
    for (const letter of text.slice(index).join(' '))
      if (rest.startsWith(letter)) rest = rest.slice(1);
    return rest === '';
  });
}

/** How well a text answers one word: 0 best, 3 not at all. */
function fitOf(word: string, text: readonly string[]): number {
  if (text.some((one) => one.startsWith(word))) return 0;
  if (text.some((one) => one.includes(word))) return 1;
  return isAbbreviated(word, text) ? 2 : worst;
}

/** What an action is worth for what is typed; lower is better, null does not fit. A title beats any description. */
function rankOf(
  { title, detail = '', keywords = '' }: Action,
  typed: readonly string[],
): number | null {
  const inTitle = wordsOf(title);
  const beside = wordsOf(`${detail} ${keywords}`);
  let rank = 0;
  for (const word of typed) {
    const fit = fitOf(word, inTitle);
    // Beside the title, abbreviations would fit nearly everything.
    if (fit < worst) rank = Math.max(rank, fit);
    else if (beside.some((one) => one.startsWith(word))) rank = worst;
    else return null;
  }
  return rank;
}

/**
 * The actions that fit each typed word, the best first; equally good ones stay in their order, so that the same words
 * lead to the same line. An empty text fits all.
 * @param alsoFit actions that were found in another way: they fit in any case, those that fit by their titles as well
 */
export function findActions(
  actions: readonly Action[],
  text: string,
  alsoFit: readonly Action[] = [],
): readonly Action[] {
  const typed = wordsOf(text);
  const ranked = (action: Action, otherwise: number | null) => {
    const rank = rankOf(action, typed) ?? otherwise;
    return rank === null ? [] : [{ action, rank }];
  };
  return [
    ...actions.flatMap((action) => ranked(action, null)),
    ...alsoFit.flatMap((action) => ranked(action, worst)),
  ]
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ action }) => action);
}
