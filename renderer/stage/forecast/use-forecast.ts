import { useCallback } from 'react';
import type { ForecastView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { type FreshAnswer, useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';

/** The forecast of a person's presence, asked again whenever something happened to them. */
export function useForecast(sip: string): FreshAnswer<ForecastView> {
  const command = useCommand();
  const watch = useWatchPerson(sip);
  const ask = useCallback(() => command({ name: 'calendar.forecast', sip }), [command, sip]);
  return useFreshAnswer(ask, watch);
}

/** Reports each event that concerns a person, or that names nobody and may concern everybody. */
export function useWatchPerson(sip: string): (again: () => void) => () => void {
  const store = useStageStore();
  return useCallback(
    (again) => {
      const leaveLog = store.subscribeAll('log/{entry}', (changed) => {
        const concerned = changed.some((id) => {
          const entry = store.get(stageKey('log/{entry}', id));
          return entry !== undefined && (entry.sip === null || entry.sip === sip);
        });
        if (concerned) again();
      });
      const leaveMailbox = store.subscribe(stageKey('mailbox/{sip}', sip), again);
      return () => {
        leaveLog();
        leaveMailbox();
      };
    },
    [store, sip],
  );
}
