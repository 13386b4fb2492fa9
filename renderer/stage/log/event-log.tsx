import type { ReactNode } from 'react';
import { isFilter } from '../../../shared/log/log-filter.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { SearchInput } from '../search-input.js';
import styles from './event-log.module.css';
import { type LogRows, useLogFilter, useLogRows } from './log-filter.js';
import { LogRow } from './log-row.js';
import { logStrings as text } from './strings.js';
import { savedFormats, useSavedLog } from './use-saved-log.js';

/** What happened, newest first, each with its cause. */
export function EventLog(): ReactNode {
  const found = useLogRows();
  const format = useTimeFormat();
  const { rows, total, isWhole } = found;
  return (
    <section className={controls.pane} aria-labelledby="log-title">
      <header className={styles.bar}>
        <h2 id="log-title" className={controls.title}>
          {text.title}
        </h2>
        <Search />
        <SaveButtons />
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
        {!isWhole && <p className={styles.quiet}>{text.older}</p>}
      </div>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
    </section>
  );
}

function Empty(): ReactNode {
  const filtered = useLogFilter(isFilter);
  return <p className={styles.quiet}>{filtered ? text.nothingFits : text.empty}</p>;
}

function Search(): ReactNode {
  const { text: search, change } = useLogFilter();
  return (
    <SearchInput
      className={styles.search}
      label={text.search}
      placeholder={text.searchHint}
      value={search}
      onSearch={(words) => change({ text: words })}
    />
  );
}

function Filters({ found }: { readonly found: LogRows }): ReactNode {
  const { kind, sip, change } = useLogFilter();
  return (
    <span className={styles.filters}>
      <Choice
        label={text.kind}
        value={kind}
        choices={['', ...found.kinds]}
        nameOf={(noun) => noun || text.allKinds}
        onChoose={(chosen) => change({ kind: chosen })}
      />
      <Choice
        label={text.person}
        value={sip}
        choices={['', ...found.people]}
        nameOf={(person) => person || text.everybody}
        onChoose={(chosen) => change({ sip: chosen })}
      />
    </span>
  );
}

/** Saves all of the log that fits the filter, however old. */
function SaveButtons(): ReactNode {
  const { save, failure } = useSavedLog();
  return (
    <span className={styles.save}>
      {savedFormats.map((format) => (
        <Button
          key={format}
          kind="quiet"
          small
          aria-label={text.saveAs(format)}
          title={text.saveAs(format)}
          onClick={() => save(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {failure !== null && <span role="alert">{failure}</span>}
    </span>
  );
}
