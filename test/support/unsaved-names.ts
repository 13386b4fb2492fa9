import { sourceFiles } from './source-files.js';

const comment = /^\s*(?:\/\*|\*|\/\/)/;
const unsaved = /Not in snapshots: \w/;
const unsavedParameter = /^ \* @param (\w+) .*Not in snapshots: \w/;
const declaresOwner = /^(?:export )?(?:abstract )?(?:async )?(?:class|function\*?|const) (\w+)/;
const declaresMember = /^ {2}(?:private |protected |readonly )*(?:let |const )?(#?\w+)/;
const declaresVariable = /^\s+(?:let|const) (\w+)/;

/**
 * What the engine keeps in no snapshot: fields as `Class.#field`, variables of functions as `function.variable`. The
 * comment before the declaration says why: `Not in snapshots: derived from …`.
 */
export const unsavedNames = (): ReadonlySet<`${string}.${string}`> =>
  new Set(sourceFiles('electron/emulator').flatMap(({ text }) => unsavedIn(text)));

function unsavedIn(text: string): readonly `${string}.${string}`[] {
  const names: `${string}.${string}`[] = [];
  let owner = '';
  let isUnsaved = false;
  let parameters: readonly string[] = [];
  for (const line of text.split('\n')) {
    if (comment.test(line)) {
      const [, parameter] = unsavedParameter.exec(line) ?? [];
      if (parameter !== undefined) parameters = [...parameters, parameter];
      else isUnsaved ||= unsaved.test(line);
      continue;
    }
    [, owner = owner] = declaresOwner.exec(line) ?? [];
    names.push(...parameters.map((parameter) => `${owner}.${parameter}` as const));
    const [, member] = declaresVariable.exec(line) ?? declaresMember.exec(line) ?? [];
    if (isUnsaved && member !== undefined) names.push(`${owner}.${member}`);
    isUnsaved = false;
    parameters = [];
  }
  return names;
}
