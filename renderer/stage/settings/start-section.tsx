import { type ReactNode, useId } from 'react';
import { useTopicEntry } from '../../bridge/hooks.js';
import styles from './settings.module.css';
import { settingsStrings as text } from './strings.js';

/** When the program and its first page reached what, as it stood when this was opened. */
export function StartSection(): ReactNode {
  const start = useTopicEntry('start', 'start');
  const title = useId();
  if (!start) return null;
  return (
    <section>
      <h3 id={title}>{text.start}</h3>
      <p>{text.startText}</p>
      <table className={styles.start} aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{text.milestone}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {start.milestones.map(({ milestone, milliseconds }) => {
            const [name, meaning] = text.milestones[milestone];
            return (
              <tr key={milestone}>
                <th scope="row">
                  {name}
                  <small>{meaning}</small>
                </th>
                <td>{text.milliseconds(milliseconds)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
