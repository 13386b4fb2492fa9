import type { ReactNode } from 'react';
import type { Flips, ForecastEntry, ForecastView } from '../../../shared/contract/index.js';
import type { Instant } from '../../../shared/lync/time.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { Section } from '../section.js';
import styles from './forecast.module.css';
import { Intervals } from './intervals.js';
import { forecastStrings as text } from './strings.js';
import { useForecast } from './use-forecast.js';

/** Each entry of the calendar with the second at which presence shows it, or why it never does. */
function ForecastEntries(props: { readonly entries: readonly ForecastEntry[] }): ReactNode {
  const now = useStageEntry('clock')?.now;
  const { entries } = props;
  if (now === undefined) return null;
  if (entries.length === 0) return <p className={styles.quiet}>{text.none}</p>;
  return (
    <ol className={controls.list} aria-label={text.title}>
      {entries.map((entry) => (
        <Entry key={entry.entry} entry={entry} now={now} />
      ))}
    </ol>
  );
}

function Entry({
  entry,
  now,
}: {
  readonly entry: ForecastEntry;
  readonly now: Instant;
}): ReactNode {
  const format = useTimeFormat();
  const { subject, start, end, flipsAt, returnsAt, busyType, why } = entry;
  const over = (returnsAt ?? end) <= now;
  return (
    <li className={styles.entry} data-busy={busyType} data-over={over}>
      <h3 className={styles.subject}>
        {subject === '' ? text.untitled : subject}
        <span>
          {text.when(format.timeFrom(now, start), format.timeFrom(start, end))}
          {over && `, ${text.past}`}
        </span>
      </h3>
      <p className={styles.flips}>
        {flipsAt === null ? (
          <strong data-never="true">{text.never}</strong>
        ) : (
          <>
            <strong>{text.flips(format.timeFrom(now, flipsAt), entry.text)}</strong>
            {returnsAt === null
              ? `, ${text.open}`
              : `, ${text.back(format.timeFrom(now, returnsAt))}`}
          </>
        )}
      </p>
      <p className={styles.why}>{why}</p>
    </li>
  );
}

/** When presence will change and why, before it happens; and what the chosen intervals cost. */
export function Forecast({ sip }: { readonly sip: string }): ReactNode {
  const { answer, failure } = useForecast(sip);
  return (
    <>
      <Section title={text.title}>
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {text.failed(failure)}
          </p>
        )}
        {answer && <ForecastEntries entries={answer.entries} />}
      </Section>
      {answer && <Intervals forecast={answer} />}
      {answer && answer.entries.length > 0 && <ModelComparison forecast={answer} />}
    </>
  );
}

/** The same entries under each reading of how the two intervals work together. */
function ModelComparison({ forecast }: { readonly forecast: ForecastView }): ReactNode {
  const format = useTimeFormat();
  const now = useStageEntry('clock')?.now;
  const { entries, models } = forecast;
  if (now === undefined) return null;
  const flipsOf = (flips: Flips): string => {
    const time = (at: typeof flips.flipsAt): string =>
      at === null ? '…' : format.timeFrom(now, at);
    return flips.flipsAt === null
      ? text.unchanged
      : text.arrow(time(flips.flipsAt), time(flips.returnsAt));
  };
  return (
    <Section title={text.models}>
      <p className={styles.quiet}>{text.modelsHint}</p>
      {models.map(({ model, title, note, rule, isDefault }) => (
        <table key={model} className={styles.model} data-default={isDefault}>
          <caption>
            {title} {isDefault && <span className={styles.badge}>{text.modelDefault}</span>}
            <small>{note}</small>
            <RuleDetails id={rule} />
          </caption>
          <thead className={controls.hidden}>
            <tr>
              <th scope="col">{text.entry}</th>
              <th scope="col">{text.shown}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.entry}>
                <th scope="row">{entry.subject === '' ? text.untitled : entry.subject}</th>
                <td>{flipsOf(entry.byModel[model])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}
