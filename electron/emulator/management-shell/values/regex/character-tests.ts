/** Whether one UTF-16 unit is of a kind. */
export type CharacterTest = (character: string) => boolean;

/** The test of a general category of Unicode, such as `Lu`; null when there is none of that name. */
export function categoryTest(name: string): CharacterTest | null {
  if (!/^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/.test(name))
    return null;
  const expression = new RegExp(`^\\p{${name}}$`, 'u');
  return (character) => expression.test(character);
}

/** `\w`: letters, marks that take no space, decimal digits and connectors, as .NET has it. */
export const isWordCharacter: CharacterTest = (character) =>
  /^[A-Za-z0-9_]$/.test(character) || /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]$/u.test(character);

const isDigit: CharacterTest = (character) => /^\p{Nd}$/u.test(character);
const isSpace: CharacterTest = (character) => /^[\f\n\r\t\v\x85\p{Z}]$/u.test(character);

/** `\d`, `\w` and `\s`; in capitals their opposites. Null for any other letter. */
export function classTest(letter: string): CharacterTest | null {
  const test = { d: isDigit, w: isWordCharacter, s: isSpace }[letter.toLowerCase()];
  if (test === undefined) return null;
  return letter === letter.toLowerCase() ? test : (character) => !test(character);
}

/** One unit in lower case, when that is one unit too. */
export function foldCharacter(character: string): string {
  const folded = character.toLowerCase();
  return folded.length === 1 ? folded : character;
}

/** A text of the same length with each unit in lower case. */
export function foldText(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length
    ? folded
    : Array.from(text.split(''), foldCharacter).join('');
}
