import type { ReactNode } from 'react';
import type { Flips, ForecastView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import { Section } from '../section.js';
import styles from './forecast.module.css';
import { forecastStrings as text } from './strings.js';

/** The same entries under each reading of how the two intervals work together. */
export function ModelComparison({ forecast }: { readonly forecast: ForecastView }): ReactNode {
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
          <thead className={styles.hiddenHead}>
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
