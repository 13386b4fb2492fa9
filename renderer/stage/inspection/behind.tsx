import type { ReactNode } from 'react';
import type { Inspection, LogEntry } from '../../../shared/contract/index.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import styles from './inspection.module.css';
import { inspectionStrings as text } from './strings.js';

/** The log entries behind what was chosen, from the first cause on; without a choice all behind what is shown. */
export function Behind(props: {
  readonly inspection: Inspection;
  readonly cause: string | null;
}): ReactNode {
  const { inspection, cause } = props;
  const format = useTimeFormat();
  const chain = chainOf(inspection.log, cause);
  const entries = chain.length > 0 ? chain : inspection.log;
  return (
    <section className={styles.behind} aria-labelledby="inspection-log" aria-live="polite">
      <h3 id="inspection-log">{chain.length > 0 ? text.log : text.wholeLog}</h3>
      {entries.length === 0 && <p className={controls.note}>{text.logEmpty}</p>}
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={new Date(entry.at).toISOString()}>
              {format.timeFrom(inspection.at, entry.at)}
            </time>
            <span>{entry.text}</span>
            <code>{entry.kind}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An entry with all that caused it, the first cause first. */
function chainOf(log: readonly LogEntry[], id: string | null): readonly LogEntry[] {
  const entry = id === null ? undefined : log.find((each) => each.id === id);
  return entry === undefined ? [] : [...chainOf(log, entry.cause), entry];
}
