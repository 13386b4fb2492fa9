import type { ReactNode } from 'react';
import styles from './forecast.module.css';
import { ForecastEntries } from './forecast-entries.js';
import { Intervals } from './intervals.js';
import { ModelComparison } from './model-comparison.js';
import { forecastStrings as text } from './strings.js';
import { useForecast } from './use-forecast.js';

/** When presence will change and why, before it happens; and what the chosen intervals cost. */
export function Forecast({ sip }: { readonly sip: string }): ReactNode {
  const { answer, failure } = useForecast(sip);
  return (
    <>
      <section aria-labelledby="forecast-title">
        <h2 id="forecast-title" className={styles.title}>
          {text.title}
        </h2>
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {text.failed(failure)}
          </p>
        )}
        {answer && <ForecastEntries entries={answer.entries} />}
      </section>
      {answer && <Intervals forecast={answer} />}
      {answer && answer.entries.length > 0 && <ModelComparison forecast={answer} />}
    </>
  );
}
