import { type ReactNode, useDeferredValue, useState } from 'react';
import type { Inspection } from '../../../shared/contract/index.js';
import type { Instant } from '../../../shared/lync/time.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { FullPage } from '../pages/full-page.js';
import { openPage, type PageParameters } from '../pages/open-page.js';
import page from '../pages/page-parts.module.css';
import { pagesStrings } from '../pages/strings.js';
import { useChosenPerson } from '../person-picker.js';
import { PersonSearch } from '../resultant-policy/person-search.js';
import { Segments } from '../segments.js';
import { Timeline } from '../timeline/timeline-pane.js';
import { Behind } from './behind.js';
import { Columns } from './columns.js';
import styles from './inspection.module.css';
import { SettingsTable } from './settings-table.js';
import { inspectionStrings as text } from './strings.js';
import { useInspection } from './use-inspection.js';

type View = keyof typeof text.views;
const views: readonly View[] = ['moment', 'settings'];

/** One person: how the calendar becomes what watchers are told, at any moment, and the settings in their three places. */
export default function InspectionPage(props: { readonly parameters: PageParameters }): ReactNode {
  const chosen = useChosenPerson();
  const sip = props.parameters.person ?? chosen?.sip ?? null;
  const view = views.find((name) => name === props.parameters.view) ?? 'moment';
  const show = (person: string, shown: View): void =>
    openPage('inspection', { person, view: shown });
  return (
    <FullPage
      title={pagesStrings.titles.inspection}
      subject={`${sip} ${view}`}
      facts={sip !== null && <span>{sip}</span>}
      actions={
        <>
          <PersonSearch
            label={sip === null ? text.person : text.another}
            onChoose={(person) => show(person.sip, view)}
          />
          {sip !== null && (
            <Segments
              label={text.view}
              choices={views}
              names={text.views}
              current={view}
              onChoose={(shown) => show(sip, shown)}
            />
          )}
        </>
      }
    >
      {sip === null && <p className={controls.note}>{text.choose}</p>}
      {sip !== null && view === 'moment' && <Moment key={sip} sip={sip} />}
      {sip !== null && view === 'settings' && <SettingsTable key={sip} sip={sip} />}
    </FullPage>
  );
}

function Moment({ sip }: { readonly sip: string }): ReactNode {
  const clock = useStageEntry('clock');
  const format = useTimeFormat();
  const [read, setRead] = useState<Instant | null>(null);
  const isPast = read !== null && clock !== undefined && read < clock.now;
  const at = useDeferredValue(isPast ? read : null);
  const { answer, failure } = useInspection(sip, at);
  const inspection = useLast(answer);
  const [cause, setCause] = useState<string | null>(null);
  if (!clock) return null;
  return (
    <>
      <div className={styles.timeline}>
        <Timeline
          sip={sip}
          displayName={inspection?.displayName ?? sip}
          timeZone={clock.timeZone}
          onRead={setRead}
        />
      </div>
      {failure !== null && (
        <p role="alert" className={page.failure}>
          {failure}
        </p>
      )}
      {!inspection && failure === null && <p role="status">{text.loading}</p>}
      {inspection && (
        <>
          <p className={styles.when} role="status">
            {isPast
              ? text.asOf(`${format.date(inspection.at)}, ${format.time(inspection.at)}`)
              : text.following}
          </p>
          <Columns inspection={inspection} cause={cause} onCause={setCause} />
          <Behind inspection={inspection} cause={cause} />
        </>
      )}
    </>
  );
}

/** The last answer there was, so that nothing flickers while the next one comes. */
function useLast(answer: Inspection | null): Inspection | null {
  const [last, setLast] = useState(answer);
  if (answer !== null && answer !== last) setLast(answer);
  return answer ?? last;
}
