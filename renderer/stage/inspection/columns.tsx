import { type ReactNode, useState } from 'react';
import type { Inspection } from '../../../shared/contract/index.js';
import { type Relationship, relationshipNames } from '../../../shared/lync/presence.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import { Card, EntryCard } from './entry-card.js';
import styles from './inspection.module.css';
import { inspectionStrings as text } from './strings.js';

type Column = keyof typeof text.columns;
type Tick = Inspection['cache']['lastPoll'];

/** From cause to effect: mailbox, cache, publication, watchers. An entry is lit in all of them at once. */
export function Columns(props: {
  readonly inspection: Inspection;
  /** Id of the log entry of what was chosen. */
  readonly cause: string | null;
  readonly onCause: (id: string | null) => void;
}): ReactNode {
  const { inspection, cause, onCause } = props;
  const { calendar, cache, published, watchers, at } = inspection;
  const { calendarState, presence, publications } = published;
  const format = useTimeFormat();
  const [lit, setLit] = useState<string | null>(null);
  const shared = { cause, onCause, onLit: setLit };
  const when = (moment: Inspection['at']): string => format.timeFrom(at, moment);
  const since = (moment: Inspection['at']): string => text.since(when(moment));
  const tick = (last: Tick, none: string, words: (when: string) => string): string =>
    last === null
      ? none
      : `${words(when(last.at))}${last.failed ? `, ${text.pollFailed}. ${last.text}` : ''}`;
  return (
    <div className={styles.columns}>
      <ColumnFrame name="calendar">
        {calendar === null && <p>{text.forgotten}</p>}
        {calendar?.length === 0 && <p>{text.noEntries}</p>}
        {calendar?.map((entry) => (
          <EntryCard
            key={entry.id}
            {...shared}
            entry={entry}
            isLit={lit === entry.id}
            remark={text.inCache[entry.inCache]}
          />
        ))}
      </ColumnFrame>
      <ColumnFrame name="cache">
        <p>{tick(cache.lastPoll, text.noPoll, text.lastPoll)}</p>
        {cache.entries.length === 0 && <p>{text.nothingRead}</p>}
        {cache.entries.map((entry) => (
          <EntryCard
            key={entry.id}
            {...shared}
            entry={entry}
            isLit={lit === entry.id}
            remark={text.inCalendar[entry.inCalendar]}
          />
        ))}
      </ColumnFrame>
      <ColumnFrame name="published">
        <p>{tick(published.lastPublication, text.noPublication, text.lastPublication)}</p>
        {calendarState === null && <p>{text.nothingPublished}</p>}
        {calendarState && (
          <Card
            {...shared}
            madeBy={calendarState.madeBy}
            entry={calendarState.entry}
            isLit={lit === calendarState.entry}
            title={calendarState.text}
            detail={calendarState.subject}
            more={since(calendarState.since)}
            colour={calendarState.busyType}
          />
        )}
        <h4>{text.presence}</h4>
        {presence === null && <p>{text.notTold}</p>}
        {presence && (
          <Card
            {...shared}
            madeBy={presence.madeBy}
            title={presence.text}
            detail={since(presence.since)}
            presence={presence.class}
          />
        )}
        {publications !== null && publications.length > 0 && (
          <>
            <h4>{text.publications}</h4>
            <ul className={styles.publications}>
              {publications.map((publication) => (
                <li key={publication}>{publication}</li>
              ))}
            </ul>
          </>
        )}
      </ColumnFrame>
      <ColumnFrame name="watchers">
        {watchers.length === 0 && <p>{text.noWatchers}</p>}
        {watchers.map(({ sip, displayName, relationship, told }) => (
          <Card
            key={sip}
            {...shared}
            madeBy={told?.madeBy ?? null}
            title={displayName}
            detail={told?.text ?? text.notTold}
            more={[
              relationshipNames[relationship as Relationship] ?? '',
              ...(told ? [since(told.since)] : []),
            ]
              .filter((words) => words !== '')
              .join(', ')}
            {...(told && { presence: told.class })}
          />
        ))}
      </ColumnFrame>
    </div>
  );
}

function ColumnFrame(props: { readonly name: Column; readonly children: ReactNode }): ReactNode {
  const { name, children } = props;
  return (
    <section className={styles.column} aria-labelledby={`inspection-${name}`}>
      <header>
        <h3 id={`inspection-${name}`}>{text.columns[name]}</h3>
        <span>{text.explained[name]}</span>
      </header>
      {children}
    </section>
  );
}
