import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { WhatIfEffectView, WhatIfPersonView } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import { evenLines } from '../../virtual-list/lines.js';
import { moved } from '../../virtual-list/moved.js';
import type { PagedRows, PageOfRows } from '../../virtual-list/paged-rows.js';
import { useVisibleLines } from '../../virtual-list/use-visible-lines.js';
import { Button } from '../button.js';
import { openCompare } from '../compare/open-compare.js';
import { Portrait } from '../portrait.js';
import styles from './people-of-effect.module.css';
import { whatIfStrings as text } from './strings.js';
import page from './what-if.module.css';
import { useWhatIfStore } from './what-if-store.js';

/** In CSS pixels; the style sheet has the same. */
const rowHeight = 36;
const headHeight = 28;

/** People of an effect, any number of them, mounted as they are seen. Enter or C compares the one in focus. */
export function PeopleGrid(props: {
  readonly effect: WhatIfEffectView;
  readonly rows: PagedRows<WhatIfPersonView, PageOfRows<WhatIfPersonView>>;
}): ReactNode {
  const { effect, rows } = props;
  const total = rows.answer()?.total ?? 0;
  const lines = useMemo(() => evenLines(total, rowHeight), [total]);
  const [chosen, setChosen] = useState(0);
  const active = Math.max(0, Math.min(chosen, total - 1));
  const visible = useVisibleLines(lines, active, headHeight);
  const compare = useCompare();
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => rows.need(visible.indices));

  const isFocusWanted = useRef(false);
  const { entering, enter } = useWhatIfStore();
  useEffect(() => {
    if (!isFocusWanted.current && !entering) return;
    const row = grid.current?.querySelector(`[aria-rowindex="${active + 2}"] button`);
    // A row that comes into sight waits for its person.
    if (!(row instanceof HTMLElement)) return;
    isFocusWanted.current = false;
    enter(false);
    row.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const person = rows.at(active);
    if (event.key.toLowerCase() === 'c' && person) {
      compare(person.sip);
      event.preventDefault();
      return;
    }
    const target = moved(event.key, active, visible.indices.length, total);
    if (target === null) return;
    event.preventDefault();
    isFocusWanted.current = true;
    setChosen(target);
    visible.reveal(target);
  };

  return (
    <>
      <div ref={visible.ref} className={styles.scroller}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked through
          role="grid"
          className={styles.grid}
          aria-label={text.peopleOf(effect.title)}
          aria-rowcount={total + 1}
          onKeyDown={press}
        >
          <thead className={page.heads}>
            <tr aria-rowindex={1}>
              <th scope="col">{text.person}</th>
              <th scope="col">{text.department}</th>
              <th scope="col" data-number={effect.counts !== null}>
                {effect.counts ?? text.beforeAfter}
              </th>
              <td />
            </tr>
          </thead>
          <tbody style={{ height: lines.height }}>
            {visible.indices.map((index) => (
              <PersonRow
                key={index}
                person={rows.at(index)}
                effect={effect}
                index={index}
                top={lines.top(index)}
                isActive={index === active}
                onFocus={() => setChosen(index)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.found} role="status">
        {rows.answer() && text.found(total, effect.people)}
      </p>
    </>
  );
}

function PersonRow(props: {
  readonly person: WhatIfPersonView | undefined;
  readonly effect: WhatIfEffectView;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}): ReactNode {
  const { person, effect, index, top, isActive, onFocus } = props;
  return (
    <tr aria-rowindex={index + 2} style={{ top }}>
      {person && (
        <>
          <th scope="row" title={person.sip}>
            <Portrait photo={person.photo} name={person.displayName} small />
            {person.displayName}
          </th>
          <td>{person.department}</td>
          <Value person={person} counts={effect.counts} />
          <td data-number="true">
            <CompareButton person={person} isActive={isActive} onFocus={onFocus} />
          </td>
        </>
      )}
    </tr>
  );
}

/** Opens the page Before and after on a person, with the plan that was tried. */
function useCompare(): (sip: string) => void {
  const plan = useTopicEntry('what-if', 'plan')?.plan ?? '';
  return (sip) => openCompare({ sip, plan });
}

function CompareButton(props: {
  readonly person: WhatIfPersonView;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}): ReactNode {
  const { person, isActive, onFocus } = props;
  const { sip, displayName } = person;
  const compare = useCompare();
  return (
    <Button
      small
      tabIndex={isActive ? 0 : -1}
      aria-label={text.compareName(displayName)}
      aria-keyshortcuts="C"
      onFocus={onFocus}
      onClick={() => compare(sip)}
    >
      {text.compare}
    </Button>
  );
}

function Value(props: {
  readonly person: WhatIfPersonView;
  readonly counts: string | null;
}): ReactNode {
  const { person, counts } = props;
  const { amount, before, after } = person;
  const change = `${before.text} → ${after.text}`;
  return (
    <td data-number={counts !== null} title={change}>
      {counts !== null && amount !== null ? text.count(Math.round(amount * 100) / 100) : change}
    </td>
  );
}
