import { documents } from '../../../shared/reference/documents.js';
import { isAssumed, type Rule } from '../../../shared/reference/rule.js';

/** Which rules the page shows. */
export const ruleFilters = ['all', 'conflicts', 'assumed', 'ahead'] as const;
export type RuleFilter = (typeof ruleFilters)[number];

/** A rule with its id. */
export type NamedRule = readonly [id: string, rule: Rule];

const fits: Readonly<Record<RuleFilter, (rule: Rule) => boolean>> = {
  all: () => true,
  conflicts: ({ otherwise = [] }) => otherwise.length > 0,
  assumed: isAssumed,
  ahead: ({ ahead }) => ahead !== undefined,
};

/** All that is written of a rule, in small letters. */
function wordsOf([id, rule]: NamedRule): string {
  const { statement, sources = [], otherwise = [], ahead = '' } = rule;
  const cited = [...sources, ...otherwise.flatMap((other) => other.sources)];
  return [
    id,
    statement,
    ahead,
    ...otherwise.map((other) => other.statement),
    ...cited.map((source) => `${documents[source].title} ${documents[source].where}`),
  ]
    .join(' ')
    .toLowerCase();
}

/** The rules that pass a filter and mention every word of a text, in id, statements or documents. */
export function filteredRules(
  all: readonly NamedRule[],
  filter: RuleFilter,
  text: string,
): readonly NamedRule[] {
  const words = text.toLowerCase().split(/\s+/);
  return all.filter((named) => {
    const written = wordsOf(named);
    return fits[filter](named[1]) && words.every((word) => written.includes(word));
  });
}

/** The rules by the area that their ids begin with, in the order in which areas first occur. */
export function byArea(
  all: readonly NamedRule[],
): readonly (readonly [area: string, rules: readonly NamedRule[]])[] {
  const areaOf = ([id]: NamedRule): string => id.slice(0, id.indexOf('/'));
  const areas = [...new Set(all.map(areaOf))];
  return areas.map((area) => [area, all.filter((named) => areaOf(named) === area)]);
}
