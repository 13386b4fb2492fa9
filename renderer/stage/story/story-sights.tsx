import type { ReactNode } from 'react';
import type { StoryProgressView, StorySightView } from '../../../shared/contract/index.js';
import { useStageStore } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { Tick } from '../tick.js';
import { showOnStage } from './show.js';
import styles from './story.module.css';
import { numbersOf } from './story-marks.js';
import { storyStrings as text } from './strings.js';

/** What a step promises to be seen, ticked while it is so. */
export function StorySights(props: {
  readonly sights: readonly StorySightView[];
  readonly compared: StoryProgressView['sights'];
}): ReactNode {
  const { sights, compared } = props;
  if (sights.length === 0) return null;
  const numbers = numbersOf(sights);
  return (
    <section className={styles.sights} aria-label={text.you}>
      <h3>{text.you}</h3>
      <ul>
        {sights.map((sight, index) => (
          <Sight
            // biome-ignore lint/suspicious/noArrayIndexKey: the sights of a step never change
            key={index}
            sight={sight}
            compared={compared[index]}
            number={numbers[index] ?? null}
          />
        ))}
      </ul>
    </section>
  );
}

function Sight(props: {
  readonly sight: StorySightView;
  readonly compared: StoryProgressView['sights'][number] | undefined;
  /** Of its mark on the stage. */
  readonly number: number | null;
}): ReactNode {
  const { sight, compared, number } = props;
  const stage = useStageStore();
  const isSo = compared?.isSo === true;
  const act = {
    'aria-label': text.showOf(sight.title),
    onClick: () => showOnStage(sight.show, stage),
  };
  return (
    <li data-so={isSo}>
      <Tick kind={isSo ? 'done' : 'missing'}>
        <Icon name={isSo ? 'tick' : 'close'} size={12} />
      </Tick>
      <div>
        <p className={styles.sight} role="status">
          <span className={controls.hidden}>{isSo ? text.seen : text.notYet}: </span>
          {sight.title}
        </p>
        {sight.note !== null && <p className={styles.quiet}>{sight.note}</p>}
        <p className={styles.where}>{sight.where}</p>
        {compared?.differences.map(({ what, expected, seen }) => (
          <p key={what} className={styles.difference}>
            {text.expected(what, expected, seen)}
          </p>
        ))}
      </div>
      {number !== null ? (
        <button type="button" className={styles.number} title={text.marked(number)} {...act}>
          {number}
        </button>
      ) : (
        Object.keys(sight.show).length > 0 && (
          <Button small {...act}>
            {text.show}
          </Button>
        )
      )}
    </li>
  );
}
