import { useCallback } from 'react';
import type { Inspection, SettingLayers } from '../../../shared/contract/index.js';
import { type FreshAnswer, useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import { useWatchPerson } from '../forecast/use-forecast.js';

/** One person at a moment; without one at the present, asked again as time goes on and things happen. */
export function useInspection(sip: string, at: number | null): FreshAnswer<Inspection> {
  const command = useCommand();
  const store = useStageStore();
  const watchPerson = useWatchPerson(sip);
  const ask = useCallback(
    () => command({ name: 'inspection.read', sip, ...(at !== null && { at }) }),
    [command, sip, at],
  );
  const watch = useCallback(
    (again: () => void) => {
      if (at !== null) return () => {};
      const leavePerson = watchPerson(again);
      const leaveClock = store.subscribe('clock', again);
      return () => {
        leavePerson();
        leaveClock();
      };
    },
    [watchPerson, store, at],
  );
  return useFreshAnswer(ask, watch);
}

/** The settings of a person in their three places, asked again when a policy or a sign-in changes them. */
export function useSettingLayers(sip: string): FreshAnswer<readonly SettingLayers[]> {
  const command = useCommand();
  const ask = useCallback(() => command({ name: 'inspection.settings', sip }), [command, sip]);
  return useFreshAnswer(ask, useWatchPerson(sip));
}
