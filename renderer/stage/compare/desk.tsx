import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect } from 'react';
import type { CopySide } from '../../../shared/contract/index.js';
import { ClientProvider } from '../../bridge/hooks.js';
import { ClientWindow } from '../../client/client-window.js';
import { Button } from '../button.js';
import { ErrorBoundary } from '../error-boundary.js';
import styles from './compare.module.css';
import { Divider } from './divider.js';
import { Marks } from './marks.js';
import type { Pair } from './pair.js';
import { SideHead } from './side-head.js';
import { compareStrings as text } from './strings.js';
import type { Comparison } from './use-comparison.js';
import type { Mark } from './use-marks.js';
import { otherSide, useCompareView } from './view-store.js';

/** The two clients, with what stands beside them and never in them. */
export function Desk(props: {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly comparison: Comparison;
  readonly pair: Pair;
  readonly marks: readonly Mark[];
}): ReactNode {
  const { ref, comparison, pair, marks } = props;
  const { view, first, slider } = useCompareView();
  const percent = slider ?? 50;
  const isUnset = view === 'slider' && slider === null && marks.length > 0;
  // It begins where something differs, and stays there when that is scrolled away.
  useLayoutEffect(() => {
    if (isUnset) useCompareView.setState({ slider: whereSomethingDiffers(marks, ref.current) });
  }, [isUnset, marks, ref]);
  return (
    <div
      ref={ref}
      className={styles.desk}
      data-view={view}
      style={{ '--divider': `${percent}%`, '--divider-part': percent / 100 } as CSSProperties}
    >
      {[first, otherSide(first)].map((side, index) => {
        const isAway = view === '1-up' && index > 0;
        return (
          <section
            key={side}
            className={styles.side}
            data-side={side}
            data-away={isAway}
            aria-label={text.sides[side]}
            inert={isAway}
          >
            <SideHead side={side} comparison={comparison} pair={pair} />
            <div className={styles.window}>
              <Client side={side} comparison={comparison} pair={pair} />
            </div>
          </section>
        );
      })}
      {view === 'slider' && <Divider percent={percent} desk={ref} />}
      <Marks marks={marks} divider={dividerIn(ref.current, percent)} />
    </div>
  );
}

/** Where the divider is, from the top of the desk in CSS pixels. */
function dividerIn(desk: HTMLElement | null, percent: number): number {
  const window = desk?.querySelector('[data-client-window]')?.getBoundingClientRect();
  if (!desk || !window) return 0;
  return window.top - desk.getBoundingClientRect().top + (window.height * percent) / 100;
}

/** The middle of what differs, in percent of the clients' height. */
function whereSomethingDiffers(marks: readonly Mark[], desk: HTMLElement | null): number {
  const [top, bottom] = [
    Math.min(...marks.map((mark) => mark.top)),
    Math.max(...marks.map((mark) => mark.bottom)),
  ];
  const window = desk?.querySelector('[data-client-window]')?.getBoundingClientRect();
  if (!desk || !window || marks.length === 0) return 50;
  const start = window.top - desk.getBoundingClientRect().top;
  return Math.round((100 * ((top + bottom) / 2 - start)) / window.height);
}

/** A live client of the copy, or why there is none. */
function Client(props: {
  readonly side: CopySide;
  readonly comparison: Comparison;
  readonly pair: Pair;
}): ReactNode {
  const { side, comparison, pair } = props;
  const { viewer, viewerName, copy, target, sessions } = comparison;
  const failure = copy.failure ?? copy.view?.failure ?? null;
  if (failure !== null)
    return (
      <div className={styles.instead} role="alert">
        <p>{text.failed(failure)}</p>
        <Button onClick={copy.retry}>{text.tryAgain}</Button>
      </div>
    );
  if (side === 'after' && target.plan === null)
    return <p className={styles.instead}>{text.notChosen[target.target]}</p>;
  const refusal = copy.view?.[side].refusals[viewer];
  if (copy.view?.state === 'ready' && !sessions[side] && refusal !== undefined)
    return (
      <p className={styles.instead} role="alert">
        <strong>{text.notSignedIn(viewerName)}</strong> {refusal}
      </p>
    );
  if (!copy.view || (copy.view.state === 'building' && !sessions[side]))
    return (
      <p className={styles.instead} role="status">
        {text.building}
      </p>
    );
  return (
    <ErrorBoundary>
      <ClientProvider sip={viewer} copy={copy.id} side={side}>
        <ClientWindow key={viewer} sip={viewer} titleBar ui={pair[side]} />
      </ClientProvider>
    </ErrorBoundary>
  );
}
