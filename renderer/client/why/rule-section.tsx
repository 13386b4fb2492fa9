import type { ReactNode } from 'react';
import { type DocumentId, documents } from '../../../shared/reference/documents.js';
import { isAssumed, type OtherSide } from '../../../shared/reference/rule.js';
import { type RuleId, ruleById, rules } from '../../../shared/reference/rules.js';
import { answerStrings, evidenceNames } from './answer-strings.js';
import styles from './why.module.css';

/** What a rule says and who says so, with the way to its place among all rules. Loaded when first shown. */
export default function RuleSection({ id }: { readonly id: RuleId }): ReactNode {
  return (
    <section className={styles.rule} aria-label={answerStrings.rule}>
      <RuleBody id={id} />
      <a className={styles.id} {...placeOf(id)} title={answerStrings.allRules}>
        {id}
      </a>
    </section>
  );
}

/** What a rule says, how sure it is, who says so, and what others say instead. */
export function RuleBody({ id }: { readonly id: RuleId }): ReactNode {
  const { statement, evidence, sources = [], otherwise = [], later = [], ahead } = rules[id];
  return (
    <div className={styles.body}>
      <p>{statement}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{answerStrings.evidence}</dt>
          <dd>{evidenceNames[evidence]}</dd>
          {isAssumed(rules[id]) && (
            <dd>
              <span className={styles.warning}>{answerStrings.mayDiffer}</span>
            </dd>
          )}
        </div>
        {sources.length > 0 && (
          <div>
            <dt>{answerStrings.source}</dt>
            {sources.map((source) => (
              <dd key={source}>
                <Document id={source} />
              </dd>
            ))}
          </div>
        )}
        {otherwise.length > 0 && <Conflict sides={otherwise} />}
        {later.length > 0 && (
          <div>
            <dt>{answerStrings.later}</dt>
            {later.map((rule) => (
              <dd key={rule}>{ruleById(rule)?.statement}</dd>
            ))}
          </div>
        )}
        {ahead !== undefined && (
          <div>
            <dt>{answerStrings.ahead}</dt>
            <dd>{ahead}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** What other documents say; the statement above is the side taken here. */
function Conflict({ sides }: { readonly sides: readonly OtherSide[] }): ReactNode {
  return (
    <div>
      <dt>{answerStrings.otherwise}</dt>
      <dd>
        <span className={styles.warning}>{answerStrings.disagree}</span> {answerStrings.taken}
      </dd>
      {sides.map((other) => (
        <dd key={other.statement}>
          {other.statement}
          {other.sources.map((source) => (
            <small key={source}>
              <Document id={source} />
            </small>
          ))}
        </dd>
      ))}
    </div>
  );
}

function Document({ id }: { readonly id: DocumentId }): ReactNode {
  const { title, where } = documents[id];
  return <cite title={where}>{title}</cite>;
}

/**
 * Where a rule stands on the page of all rules: in this window, or on the stage where this window holds one client
 * only. The whole address, since one of a fragment alone is taken for a skip link.
 */
function placeOf(id: RuleId): { readonly href: string; readonly target?: string } {
  const { origin, pathname, search } = window.location;
  const fragment = `#${new URLSearchParams({ page: 'sources', rule: id })}`;
  return new URLSearchParams(search).has('client')
    ? { href: `${origin}/${fragment}`, target: 'rules' }
    : { href: `${origin}${pathname}${search}${fragment}` };
}
