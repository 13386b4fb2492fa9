import { type DocumentId, documents } from './documents.js';
import type { Rule } from './rule.js';

const titles = (ids: readonly DocumentId[]): string =>
  ids.map((id) => `${documents[id].title} (${documents[id].where})`).join('; ');

/** A rule in lines: its statement, how sure it is and who says so, what others say, and later versions by id. */
export function describeRule(rule: Rule): readonly string[] {
  const { statement, evidence, sources = [], otherwise = [], later = [], ahead } = rule;
  return [
    statement,
    `Evidence: ${evidence}.`,
    ...(sources.length > 0 ? [`Source: ${titles(sources)}.`] : []),
    ...otherwise.map((other) => `Others say: ${other.statement} ${titles(other.sources)}.`),
    ...(later.length > 0 ? [`Later versions: ${later.join(', ')}.`] : []),
    ...(ahead === undefined ? [] : [`Not followed yet: ${ahead}`]),
  ];
}
