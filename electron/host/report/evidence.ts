import { type DocumentId, documents } from '../../../shared/reference/documents.js';
import type { Evidence, Rule } from '../../../shared/reference/rule.js';
import { type RuleId, rules } from '../../../shared/reference/rules.js';
import type { Piece, Section, Words } from '../../../shared/report/report.js';

const surenesses: Readonly<Record<Evidence, string>> = {
  'source-article': 'the articles this emulator follows say so',
  microsoft: 'Microsoft documents it',
  field: 'people who worked with it report it',
  inferred: 'follows from what is documented',
  convention: 'nobody says: this emulator decides, and real systems may differ',
};

const titles = (ids: readonly DocumentId[]): string =>
  ids.map((id) => `${documents[id].title} (${documents[id].where})`).join('; ');

/** The rules that a report follows, each once, with how sure it is and what other documents say; null without any. */
export function evidenceSection(ids: readonly (string | null | undefined)[]): Section | null {
  const cited = [...new Set(ids)].filter(isRule);
  if (cited.length === 0) return null;
  return {
    heading: 'Evidence',
    id: 'evidence',
    blocks: [
      {
        kind: 'table',
        caption: 'The rules that this report follows, and how sure they are',
        columns: [
          { title: 'Rule' },
          { title: 'What holds' },
          { title: 'How sure' },
          { title: 'Who says so' },
        ],
        rows: cited.map((id) => ruleRow(id, rules[id])),
      },
    ],
  };
}

function ruleRow(id: RuleId, rule: Rule): readonly Words[] {
  return [[{ code: id }], rule.statement, howSure(rule), titles(rule.sources ?? []) || '-'];
}

/** How sure a rule is; where documents disagree, with a note of what others say. */
export function howSure({ evidence, otherwise = [] }: Rule): readonly Piece[] {
  if (otherwise.length === 0) return [surenesses[evidence]];
  const others = otherwise.map(({ statement, sources }) => `${statement} ${titles(sources)}.`);
  return [
    `${surenesses[evidence]}; `,
    { mark: 'differs', text: 'documents disagree' },
    ' ',
    {
      footnote: `Others say: ${others.join(' ')} This report follows the other side. Real systems may differ.`,
    },
  ];
}

export const isRule = (id: string | null | undefined): id is RuleId =>
  id !== null && id !== undefined && Object.hasOwn(rules, id);
