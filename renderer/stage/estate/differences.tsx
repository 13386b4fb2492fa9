import { type ReactNode, useEffect, useState } from 'react';
import type { EstateDifferences } from '../../../shared/organisation/estate-differences.js';
import { useCommand } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { useFailure } from '../operator-failures.js';
import { Section } from '../section.js';
import styles from './estate.module.css';
import { useImport } from './import-store.js';
import { estateStrings } from './strings.js';

const { difference: text, count, more } = estateStrings;

/** What opening the estate would change in the organisation that is on the stage. */
export function Differences(props: { readonly before: string; readonly after: string }): ReactNode {
  const differences = useDifferences();
  if (differences === null) return null;
  const { counts, rows } = differences;
  return (
    <Section title={text.title(props.before, props.after)}>
      <p className={controls.note}>{text.goes(props.before)}</p>
      {counts.length === 0 ? (
        <p role="status">{text.none}</p>
      ) : (
        <>
          <Counts counts={counts} />
          <Rows rows={rows.first} />
        </>
      )}
      {rows.total > rows.first.length && (
        <p className={controls.note}>{more(rows.first.length, rows.total)}</p>
      )}
    </Section>
  );
}

function Counts({ counts }: { readonly counts: EstateDifferences['counts'] }): ReactNode {
  const { columns, kinds } = text;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.kind}</th>
          {(['added', 'removed', 'changed'] as const).map((column) => (
            <th key={column} scope="col" data-number="true">
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, added, removed, changed }) => (
          <tr key={kind}>
            <th scope="row">{kinds[kind]}</th>
            <td data-number="true">{count(added)}</td>
            <td data-number="true">{count(removed)}</td>
            <td data-number="true">{count(changed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ rows }: { readonly rows: EstateDifferences['rows']['first'] }): ReactNode {
  const { columns, kinds, change: words, nothing } = text;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.property}</th>
          <th scope="col">{columns.before}</th>
          <th scope="col">{columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, what, change, property, before, after }) => (
          <tr key={`${kind} ${what} ${property}`}>
            <th scope="row">{what}</th>
            <td>
              {kinds[kind]}, {words[change]}
            </td>
            <td>{property ?? nothing}</td>
            <td>{before ?? nothing}</td>
            <td>{after ?? nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As of the last answer; asked for again when a choice changed what was read. */
function useDifferences(): EstateDifferences | null {
  const command = useCommand();
  const report = useImport('report');
  const [differences, setDifferences] = useState<EstateDifferences | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read has changed when the report has
  useEffect(() => {
    let overtaken = false;
    command({ name: 'import.differences' }).then(
      (answer) => !overtaken && setDifferences(answer),
      useFailure.getState().report,
    );
    return () => {
      overtaken = true;
    };
  }, [command, report]);
  return differences;
}
