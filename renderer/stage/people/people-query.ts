import { useCallback } from 'react';
import type { PersonView, ResultOf } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import type { PageOfRows } from '../../virtual-list/paged-rows.js';
import { useFailure } from '../operator-failures.js';

/** Some of the people who fit a text and are not signed in. */
export interface PeoplePage extends PageOfRows<PersonView> {
  /** What was asked for. */
  readonly text: string;
  /** How those were found who are not signed in. */
  readonly by: ResultOf<'directory.search'>['by'];
  /** SIP addresses of those who fit and are signed in; null for an empty text, which everybody fits. */
  readonly signedIn: ReadonlySet<string> | null;
}

/** No more clients than this stand on a stage. */
const mostSignedIn = 500;

/** Asks for people who fit a text. The function is the same as long as the text is. */
export function useAskPeople(text: string): (offset: number, limit: number) => Promise<PeoplePage> {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  return useCallback(
    async (offset, limit) => {
      const asked = { name: 'directory.search', text } as const;
      try {
        const [others, signedIn] = await Promise.all([
          command({ ...asked, signedIn: false, offset, limit }),
          text.trim() === '' ? null : command({ ...asked, signedIn: true, limit: mostSignedIn }),
        ]);
        return {
          rows: others.people,
          total: others.total,
          by: others.by,
          text,
          signedIn: signedIn && new Set(signedIn.people.map(({ sip }) => sip)),
        };
      } catch (reason) {
        report(reason);
        throw reason;
      }
    },
    [command, report, text],
  );
}

/** Tells when other people may be signed in, or governed by another policy, or belong to another organisation. */
export function useWatchPeople(): (again: () => void) => () => void {
  const store = useStageStore();
  return useCallback(
    (again) => {
      const isOfPolicy = (kind: string | undefined): boolean =>
        kind?.startsWith('policy.') === true;
      const stops = [
        store.subscribe('organisation', again),
        store.subscribeIds('client/{sip}', again),
        store.subscribeAll('log/{entry}', (changed, before) => {
          const kindOf = (id: string) =>
            (store.get(stageKey('log/{entry}', id)) ?? before(id))?.kind;
          if (changed.some((id) => isOfPolicy(kindOf(id)))) again();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store],
  );
}
