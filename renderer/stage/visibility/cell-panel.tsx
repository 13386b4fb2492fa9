import type { ReactNode } from 'react';
import type { Visibility, VisibilityTerm } from '../../../shared/contract/index.js';
import { cellText, reasonSentence } from '../../../shared/visibility/words.js';
import { RuleSection } from '../../client/why/rule-details.js';
import { Button, IconButton } from '../button.js';
import { openCompare } from '../compare/open-compare.js';
import controls from '../controls.module.css';
import { openPage } from '../pages/open-page.js';
import styles from './cell-panel.module.css';
import type { Place } from './grid-place.js';
import { Mark } from './matrix-grid.js';
import { visibilityStrings as strings } from './strings.js';

const text = strings.panel;

/** What stands behind a cell: the reason, the settings that have a part in it, the rule, and both sides of a conflict. */
export function CellPanel(props: {
  readonly visibility: Visibility;
  readonly place: Place;
  readonly onClose: () => void;
}): ReactNode {
  const { visibility, place, onClose } = props;
  const { displayName, columns, rows, switches, sip } = visibility;
  const row = rows[place.row];
  const column = columns[place.column];
  const cell = row?.cells[place.column];
  if (!row || !column || !cell) return null;
  const isSeen = cell.state === 'value' || cell.state === 'yes';
  const watcher = column.sip;
  const plan = switches
    .filter(({ isSwitched }) => isSwitched)
    .map(({ script }) => script)
    .join('\n');
  return (
    <aside className={styles.panel} aria-label={`${row.label}, ${column.label}`}>
      <header className={styles.panelHead}>
        <div>
          <p>{column.label}</p>
          <h3>{row.label}</h3>
        </div>
        <IconButton icon="close" label={text.close} onClick={onClose} />
      </header>
      <p className={styles.verdict}>
        <strong>{cell.state === 'value' ? cellText(cell) : text.verdicts[cell.state]}</strong>{' '}
        {reasonSentence(cell.because, isSeen, displayName)}{' '}
        {cell.directory && <Mark kind="directory" />}
        {cell.disputed && <Mark kind="disputed" />}
      </p>
      {cell.before && (
        <p className={styles.copyNote}>
          {strings.onCopy}. {text.onStage}: <s>{cellText(cell.before)}</s>
        </p>
      )}
      <RuleSection id={cell.rule} />
      {row.terms.map((term) => (
        <Term key={term.label} term={term} />
      ))}
      <footer className={styles.panelFoot}>
        <Button kind="quiet" small onClick={() => openPage('sources', { filter: 'conflicts' })}>
          {text.conflicts(countConflicts(visibility))}
        </Button>
        {watcher !== null && watcher !== sip && (
          <Button
            small
            title={text.showClientHint(column.label)}
            onClick={() =>
              openCompare({ sip, seenBy: watcher, ...(plan.trim() !== '' && { plan }) })
            }
          >
            {text.showClient}
          </Button>
        )}
      </footer>
    </aside>
  );
}

/** Conflicts of documents that the table touches, each once. */
const countConflicts = ({ rows }: Visibility): number =>
  new Set(
    rows.flatMap(({ cells }) => cells.filter(({ disputed }) => disputed).map(({ rule }) => rule)),
  ).size;

/** A setting or choice of the person that has a part in the row. */
function Term({ term: { label, value: effective } }: { readonly term: VisibilityTerm }): ReactNode {
  const { value, policy, reason, source } = effective;
  return (
    <dl className={styles.term}>
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
      {policy && (
        <div>
          <dt>{text.setting}</dt>
          <dd className={styles.code}>{policy.parameter}</dd>
        </div>
      )}
      <div>
        <dt>{text.policy}</dt>
        <dd>
          {policy ? (
            <>
              <span className={controls.chip}>{policy.identity}</span> {text.scopes[policy.scope]}
            </>
          ) : (
            text.noPolicy
          )}
        </dd>
      </div>
      <div>
        <dt>{source === 'user-choice' ? text.own : text.reason}</dt>
        <dd>{reason}</dd>
      </div>
    </dl>
  );
}
