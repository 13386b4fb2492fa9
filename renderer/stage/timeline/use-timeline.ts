import { useCallback } from 'react';
import type { TimelineView } from '../../../shared/contract/index.js';
import { type FreshAnswer, useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import { useWatchPerson } from '../forecast/use-forecast.js';
import type { TimelineRange } from './timeline-range.js';

/** What happened to a person's presence in a range; asked again while time goes on in it. */
export function useTimeline(sip: string, range: TimelineRange): FreshAnswer<TimelineView> {
  const command = useCommand();
  const store = useStageStore();
  const watchPerson = useWatchPerson(sip);
  const { from, to } = range;
  const ask = useCallback(
    () => command({ name: 'timeline.read', sip, from, to }),
    [command, sip, from, to],
  );
  const watch = useCallback(
    (again: () => void) => {
      const leavePerson = watchPerson(again);
      const leaveClock = store.subscribe('clock', () => {
        const now = store.get('clock')?.now ?? 0;
        if (now >= from && now < to) again();
      });
      return () => {
        leavePerson();
        leaveClock();
      };
    },
    [watchPerson, store, from, to],
  );
  return useFreshAnswer(ask, watch);
}
