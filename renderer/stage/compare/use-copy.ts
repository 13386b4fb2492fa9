import { useEffect, useMemo, useState } from 'react';
import type { CopyView } from '../../../shared/contract/index.js';
import { topicName } from '../../../shared/contract/keys.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand, useConnection, useEntry, useTopicState } from '../../bridge/hooks.js';
import type { Compared } from './open-compare.js';

/** What is tried on a copy: a plan, or the next step of the story that is open. */
type Tried = Compared & { readonly nextStep?: boolean };

/** A copy of the organisation that this component holds. */
export interface HeldCopy {
  /** What a `ClientProvider` takes to show a client of it. */
  readonly id: string;
  readonly view: CopyView | undefined;
  /** Why it could not be asked for. */
  readonly failure: string | null;
  /** Asks for it again. */
  readonly retry: () => void;
}

/**
 * Holds a copy on which something is tried, until the component goes; also over a restart of the emulator. The copy is
 * made anew by the emulator when something changes on show, and by this when something else is asked for.
 */
export function useCopy({ sip, seenBy, plan, nextStep = false }: Tried): HeldCopy {
  const connection = useConnection();
  const command = useCommand();
  const [id] = useState(() => crypto.randomUUID());
  const topic = topicName('copy/{copy}', id);
  const state = useTopicState(topic);
  const view = useEntry(connection.topic(topic), 'copy');
  const [failure, setFailure] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => connection.enter(topic), [connection, topic]);
  const isFollowed = state.name === 'ready';
  const hasFailed = view?.state === 'failed';
  const isAsked =
    view?.sip === sip &&
    view.seenBy === (seenBy ?? null) &&
    view.plan === (plan ?? '') &&
    view.nextStep === nextStep;
  // Also when it is gone because the emulator was started again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is a reason to ask
  useEffect(() => {
    if (!isFollowed || (isAsked && !hasFailed)) return;
    setFailure(null);
    command({
      name: 'copy.open',
      copy: id,
      sip,
      ...(seenBy !== undefined && { seenBy }),
      ...(plan !== undefined && { plan }),
      ...(nextStep && { nextStep }),
    }).catch((reason: unknown) => setFailure(failureText(reason)));
  }, [command, id, sip, seenBy, plan, nextStep, isFollowed, isAsked, tries]);
  return useMemo(
    () => ({ id, view, failure, retry: () => setTries((count) => count + 1) }),
    [id, view, failure],
  );
}
