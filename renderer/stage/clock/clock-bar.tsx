import { type FormEvent, type ReactNode, startTransition, useOptimistic, useState } from 'react';
import type { ClockView } from '../../../shared/contract/index.js';
import { toInstant } from '../../../shared/lync/time.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { keysOf } from '../actions/action-keys.js';
import { Button, IconButton } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useRoom } from '../panes/arrangement.js';
import { PopoverButton } from '../popover-button.js';
import { Segments } from '../segments.js';
import { rates, runs, standsStill, useClockActions } from './clock-actions.js';
import styles from './clock-bar.module.css';
import { clockStrings as text } from './strings.js';
import { useTimeFormat, useVirtualNow } from './virtual-time.js';

/** From this width on everything has room; below it, what is used less is behind a button. */
const widthForAll = 1600;

/** The virtual clock: time, pause and play, rate, runs, next event. */
export function ClockBar(): ReactNode {
  const clock = useStageEntry('clock');
  const isWide = useRoom().width >= widthForAll;
  if (!clock) return null;
  return (
    <section className={styles.bar} data-help="clock" aria-label={text.region}>
      <PlayButton clock={clock} />
      <Now clock={clock} />
      <Rates clock={clock} isWide={isWide} />
      <Runs isWide={isWide} />
      <NextEvent clock={clock} />
    </section>
  );
}

function PlayButton({ clock }: { readonly clock: ClockView }): ReactNode {
  const { toggle } = useClockActions();
  const stands = standsStill(clock);
  const label = stands ? text.play(clock.lastRate) : text.pause;
  return (
    <Button aria-label={label} title={`${label} (${keysOf('toggle-clock')})`} onClick={toggle}>
      <Icon name={stands ? 'play' : 'pause'} />
    </Button>
  );
}

function Now({ clock }: { readonly clock: ClockView }): ReactNode {
  const now = toInstant(useVirtualNow(clock));
  const format = useTimeFormat();
  return (
    <div className={styles.now} title={clock.timeZone} data-paused={clock.rate === 0}>
      <span className={controls.hidden}>{text.now}</span>
      <time className={styles.time} dateTime={new Date(now).toISOString()}>
        {format.time(now)}
      </time>
      <span className={styles.date}>{format.date(now)}</span>
    </div>
  );
}

function Rates({ clock, isWide }: { readonly clock: ClockView; readonly isWide: boolean }) {
  const { play } = useClockActions();
  const [chosen, choose] = useOptimistic(clock.rate);
  const playAt = (rate: number): void =>
    startTransition(async () => {
      choose(rate);
      await play(rate);
    });
  if (!isWide)
    return (
      <Choice
        label={text.rate}
        value={rates.find((rate) => rate === (chosen || clock.lastRate)) ?? 1}
        choices={rates}
        nameOf={(rate) => text.rates[rate]}
        onChoose={playAt}
      />
    );
  return (
    <Segments
      label={text.rate}
      choices={rates}
      names={text.rates}
      current={chosen}
      hint={text.rateHint}
      onChoose={playAt}
    />
  );
}

function Runs({ isWide }: { readonly isWide: boolean }): ReactNode {
  const { run } = useClockActions();
  return (
    <div className={styles.runs}>
      {runs.map(({ duration: fixed, label, words, keys }) => (
        <Button
          kind="quiet"
          key={fixed}
          aria-label={text.runFor(label, words)}
          title={`${text.runFor(label, words)} (${keys})`}
          onClick={() => run(fixed)}
        >
          {label}
        </Button>
      ))}
      {isWide ? (
        <AnyRun />
      ) : (
        <PopoverButton label={text.anyRun} icon="down">
          <AnyRun />
        </PopoverButton>
      )}
    </div>
  );
}

/** A run of any length. */
function AnyRun(): ReactNode {
  const { run } = useClockActions();
  const [duration, setDuration] = useState('01:00:00');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(duration);
  };
  return (
    <form className={styles.anyRun} onSubmit={submit}>
      <input
        className={`${controls.input} ${styles.duration}`}
        aria-label={text.custom}
        title={text.custom}
        value={duration}
        pattern="\d{2,4}:[0-5]\d:[0-5]\d"
        spellCheck={false}
        onChange={(event) => setDuration(event.target.value)}
      />
      <Button kind="quiet" type="submit">
        {text.run}
      </Button>
    </form>
  );
}

function NextEvent({ clock }: { readonly clock: ClockView }): ReactNode {
  const { next } = useClockActions();
  const format = useTimeFormat();
  return (
    <div className={styles.next}>
      <IconButton
        icon="next"
        label={text.next}
        title={`${text.next} (${keysOf('next-event')})`}
        disabled={clock.next === null}
        onClick={next}
      />
      <p className={styles.nextText} title={clock.next?.label}>
        {clock.next ? (
          <>
            <b>{format.timeFrom(clock.now, clock.next.at)}</b> {clock.next.label}
          </>
        ) : (
          text.noNext
        )}
      </p>
    </div>
  );
}
