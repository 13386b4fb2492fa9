import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import type {
  Visibility,
  VisibilityCell,
  VisibilityColumn,
  VisibilityGroup,
  VisibilityRow,
} from '../../../shared/contract/index.js';
import { cellText, groupNames } from '../../../shared/visibility/words.js';
import { IconButton } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { Portrait } from '../portrait.js';
import { type Place, placeAfter } from './grid-place.js';
import styles from './matrix-grid.module.css';
import { visibilityStrings as text } from './strings.js';

/** The table. Tab leads to one cell; arrows lead on, Enter opens what stands behind it. */
export function MatrixGrid(props: {
  readonly visibility: Visibility;
  /** Places of the columns that are shown. */
  readonly shown: readonly number[];
  readonly opened: Place | null;
  readonly onOpen: (place: Place | null) => void;
  readonly onRemove: (sip: string) => void;
}): ReactNode {
  const { visibility, shown, opened, onOpen, onRemove } = props;
  const { displayName, columns, rows } = visibility;
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const at: Place = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, shown.length - 1),
  };
  const go = (place: Place): void => {
    setActive(place);
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-cell="${place.row} ${place.column}"]`,
    );
    cell?.focus();
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  const open = ({ row, column }: Place): void => onOpen({ row, column: shown[column] ?? column });
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && opened !== null) onOpen(null);
    else if (event.key === 'Enter' || event.key === ' ') open(at);
    else {
      const next = placeAfter(event.key, at, rows.length, shown.length, event.ctrlKey);
      if (next === null) return;
      go(next);
    }
    event.preventDefault();
  };
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked through
      role="grid"
      className={styles.grid}
      style={{ '--columns': shown.length } as CSSProperties}
      aria-label={text.table(displayName)}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            <span className={controls.hidden}>{text.group}</span>
          </th>
          <th scope="col" className={styles.corner}>
            <span className={controls.hidden}>{text.item}</span>
          </th>
          {shown.map((index) => {
            const column = columns[index];
            return column && <ColumnHead key={column.id} column={column} onRemove={onRemove} />;
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id} data-first={isFirst(rows, index)}>
            {isFirst(rows, index) && (
              <th scope="rowgroup" rowSpan={lengthOf(rows, row.group)} className={styles.group}>
                {groupNames[row.group]}
              </th>
            )}
            <th scope="row" className={styles.item}>
              {row.label}
            </th>
            {shown.map((of, place) => {
              const [column, cell] = [columns[of], row.cells[of]];
              if (!column || !cell) return <Fragment key={of} />;
              const isOpen = opened?.row === index && opened.column === of;
              return (
                <td
                  key={column.id}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
                  role="gridcell"
                  className={styles.cell}
                  tabIndex={at.row === index && at.column === place ? 0 : -1}
                  data-cell={`${index} ${place}`}
                  data-person={column.sip !== null}
                  data-changed={cell.before !== null}
                  data-open={isOpen}
                  aria-label={text.cell(row, column, cell, isOpen)}
                  title={cell.state === 'value' ? cell.text : undefined}
                  onFocus={() => setActive({ row: index, column: place })}
                  onKeyDown={keyDown}
                  onClick={() => open({ row: index, column: place })}
                >
                  <CellContent cell={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isFirst = (rows: readonly VisibilityRow[], index: number): boolean =>
  rows[index - 1]?.group !== rows[index]?.group;

const lengthOf = (rows: readonly VisibilityRow[], group: VisibilityGroup): number =>
  rows.filter((row) => row.group === group).length;

function ColumnHead(props: {
  readonly column: VisibilityColumn;
  readonly onRemove: (sip: string) => void;
}): ReactNode {
  const { column, onRemove } = props;
  const { label, photo, sip } = column;
  return (
    <th
      scope="col"
      className={styles.column}
      data-person={sip !== null}
      title={text.detailHint(column)}
    >
      {sip !== null && (
        <span className={styles.who}>
          <Portrait photo={photo} name={label} small />
          <IconButton
            icon="close"
            className={styles.remove}
            label={text.removeColumn(label)}
            onClick={() => onRemove(sip)}
          />
        </span>
      )}
      {label}
      <span className={styles.detail}>{text.detail(column)}</span>
    </th>
  );
}

/** Of a telephone number the end tells more than the beginning. */
const isNumber = /^\+?[\d ().-]{6,}$/;

/** What a cell shows, as words and signs; its name says the same. */
function CellContent({ cell }: { readonly cell: VisibilityCell }): ReactNode {
  const { state, directory, disputed, before } = cell;
  return (
    <span className={styles.content}>
      <span className={styles.value} data-state={state} data-number={isNumber.test(cell.text)}>
        {state === 'yes' && <Icon name="tick" size={13} />}
        <bdi>{cellText(cell)}</bdi>
      </span>
      {before && <s className={styles.before}>{cellText(before)}</s>}
      {directory && <Mark kind="directory" />}
      {disputed && <Mark kind="disputed" />}
    </span>
  );
}

/** The sign of a mark, explained below the table. */
export function Mark({ kind }: { readonly kind: 'directory' | 'disputed' }): ReactNode {
  return (
    <span className={styles.mark} data-kind={kind} title={text.legend[kind]} aria-hidden="true">
      {kind === 'directory' ? 'd' : '≠'}
    </span>
  );
}
