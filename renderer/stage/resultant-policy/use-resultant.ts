import { useCallback } from 'react';
import type { ResultantPolicy } from '../../../shared/contract/index.js';
import { type FreshAnswer, useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand } from '../../bridge/hooks.js';
import { useWatchPeople } from '../people/people-query.js';

/** What governs a person, asked again when a policy has changed; no answer for nobody. */
export function useResultant(sip: string | null): FreshAnswer<ResultantPolicy | null> {
  const command = useCommand();
  const ask = useCallback(
    async () => (sip === null ? null : command({ name: 'policy.resultant', sip })),
    [command, sip],
  );
  return useFreshAnswer(ask, useWatchPeople());
}
