import type { ReactNode } from 'react';
import type { IntervalPlan, IntervalSide } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { timeSpanText } from '../forecast/duration-text.js';
import { IntervalSlider } from './interval-slider.js';
import type { TypedIntervals } from './planner-store.js';
import styles from './setting-card.module.css';
import { pollStops, publicationStops } from './stops.js';
import { plannerStrings as text } from './strings.js';

/** Two intervals that are looked at, as they are or as they are planned. */
export function SettingCard(props: {
  readonly side: string;
  /** What it is, beside its letter. */
  readonly what: string;
  readonly isPlanned?: boolean;
  readonly plan: IntervalPlan;
  readonly read: IntervalSide;
  readonly typed: TypedIntervals;
  /** A button beside the letter. */
  readonly act: { readonly title: string; readonly run: () => void } | null;
  readonly onChange: (typed: TypedIntervals) => void;
}): ReactNode {
  const { side, what, isPlanned = false, plan, read, typed, act, onChange } = props;
  return (
    <fieldset className={styles.card} data-planned={isPlanned}>
      <legend className={styles.cardHead}>
        <strong>{side}</strong> {what}
      </legend>
      {act && (
        <Button kind="quiet" small className={styles.cardAct} onClick={act.run}>
          {act.title}
        </Button>
      )}
      <IntervalSlider
        label={text.poll}
        side={side}
        range={plan.poll}
        profile={plan.profile}
        stops={pollStops}
        value={typed.poll}
        read={read.poll}
        write={timeSpanText}
        hint={text.typedHint.poll}
        onChange={(poll) => onChange({ ...typed, poll })}
      />
      <IntervalSlider
        label={text.publication}
        side={side}
        range={plan.publication}
        profile={plan.profile}
        stops={publicationStops}
        value={typed.publication}
        read={read.publication}
        write={String}
        unit={text.seconds}
        hint={text.typedHint.publication}
        onChange={(publication) => onChange({ ...typed, publication })}
      />
    </fieldset>
  );
}
