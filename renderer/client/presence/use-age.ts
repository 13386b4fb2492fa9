import { useCallback } from 'react';
import type { PresenceView } from '../../../shared/contract/index.js';
import { ageLabel } from '../../../shared/lync/age.js';
import { useClientStore } from '../../bridge/hooks.js';
import { useExternal } from '../../bridge/use-external.js';

/** How long ago somebody was last active, in words; renders again when the words change, not with each second. */
export function useAge(presence: PresenceView | undefined): string | null {
  const store = useClientStore();
  const lastActive = presence?.lastActive ?? null;
  return useExternal(
    useCallback((listener) => store.subscribe('clock', listener), [store]),
    () => {
      const clock = store.get('clock');
      return clock ? ageLabel(lastActive, clock.now) : null;
    },
  );
}
