import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PersonView } from '../../../shared/contract/index.js';
import { evenLines } from '../../virtual-list/lines.js';
import { moved } from '../../virtual-list/moved.js';
import type { PagedRows } from '../../virtual-list/paged-rows.js';
import { useVisibleLines } from '../../virtual-list/use-visible-lines.js';
import { peopleListStrings as lists } from './list-strings.js';
import styles from './people-pane.module.css';
import type { PeoplePage } from './people-query.js';
import { DirectoryPerson } from './person-row.js';

/** In CSS pixels; the style sheet has the same. */
const rowHeight = 44;

/** The people of the directory who fit a text and are not signed in: any number of them, mounted as they are seen. */
export function DirectoryList(props: {
  readonly people: PagedRows<PersonView, PeoplePage>;
  /** Called with the text of an answer once it is on the screen. */
  readonly onShown: (text: string) => void;
}): ReactNode {
  const { people, onShown } = props;
  const answer = people.answer();
  const total = answer?.total ?? 0;
  const lines = useMemo(() => evenLines(total, rowHeight), [total]);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, total - 1);
  const visible = useVisibleLines(lines, active);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => people.need(visible.indices));

  const shown = answer?.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text begins at its best answer
  useEffect(() => {
    if (shown === undefined) return;
    setChosen(0);
    visible.reveal(0);
    onShown(shown);
  }, [shown, onShown]);

  const isFocusWanted = useRef(false);
  useLayoutEffect(() => {
    if (!isFocusWanted.current) return;
    const button = list.current?.querySelector<HTMLElement>(
      `[aria-posinset="${active + 1}"] button`,
    );
    button?.focus({ preventScroll: true });
    // A row that comes into sight waits for its person.
    isFocusWanted.current = !button;
  });
  const keyDown = (event: KeyboardEvent): void => {
    const target = moved(event.key, active, visible.indices.length, total);
    if (target === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    isFocusWanted.current = true;
    setChosen(target);
    visible.reveal(target);
  };

  return (
    <section aria-labelledby="people-directory" className={styles.directory}>
      <h2 id="people-directory" className={styles.heading}>
        {lists.directory} <span>{lists.count(total)}</span>
      </h2>
      <p className={styles.hint} role="status">
        {answer && lists.found(answer.text, answer.total, answer.by)}
      </p>
      <div ref={visible.ref} className={styles.scroller}>
        <ul
          ref={list}
          className={`${styles.list} ${styles.long}`}
          style={{ height: lines.height }}
          onKeyDown={keyDown}
        >
          {visible.indices.map((index) => (
            <DirectoryPerson
              key={index}
              person={people.at(index)}
              place={{ index, total, top: lines.top(index) }}
              active={index === active}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
