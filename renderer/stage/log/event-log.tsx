import type { ReactNode } from 'react';
import { Choice } from '../choice.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import styles from './event-log.module.css';
import { type LogRows, useLogFilter, useLogRows } from './log-filter.js';
import { LogRow } from './log-row.js';
import { logStrings as text } from './strings.js';

/** What happened, newest first, each with its cause. */
export function EventLog(): ReactNode {
  const found = useLogRows();
  const format = useTimeFormat();
  const { rows, total } = found;
  return (
    <section className={controls.pane} aria-labelledby="log-title">
      <header className={styles.bar}>
        <h2 id="log-title" className={controls.title}>
          {text.title}
        </h2>
        <Filters found={found} />
      </header>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
      <div role="group" className={styles.scroll} tabIndex={0} aria-label={text.entries}>
        {rows.length === 0 && <Empty />}
        <ol className={styles.rows}>
          {rows.map((entry) => (
            <LogRow key={entry.id} entry={entry} format={format} />
          ))}
        </ol>
        {total > rows.length && <p className={styles.quiet}>{text.capped(rows.length, total)}</p>}
      </div>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
    </section>
  );
}

function Empty(): ReactNode {
  const filtered = useLogFilter(({ kind, sip }) => kind !== '' || sip !== '');
  return <p className={styles.quiet}>{filtered ? text.nothingFits : text.empty}</p>;
}

function Filters({ found }: { readonly found: LogRows }): ReactNode {
  const { kind, sip, setKind, setSip } = useLogFilter();
  return (
    <span className={styles.filters}>
      <Choice
        label={text.kind}
        value={kind}
        choices={['', ...found.kinds]}
        nameOf={(noun) => noun || text.allKinds}
        onChoose={setKind}
      />
      <Choice
        label={text.person}
        value={sip}
        choices={['', ...found.people]}
        nameOf={(person) => person || text.everybody}
        onChoose={setSip}
      />
    </span>
  );
}
