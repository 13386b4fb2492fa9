import { useEffect, useState } from 'react';
import type { LadderView } from '../../../shared/contract/index.js';
import { useCommand, useStageEntry, useStageStore } from '../../bridge/hooks.js';
import { useFailure } from '../failure-store.js';

/**
 * The ladder of any person: a signed-in one's comes with the stage; for others it is asked for,
 * and again whenever a policy or who holds it has changed.
 */
export function useLadder(sip: string): LadderView | null {
  const command = useCommand();
  const store = useStageStore();
  const client = useStageEntry('client/{sip}', sip);
  const report = useFailure((failure) => failure.report);
  const [asked, setAsked] = useState<LadderView | null>(null);
  const signedIn = client !== undefined;
  useEffect(() => {
    if (signedIn) return;
    let left = false;
    const ask = (): void => {
      command({ name: 'policy.ladder', sip })
        .then((ladder) => {
          if (!left) setAsked(ladder);
        })
        .catch(report);
    };
    ask();
    const leave = store.subscribeAll('policy/{identity}', ask);
    return () => {
      left = true;
      leave();
    };
  }, [command, store, sip, signedIn, report]);
  if (client) return client.ladder;
  return asked?.sip === sip ? asked : null;
}
