import { useEffect, useMemo, useState } from 'react';
import type { PolicyView, SettingsReading } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import type { PolicyValue } from '../../../shared/policy/policy-value.js';
import { type SettingsKindName, settingsKinds } from '../../../shared/policy/setting-kinds.js';
import type { RangeProfile } from '../../../shared/policy/setting-parameter.js';
import { useCommand, useEntry, useStageStore } from '../../bridge/hooks.js';
import type { FormObject } from './form-object.js';

/** The key of the entry of a policy or configuration. */
export const entryKey = (kind: SettingsKindName, identity: string) =>
  kind === 'client'
    ? stageKey('policy/{identity}', identity)
    : stageKey('server-settings/{object}', `${kind}/${identity}`);

/** A policy or configuration as the emulator has it; `undefined` where there is none of that identity. */
export function useSettingsObject(
  kind: SettingsKindName,
  identity: string,
): PolicyView | undefined {
  return useEntry(useStageStore(), entryKey(kind, identity));
}

/** Every value of an object; of one that is not there, what a new one holds. */
export function useStoredValues(
  { kind }: FormObject,
  view: PolicyView | undefined,
): Readonly<Record<string, PolicyValue>> {
  return useMemo(
    () => ({
      ...settingsKinds[kind].table.defaults,
      ...Object.fromEntries(
        view?.changed.map(({ parameter, stored }) => [parameter, stored]) ?? [],
      ),
    }),
    [kind, view],
  );
}

/** What the shell says of a line, and of which one: the answer comes a little later than the line. */
export interface LineReading {
  readonly line: string;
  readonly reading: SettingsReading;
}

/** Between a key and the question what the line means now. */
const pauseMilliseconds = 120;

/**
 * Reads a line as the shell would, each time it changes, and whenever the policy or the profile of limits does: what was
 * a fault may be none then.
 */
export function useReading(
  line: string,
  view: PolicyView | undefined,
  profile: RangeProfile,
): LineReading | null {
  const command = useCommand();
  const [read, setRead] = useState<LineReading | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state may mean another answer
  useEffect(() => {
    let isLeft = false;
    const timer = setTimeout(() => {
      command({ name: 'shell.read-settings', text: line }).then(
        (reading) => {
          if (!isLeft) setRead({ line, reading });
        },
        () => undefined,
      );
    }, pauseMilliseconds);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [command, line, view, profile]);
  return read;
}
