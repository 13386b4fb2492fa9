import { describeRule } from '../../shared/reference/describe-rule.js';
import type { Rule } from '../../shared/reference/rule.js';

/** The rules as a page to read, by area and id. */
export function rulesPage(rules: Readonly<Record<string, Rule>>): string {
  const areaOf = (id: string): string => id.slice(0, id.indexOf('/'));
  const sections = [...new Set(Object.keys(rules).map(areaOf))].map((area) => {
    const entries = Object.entries(rules).filter(([id]) => areaOf(id) === area);
    return `## ${area}\n\n${entries.map(([id, rule]) => entry(id, rule)).join('\n')}`;
  });
  const intro =
    'Made from the files beside it by `test/unit/shared/reference/rules.test.ts`; do not edit it.';
  return `# Rules\n\n${intro}\n\n${sections.join('\n\n')}\n`;
}

function entry(id: string, rule: Rule): string {
  const [statement, ...rest] = describeRule(rule);
  return [`- **${id}**: ${statement}`, ...rest.map((line) => `  - ${line}`)].join('\n');
}
