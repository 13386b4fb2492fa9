import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeRule } from '../../../../shared/reference/describe-rule.js';
import type { Rule } from '../../../../shared/reference/rule.js';
import { ruleById, rules } from '../../../../shared/reference/rules.js';

const all: readonly (readonly [string, Rule])[] = Object.entries(rules);
const idsWhere = (holds: (rule: Rule) => boolean) =>
  all.filter(([, rule]) => holds(rule)).map(([id]) => id);

const isSentence = (text: string) => /^["A-Z0-9][^\n]*[.]$/.test(text) && !text.includes('../');

describe('the rules', () => {
  it('are said in whole sentences, on every side', () => {
    const texts = (rule: Rule) => [
      rule.statement,
      ...(rule.otherwise ?? []).map(({ statement }) => statement),
    ];
    expect(idsWhere((rule) => !texts(rule).every(isSentence))).toEqual([]);
  });

  it('name a document wherever the evidence is one', () => {
    const documented = ['source-article', 'microsoft', 'field'];
    const nameless = idsWhere(
      ({ evidence, sources = [] }) => documented.includes(evidence) && sources.length === 0,
    );
    expect(nameless).toEqual([]);
  });

  it('name no document where the evidence is a convention', () => {
    const documented = idsWhere(
      ({ evidence, sources = [] }) => evidence === 'convention' && sources.length > 0,
    );
    expect(documented).toEqual([]);
  });

  it('name a document for every other side', () => {
    const nameless = idsWhere(({ otherwise = [] }) =>
      otherwise.some(({ sources }) => sources.length === 0),
    );
    expect(nameless).toEqual([]);
  });

  it('point to rules on later versions that are there', () => {
    const known = (id: string) => id.startsWith('versions/') && ruleById(id) !== undefined;
    expect(idsWhere(({ later = [] }) => !later.every(known))).toEqual([]);
  });

  it('can be read on one page', async () => {
    const page = fileURLToPath(new URL('../../../../shared/reference/RULES.md', import.meta.url));
    // `vitest -u` writes the file again.
    await expect(rulesPage(rules)).toMatchFileSnapshot(page);
  });
});

/** The rules as a page to read, by area and id. */
function rulesPage(rules: Readonly<Record<string, Rule>>): string {
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
