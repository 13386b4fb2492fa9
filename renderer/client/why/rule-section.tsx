import type { ReactNode } from 'react';
import { type DocumentId, documents } from '../../../shared/reference/documents.js';
import { type RuleId, ruleById, rules } from '../../../shared/reference/rules.js';
import { evidenceNames, whyStrings } from './strings.js';
import styles from './why.module.css';

/** What a rule says, how sure it is, who says so, and what others say instead. Loaded when first shown. */
export default function RuleSection({ id }: { readonly id: RuleId }): ReactNode {
  const { statement, evidence, sources = [], otherwise = [], later = [] } = rules[id];
  return (
    <section className={styles.rule} aria-label={whyStrings.rule}>
      <p>{statement}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{whyStrings.evidence}</dt>
          <dd>{evidenceNames[evidence]}</dd>
        </div>
        {sources.length > 0 && (
          <div>
            <dt>{whyStrings.source}</dt>
            {sources.map((source) => (
              <dd key={source}>
                <Document id={source} />
              </dd>
            ))}
          </div>
        )}
        {otherwise.length > 0 && (
          <div>
            <dt>{whyStrings.otherwise}</dt>
            {otherwise.map((other) => (
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
        )}
        {later.length > 0 && (
          <div>
            <dt>{whyStrings.later}</dt>
            {later.map((rule) => (
              <dd key={rule}>{ruleById(rule)?.statement}</dd>
            ))}
          </div>
        )}
      </dl>
      <code className={styles.id}>{id}</code>
    </section>
  );
}

function Document({ id }: { readonly id: DocumentId }): ReactNode {
  const { title, where } = documents[id];
  return <cite title={where}>{title}</cite>;
}
