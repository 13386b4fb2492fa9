import { useCallback } from 'react';
import type { DetectiveView } from '../../../shared/contract/index.js';
import { type FreshAnswer, useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';

/** What is asked: a link of a sender, at a Front End; at the sender's own when that is `null`. */
export interface DetectiveQuestion {
  readonly url: string;
  readonly sender: string;
  readonly frontEnd: string | null;
}

/** The detective's answer, asked again whenever something happened that may change it. */
export function useDetective(question: DetectiveQuestion): FreshAnswer<DetectiveView> {
  const { url, sender, frontEnd } = question;
  const command = useCommand();
  const store = useStageStore();
  const ask = useCallback(
    () => command({ name: 'url.explain', url, sender, ...(frontEnd === null ? {} : { frontEnd }) }),
    [command, url, sender, frontEnd],
  );
  const watch = useCallback(
    (again: () => void) => {
      const leaves = [
        store.subscribeAll('log/{entry}', again),
        store.subscribe('front-ends', again),
        store.subscribeAll('front-end/{fqdn}/registry', again),
      ];
      return () => {
        for (const leave of leaves) leave();
      };
    },
    [store],
  );
  return useFreshAnswer(ask, watch);
}
