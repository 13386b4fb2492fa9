import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useWhyMode } from '../../bridge/why-mode.js';
import { aboutNames, answerStrings } from './answer-strings.js';
import { useAsking } from './asking.js';
import { subjectOf } from './asks.js';
import { Ring, TopLayer } from './top-layer.js';
import styles from './why.module.css';
import { WhyAnswer } from './why-answer.js';
import { WhyChip } from './why-chip.js';
import WhyWalk from './why-walk.js';

/** What asking "why?" draws over one client: a mark at what is pointed at, and the walk through all answers. */
export default function WhyLayer(): ReactNode {
  const enabled = useWhyMode((mode) => mode.enabled);
  const walk = useWhyMode((mode) => mode.walk);
  const { window: id, pointed } = useAsking();
  const at = useStore(pointed, (state) => state.at);
  useForgottenByScrolling();
  const isHere = walk?.window === id;
  return (
    <>
      {enabled && !isHere && at?.isConnected && <PointedMark key={keyOf(at)} at={at} />}
      {isHere && <WhyWalk walk={walk} />}
    </>
  );
}

const keyOf = (element: HTMLElement): string => JSON.stringify(subjectOf(element));

/** Where the list moves away below the pointer, the mark goes. */
function useForgottenByScrolling(): void {
  const { pointed } = useAsking();
  useEffect(() => {
    const forget = ({ target }: Event): void => {
      const isOurs = target instanceof Element && target.closest('[data-why-layer]') !== null;
      if (!isOurs) pointed.setState({ at: null });
    };
    document.addEventListener('scroll', forget, true);
    return () => document.removeEventListener('scroll', forget, true);
  }, [pointed]);
}

/** The mark that answers, at the end of what is pointed at. */
function PointedMark({ at }: { readonly at: HTMLElement }): ReactNode {
  const walkFrom = useWhyMode((mode) => mode.walkFrom);
  const subject = subjectOf(at);
  const [box] = useState(() => at.getBoundingClientRect());
  const right = Math.min(box.right, window.innerWidth - 4);
  return (
    <>
      <Ring around={at} />
      <TopLayer
        beside={at}
        className={styles.mark}
        style={{ left: right - 14, top: Math.max(0, box.top - 4) }}
      >
        <WhyChip label={aboutNames[subject.about]}>
          <WhyAnswer {...subject} />
          <p className={styles.more}>
            <button type="button" onClick={() => walkFrom(at)}>
              {answerStrings.walk}
            </button>
          </p>
        </WhyChip>
      </TopLayer>
    </>
  );
}
