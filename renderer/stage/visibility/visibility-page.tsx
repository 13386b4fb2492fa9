import { type ReactNode, useRef, useState } from 'react';
import type { ReportSubject, Visibility } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { FullPage } from '../pages/full-page.js';
import { openPage, type PageParameters } from '../pages/open-page.js';
import page from '../pages/page-parts.module.css';
import { pagesStrings } from '../pages/strings.js';
import { useChosenPerson } from '../person-picker.js';
import { ReportButton } from '../report/report-button.js';
import { useReportOfPage } from '../report/use-report-of-page.js';
import { PersonSearch } from '../resultant-policy/person-search.js';
import { CellPanel } from './cell-panel.js';
import type { Place } from './grid-place.js';
import { Mark, MatrixGrid } from './matrix-grid.js';
import gridStyles from './matrix-grid.module.css';
import { sheetStrings, visibilityStrings as text } from './strings.js';
import { SwitchBar } from './switch-bar.js';
import { useNarrow } from './use-narrow.js';
import { type Asked, ask, askedIn, useVisibility } from './use-visibility.js';
import styles from './visibility.module.css';

/** Who sees what of a person, by relationship and by name; what is tried for it is on a copy. */
export default function VisibilityPage(props: { readonly parameters: PageParameters }): ReactNode {
  const asked = askedIn(props.parameters);
  const { answer, failure } = useVisibility(asked);
  const { person, seenBy } = asked;
  const about = (): ReportSubject => ({
    kind: 'visibility',
    sip: answer?.sip ?? '',
    seenBy: [...seenBy],
    switches: [...asked.switches],
  });
  useReportOfPage(answer ? about : null);
  return (
    <FullPage
      title={pagesStrings.titles.visibility}
      subject={person ?? ''}
      facts={answer && <Whose visibility={answer} />}
      actions={
        <div className={styles.acts}>
          <PersonSearch
            label={person === null ? text.person : text.another}
            onChoose={({ sip }) => ask({ ...asked, person: sip })}
          />
          {answer && (
            <>
              <PersonSearch
                label={text.addColumn}
                onChoose={({ sip }) =>
                  ask({ ...asked, seenBy: [...seenBy.filter((each) => each !== sip), sip] })
                }
              />
              <Button onClick={() => openPage('privacy-sheet', { person: answer.sip })}>
                {sheetStrings.kind}
              </Button>
              <ReportButton about={about} />
              <Button onClick={() => window.print()}>{text.print}</Button>
            </>
          )}
        </div>
      }
    >
      {failure !== null && (
        <p role="alert" className={page.failure}>
          {failure}
        </p>
      )}
      {person === null && <ChooseFirst onChoose={(sip) => ask({ ...asked, person: sip })} />}
      {person !== null && !answer && failure === null && <p role="status">{text.loading}</p>}
      {answer && <Table key={answer.sip} visibility={answer} asked={asked} />}
    </FullPage>
  );
}

/** What to do first, and the one act that does it for who was looked at last. */
function ChooseFirst({ onChoose }: { readonly onChoose: (sip: string) => void }): ReactNode {
  const chosen = useChosenPerson();
  return (
    <>
      <p className={controls.note}>{text.choose}</p>
      {chosen && (
        <p>
          <Button kind="primary" onClick={() => onChoose(chosen.sip)}>
            {text.table(chosen.displayName)}
          </Button>
        </p>
      )}
    </>
  );
}

function Whose({ visibility }: { readonly visibility: Visibility }): ReactNode {
  const { displayName, status, policy } = visibility;
  return (
    <>
      {text.of} <strong className={styles.name}>{displayName}</strong>
      <span className={styles.status}>{status}</span>
      {policy !== '' && <span className={controls.chip}>{policy}</span>}
    </>
  );
}

function Table(props: { readonly visibility: Visibility; readonly asked: Asked }): ReactNode {
  const { visibility, asked } = props;
  const { columns } = visibility;
  const [opened, setOpened] = useState<Place | null>(null);
  const [chosen, setChosen] = useState(0);
  const isNarrow = useNarrow();
  const area = useRef<HTMLDivElement>(null);
  const narrowed = Math.min(chosen, columns.length - 1);
  const shown = isNarrow ? [narrowed] : columns.map((_, index) => index);
  const close = (): void => {
    setOpened(null);
    area.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  };
  return (
    <>
      <SwitchBar visibility={visibility} onSwitch={(switches) => ask({ ...asked, switches })} />
      {isNarrow && (
        <label className={styles.columnChoice}>
          {text.columnChoice}{' '}
          <select
            className={controls.input}
            value={narrowed}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {columns.map(({ id, label }, index) => (
              <option key={id} value={index}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what stands in it */}
      <div
        className={styles.layout}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || opened === null) return;
          event.preventDefault();
          close();
        }}
      >
        <div ref={area} className={styles.scroller}>
          <MatrixGrid
            visibility={visibility}
            shown={shown}
            opened={opened}
            onOpen={setOpened}
            onRemove={(sip) =>
              ask({ ...asked, seenBy: asked.seenBy.filter((each) => each !== sip) })
            }
          />
        </div>
        {opened && <CellPanel visibility={visibility} place={opened} onClose={close} />}
      </div>
      <Legend />
    </>
  );
}

function Legend(): ReactNode {
  const { legend } = text;
  return (
    <ul className={styles.legend}>
      <li>
        <span className={gridStyles.value} data-state="yes">
          <Icon name="tick" size={13} />
        </span>{' '}
        {legend.seen}
      </li>
      <li>
        <span className={gridStyles.value} data-state="no">
          no
        </span>{' '}
        {legend.no}
      </li>
      <li>
        <span className={gridStyles.value} data-state="none-set">
          none set
        </span>{' '}
        {legend.noneSet}
      </li>
      <li>
        <Mark kind="directory" /> {legend.directory}
      </li>
      <li>
        <Mark kind="disputed" /> {legend.disputed}
      </li>
      <li>
        <span className={styles.swatch} aria-hidden="true" /> {legend.changed}
      </li>
    </ul>
  );
}
