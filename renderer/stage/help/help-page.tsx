import type { ReactNode } from 'react';
import { KeyTable } from '../actions/key-table.js';
import { stageActions } from '../actions/stage-actions.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { FullPage } from '../pages/full-page.js';
import { openPage, type PageParameters } from '../pages/open-page.js';
import { pagesStrings } from '../pages/strings.js';
import { useTour } from '../story/tour.js';
import styles from './help.module.css';
import { helpStrings as text } from './strings.js';
import { type HelpTopic, helpTopic, helpTopics } from './topics.js';

/** What each part of the window is for, what can be done there, and by which keys. */
export default function HelpPage({
  parameters,
}: {
  readonly parameters: PageParameters;
}): ReactNode {
  const topic = helpTopic(parameters.topic);
  const { take } = useTour();
  return (
    <FullPage
      title={pagesStrings.titles.help}
      subject={topic.title}
      actions={<Button onClick={take}>{text.tour}</Button>}
    >
      <div className={styles.page}>
        <nav className={styles.topics} aria-label={text.topics}>
          <ul>
            {helpTopics.map(([name, one]) => (
              <li key={name}>
                <button
                  type="button"
                  aria-current={one === topic ? 'page' : undefined}
                  onClick={() => openPage('help', { topic: name })}
                >
                  {one.title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <Topic topic={topic} />
      </div>
    </FullPage>
  );
}

function Topic({ topic }: { readonly topic: HelpTopic }): ReactNode {
  const { title, about, acts, actions } = topic;
  const withKeys = stageActions.filter(({ id, keys }) => actions.includes(id) && keys?.length);
  return (
    <article className={styles.topic} aria-labelledby="help-topic">
      <h3 id="help-topic">{title}</h3>
      <p className={styles.about}>{about}</p>
      <dl className={styles.acts}>
        {acts.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      {withKeys.length > 0 && (
        <>
          <h4 className={controls.heading}>{text.keys}</h4>
          <KeyTable actions={withKeys} />
        </>
      )}
    </article>
  );
}
