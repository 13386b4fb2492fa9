import { type ReactNode, useEffect, useState } from 'react';
import type { PresentationView } from '../../../shared/contract/index.js';
import { toInstant } from '../../../shared/lync/time.js';
import { useCommand, useStageEntry } from '../../bridge/hooks.js';
import { useActionContext } from '../actions/use-actions.js';
import { Button } from '../button.js';
import { useTimeFormat, useVirtualNow } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { leavePage } from '../pages/open-page.js';
import { swapAction } from './lead-actions.js';
import { leadStrings } from './lead-strings.js';
import { audienceAddress, audienceWindowName, useEndQuestion } from './present.js';
import styles from './presenter.module.css';

const text = leadStrings.presenter;

/** Time, whether there is an audience window, and the ways out. */
export function PresenterHead({
  presentation: { minutes, windows, swappable },
}: {
  readonly presentation: PresentationView;
}): ReactNode {
  const context = useActionContext();
  const elapsed = useElapsed();
  const left = minutes === null ? null : minutes * 60 - elapsed;
  return (
    <header className={styles.head}>
      <Figure name={text.elapsed}>{inMinutes(elapsed)}</Figure>
      {minutes !== null && left !== null && (
        <Figure name={left < 0 ? text.over(minutes) : text.left(minutes)} isOver={left < 0}>
          {inMinutes(Math.abs(left))}
        </Figure>
      )}
      <VirtualClock />
      <AudienceWindows windows={windows} />
      {swappable && (
        <Button title={leadStrings.swapHint} onClick={() => swapAction.run(context)}>
          {leadStrings.swap} <kbd className={controls.kbd}>S</kbd>
        </Button>
      )}
      <Button onClick={leavePage}>{text.toStage}</Button>
      <Button onClick={() => useEndQuestion.setState({ isAsked: true })}>
        {leadStrings.end} <kbd className={controls.kbd}>Esc</kbd>
      </Button>
    </header>
  );
}

/** Not live: a screen reader that tells each second is of no use. */
function Figure(props: {
  readonly name: string;
  readonly isOver?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <p className={styles.figure} data-over={props.isOver}>
      <span>{props.name}</span> <strong>{props.children}</strong>
    </p>
  );
}

function VirtualClock(): ReactNode {
  const clock = useStageEntry('clock');
  return clock ? <VirtualTime clock={clock} /> : null;
}

function VirtualTime({
  clock,
}: {
  readonly clock: Parameters<typeof useVirtualNow>[0];
}): ReactNode {
  const now = toInstant(useVirtualNow(clock));
  return <Figure name={text.clock}>{useTimeFormat().time(now)}</Figure>;
}

/** Says that others see something, or what to do so that they do. A link, which no browser keeps from opening. */
function AudienceWindows({ windows }: { readonly windows: number }): ReactNode {
  return (
    <p className={styles.windows} role="status" data-closed={windows === 0}>
      <span aria-hidden="true">{windows === 0 ? '!' : '✓'}</span>
      {windows === 0 ? text.closed : text.open(windows)}
      {windows === 0 && (
        <a
          href={audienceAddress}
          target={audienceWindowName}
          title={text.closedHint(leadStrings.audience.title)}
        >
          {text.openIt}
        </a>
      )}
    </p>
  );
}

/** Seconds since the presentation began, as the emulator counts them: a page that is loaded again goes on. */
function useElapsed(): number {
  const command = useCommand();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let isWanted = true;
    command({ name: 'presentation.elapsed' }).then(
      (answer) => {
        if (!isWanted) return;
        const began = performance.now() - answer.seconds * 1000;
        const tell = (): void => setSeconds(Math.floor((performance.now() - began) / 1000));
        tell();
        timer = setInterval(tell, 500);
      },
      // It has ended in the meantime, and the page says so.
      () => undefined,
    );
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [command]);
  return seconds;
}

/** `06:42`, from an hour on `1:06:42`. */
function inMinutes(seconds: number): string {
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  const rest = `${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}
