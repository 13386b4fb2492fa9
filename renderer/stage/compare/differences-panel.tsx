import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import type { Difference } from '../../../shared/contract/index.js';
import { IconButton } from '../button.js';
import controls from '../controls.module.css';
import styles from './differences.module.css';
import { MakeItSo } from './make-it-so.js';
import { openPlace, type Pair } from './pair.js';
import { compareStrings as text } from './strings.js';
import { stepTo } from './use-compare-keys.js';
import type { Comparison } from './use-comparison.js';
import { useCompareView } from './view-store.js';
import { WhyDifference } from './why-difference.js';

interface PanelProps {
  readonly comparison: Comparison;
  readonly pair: Pair;
  readonly desk: RefObject<HTMLElement | null>;
  /** Ids of the differences that can be seen at the moment. */
  readonly onScreen: ReadonlySet<string>;
  /** What is tried, where there is a choice. */
  readonly target: ReactNode;
  /** Shows the client of somebody else who sees the person. */
  readonly onSeenBy: (sip: string) => void;
}

/** What differs, in words, with the numbers of the marks; what is the same; why; and the act that makes it so. */
export function DifferencesPanel(props: PanelProps): ReactNode {
  const { comparison, pair, onScreen, target } = props;
  const { found, differences, copy } = comparison;
  const count = differences.length;
  return (
    <div className={styles.panel}>
      {target}
      <header className={styles.panelHead}>
        <h3>
          <span role="status">
            {found ? text.count(count) : text.differences}{' '}
            {found && <small>{text.onScreen(onScreen.size, count)}</small>}
          </span>
        </h3>
        {count > 1 && (
          <span>
            <IconButton
              icon="previous"
              label={text.previous}
              onClick={() => stepTo(-1, comparison, pair)}
            />
            <IconButton
              icon="following"
              label={text.next}
              onClick={() => stepTo(1, comparison, pair)}
            />
          </span>
        )}
      </header>
      <div className={styles.panelBody}>
        <Problems comparison={comparison} />
        {found && count === 0 && <NoDifference comparison={comparison} />}
        {count > 0 && <Lists {...props} />}
        {found && (
          <>
            <h4>{text.same}</h4>
            <p>{found.same.join(', ')}.</p>
          </>
        )}
        {!found && copy.view?.state === 'building' && <p role="status">{text.building}</p>}
        <WhyDifference comparison={comparison} />
      </div>
      <MakeItSo comparison={comparison} />
    </div>
  );
}

function Lists(props: PanelProps): ReactNode {
  const { found, name, viewerName } = props.comparison;
  if (!found) return null;
  const { differences, others } = found;
  return (
    <>
      {differences.length > 0 && (
        <DifferenceList {...props} title={text.clientOf(viewerName)} list={differences} start={0} />
      )}
      {others.length > 0 && (
        <DifferenceList
          {...props}
          title={text.othersOf(name)}
          list={others}
          start={differences.length}
        />
      )}
    </>
  );
}

function DifferenceList(
  props: PanelProps & {
    readonly title: string;
    readonly list: readonly Difference[];
    /** How many stand before these. */
    readonly start: number;
  },
): ReactNode {
  const { title, list, start } = props;
  const id = useId();
  return (
    <>
      <h4 id={id}>{title}</h4>
      <ol className={styles.list} start={start + 1} aria-labelledby={id}>
        {list.map((difference, index) => (
          <DifferenceItem
            key={difference.id}
            {...props}
            difference={difference}
            number={start + index + 1}
          />
        ))}
      </ol>
    </>
  );
}

function DifferenceItem(
  props: PanelProps & { readonly difference: Difference; readonly number: number },
): ReactNode {
  const { difference, number, comparison, pair, desk, onScreen, onSeenBy } = props;
  const { id, title, changes, where, at, marks } = difference;
  const isCurrent = useCompareView((store) => store.current === id);
  const look = (): void => {
    useCompareView.setState({ current: id });
    openPlace(pair, at, marks);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    look();
    focusFirst(desk.current);
  };
  const words = changes.map(({ what, before, after }) => text.change(what, before, after));
  const [other] = at.in === 'other-clients' ? at.sips : [];
  return (
    <li data-current={isCurrent}>
      <button
        type="button"
        data-difference={id}
        aria-label={text.difference(number, comparison.differences.length, title, words.join('; '))}
        aria-current={isCurrent}
        onClick={look}
        onKeyDown={press}
      >
        <span className={styles.number}>{number}</span>
        <span>
          <strong>{title}</strong>
          {changes.map(({ what, before, after }) => (
            <span key={`${what}${before}`} className={styles.change}>
              {what !== null && `${what}: `}
              {before} <b aria-hidden="true">→</b> {after}
            </span>
          ))}
        </span>
      </button>
      <p className={styles.where}>
        {where}
        {other !== undefined ? (
          <button type="button" className={controls.link} onClick={() => onSeenBy(other)}>
            {text.showClientsOf}
          </button>
        ) : (
          !onScreen.has(id) && (
            <button type="button" className={controls.link} onClick={look}>
              {text.openInBoth}
              <span className={controls.hidden}>: {title}</span>
            </button>
          )
        )}
      </p>
    </li>
  );
}

/** The keyboard comes to the client at the left, where it can begin: at its list, or in its dialog. */
function focusFirst(desk: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const client = desk?.querySelector('[data-side]:not([data-away="true"]) [data-client-window]');
    const place =
      client?.querySelector<HTMLElement>('dialog[open] [role="tab"][aria-selected="true"]') ??
      client?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ??
      client?.querySelector<HTMLElement>('button, input');
    place?.focus({ preventScroll: true });
  });
}

function NoDifference({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { found, name, viewer, viewerName, sip } = comparison;
  const settings = found?.settings ?? [];
  return (
    <>
      <p className={styles.nothing}>
        <strong>
          {viewer === sip ? text.noticesNothing(name) : text.noticesNothingSeen(viewerName, name)}
        </strong>
      </p>
      {settings.length === 0 ? (
        <p>{text.settingsAlike}</p>
      ) : (
        <>
          <h4>{text.settingsDiffer}</h4>
          <ul className={styles.settings}>
            {settings.map(({ setting, before, after }) => (
              <li key={setting}>
                <code>{setting}</code> {before} <b aria-hidden="true">→</b> {after}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Problems({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { problems = [], assumed = [] } = comparison.copy.view ?? {};
  if (problems.length === 0 && assumed.length === 0) return null;
  return (
    <div className={styles.problems} role="alert">
      {problems.length > 0 && <strong>{text.problems}</strong>}
      {problems.map(({ line, message }) => (
        <p key={`${line} ${message}`}>{text.problem(line, message)}</p>
      ))}
      {assumed.map((question) => (
        <p key={question}>{text.assumed(question)}</p>
      ))}
    </div>
  );
}
