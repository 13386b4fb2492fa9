import { useCallback, useRef } from 'react';
import type { Visibility } from '../../../shared/contract/index.js';
import { minuteMilliseconds } from '../../../shared/lync/time.js';
import { type FreshAnswer, useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import { openPage, type PageParameters } from '../pages/open-page.js';

/** What the page is about, as its address has it. */
export interface Asked {
  readonly person: string | null;
  readonly seenBy: readonly string[];
  readonly switches: readonly string[];
}

const listIn = (text = ''): readonly string[] => text.split(',').filter((each) => each !== '');

export const askedIn = ({ person, seenBy, switches }: PageParameters): Asked => ({
  person: person ?? null,
  seenBy: listIn(seenBy),
  switches: listIn(switches),
});

/** Shows another table; the address says which. */
export function ask({ person, seenBy, switches }: Asked): void {
  openPage('visibility', {
    ...(person !== null && { person }),
    ...(seenBy.length > 0 && { seenBy: seenBy.join(',') }),
    ...(switches.length > 0 && { switches: switches.join(',') }),
  });
}

/** Who sees what, asked again when anything happened or a minute passed. While it is asked, the former answer stays. */
export function useVisibility({ person, seenBy, switches }: Asked): FreshAnswer<Visibility | null> {
  const command = useCommand();
  const store = useStageStore();
  const columns = seenBy.join(',');
  const switched = switches.join(',');
  const askAgain = useCallback(async () => {
    if (person === null) return null;
    const tried = { seenBy: [...listIn(columns)], switches: [...listIn(switched)] };
    return command({ name: 'visibility.matrix', sip: person, ...tried });
  }, [command, person, columns, switched]);
  const watch = useCallback(
    (again: () => void) => {
      const minute = (): number => Math.floor((store.get('clock')?.now ?? 0) / minuteMilliseconds);
      let asked = minute();
      const stops = [
        store.subscribe('organisation', again),
        store.subscribe('settings', again),
        store.subscribeAll('log/{entry}', again),
        store.subscribe('clock', () => {
          if (minute() === asked) return;
          asked = minute();
          again();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store],
  );
  const { answer, failure } = useFreshAnswer(askAgain, watch);
  const last = useRef<Visibility | null>(null);
  if (answer !== null) last.current = answer;
  const former = last.current?.sip === person ? last.current : null;
  return { answer: answer ?? former, failure };
}
