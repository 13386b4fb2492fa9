import { useMemo } from 'react';
import type {
  ClientEntries,
  CopySide,
  Difference,
  DifferencesView,
} from '../../../shared/contract/index.js';
import { copyClientTopicName, topicName } from '../../../shared/contract/keys.js';
import { useConnection, useEntry, useStageEntry } from '../../bridge/hooks.js';
import { type HeldCopy, useCopy } from './use-copy.js';
import type { ComparedTarget } from './use-target.js';

type Session = ClientEntries['session'];

/** What is compared, and what came of it. */
export interface Comparison {
  readonly sip: string;
  readonly name: string;
  /** Whose client is shown: the person's own, or that of somebody who sees the person. */
  readonly viewer: string;
  readonly viewerName: string;
  readonly target: ComparedTarget;
  readonly copy: HeldCopy;
  /** The clients that are shown, while they are signed in. */
  readonly sessions: Readonly<Record<CopySide, Session | undefined>>;
  /** Null while there is nothing to compare. */
  readonly found: DifferencesView | null;
  /** In the order of their numbers: those of the client, then those that others see. */
  readonly differences: readonly Difference[];
}

const none: readonly Difference[] = [];

export function useComparison(
  sip: string,
  target: ComparedTarget,
  seenBy: string | undefined,
): Comparison {
  const plan = target.plan ?? '';
  const copy = useCopy({
    sip,
    ...(plan !== '' && { plan }),
    ...(seenBy !== undefined && { seenBy }),
  });
  const connection = useConnection();
  const view = useEntry(connection.topic(topicName('copy/{copy}', copy.id)), 'differences');
  const viewer = seenBy ?? sip;
  const before = useSession(copy.id, 'before', viewer);
  const after = useSession(copy.id, 'after', viewer);
  const name = useNameOf(sip, viewer === sip ? before : undefined);
  const viewerName = useNameOf(viewer, before);
  const found = target.plan === null ? null : (view ?? null);
  return useMemo(
    () => ({
      ...{ sip, name, viewer, viewerName, target, copy, found },
      sessions: { before, after },
      differences: found ? [...found.differences, ...found.others] : none,
    }),
    [sip, name, viewer, viewerName, target, copy, found, before, after],
  );
}

function useSession(copy: string, side: CopySide, sip: string): Session | undefined {
  const connection = useConnection();
  return useEntry(connection.topic(copyClientTopicName({ copy, side, sip })), 'session');
}

function useNameOf(sip: string, session: Session | undefined): string {
  const onStage = useStageEntry('client/{sip}', sip)?.displayName;
  return session?.displayName ?? onStage ?? sip;
}
