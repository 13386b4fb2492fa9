import { useMemo } from 'react';
import type { PolicyView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { quoted } from '../../../shared/policy/cmdlet-text.js';
import { useStageEntry, useStageIds, useStageStore } from '../../bridge/hooks.js';
import { useSelection } from '../selection.js';
import { type TypedIntervals, usePlanner } from './planner-store.js';

export const pollParameters = {
  'web-services': 'WebServicePollInterval',
  'public-folders': 'MAPIPollInterval',
} as const;
const publicationParameter = 'CalendarStatePublicationInterval';

/** The policy that is planned for: the chosen one, or the global one where that is gone. */
export function usePlannedPolicy(): PolicyView | undefined {
  const identity = usePlanner((planner) => planner.policy);
  const chosen = useStageEntry('policy/{identity}', identity);
  const global = useStageEntry('policy/{identity}', 'Global');
  return chosen ?? global;
}

/** The policies there are, the global one first, with how many people each governs. */
export function usePolicyChoices(): readonly PolicyView[] {
  const store = useStageStore();
  const identities = useStageIds('policy/{identity}');
  return useMemo(
    () =>
      identities
        .flatMap((identity) => store.get(stageKey('policy/{identity}', identity)) ?? [])
        .toSorted(
          (one, other) =>
            Number(other.scope === 'global') - Number(one.scope === 'global') ||
            one.identity.localeCompare(other.identity),
        ),
    [store, identities],
  );
}

/** Somebody at a client whom the policy would govern from the next sign-in on: the selected person where that is one. */
export function usePersonUnder({ identity }: Pick<PolicyView, 'identity'>): string | undefined {
  const store = useStageStore();
  const selected = useSelection(({ person }) => person?.sip ?? '');
  const governed = useStageIds('client/{sip}').filter((sip) =>
    store
      .get(stageKey('client/{sip}', sip))
      ?.ladder.rungs.some((rung) => rung.wins && rung.identity === identity),
  );
  return governed.find((sip) => sip === selected) ?? governed[0];
}

/** What a policy says of both intervals, as the cmdlet would be given them; empty where it does not set one. */
export function intervalsOf(policy: PolicyView | undefined, poll: string): TypedIntervals {
  const printed = (name: string): string =>
    policy?.changed.find(({ parameter }) => parameter === name)?.value ?? '';
  return { poll: printed(poll), publication: printed(publicationParameter) };
}

/** The cmdlet that gives a policy the planned intervals, with what differs alone; null where nothing does. */
export function cmdletFor(
  identity: string,
  poll: string,
  now: TypedIntervals,
  planned: TypedIntervals,
): string | null {
  const given = (name: string, is: string, wanted: string): string =>
    is === wanted ? '' : ` -${name} ${wanted === '' ? '$Null' : quoted(wanted)}`;
  const values =
    given(poll, now.poll, planned.poll.trim()) +
    given(publicationParameter, now.publication, planned.publication.trim());
  return values === '' ? null : `Set-CsClientPolicy -Identity ${quoted(identity)}${values}`;
}
