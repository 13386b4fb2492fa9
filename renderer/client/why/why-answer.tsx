import { type ReactNode, useCallback } from 'react';
import type { WhySubject } from '../../../shared/contract/index.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useClientCommand, useClientStore } from '../../bridge/hooks.js';
import { answerStrings } from './answer-strings.js';
import EffectiveAnswer from './effective-answer.js';
import { RuleDetails } from './rule-details.js';
import { whyStrings } from './strings.js';
import styles from './why.module.css';

/** The answer of this client's emulator about something that it shows, kept up to date as time passes. */
export function WhyAnswer({ about, of, part }: WhySubject): ReactNode {
  const send = useClientCommand();
  const store = useClientStore();
  const ask = useCallback(
    () =>
      send({
        name: 'why.explain',
        about,
        ...(of !== undefined && { of }),
        ...(part !== undefined && { part }),
      }),
    [send, about, of, part],
  );
  const watch = useCallback((again: () => void) => store.subscribe('clock', again), [store]);
  const { answer, failure } = useFreshAnswer(ask, watch);
  if (failure !== null) return <p role="alert">{failure}</p>;
  if (answer === null) return <p role="status">{whyStrings.asking}</p>;
  return (
    <EffectiveAnswer of={answer.why} label={answer.label}>
      {answer.steps.length > 0 && (
        <section aria-label={answerStrings.steps}>
          <p className={styles.stepsTitle}>{answerStrings.steps}</p>
          <ol className={styles.steps}>
            {answer.steps.map(({ text, rule, items }) => (
              <li key={`${rule} ${text}`}>
                {text}
                {items.length > 0 && (
                  <ul>
                    {items.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                )}
                {rule !== null && rule !== answer.why.rule && <RuleDetails id={rule} />}
              </li>
            ))}
          </ol>
        </section>
      )}
    </EffectiveAnswer>
  );
}
