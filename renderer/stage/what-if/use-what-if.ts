import { useMemo } from 'react';
import type { WhatIfEffectView, WhatIfFormat } from '../../../shared/contract/index.js';
import { useCommand, useTopicEntry } from '../../bridge/hooks.js';
import { saveFile } from '../../files.js';
import { useOperatorAction } from '../operator-failures.js';
import { useWhatIfStore } from './what-if-store.js';

/** The plan that is tried and its result, as far as they are there. */
export const useWhatIf = () => ({
  plan: useTopicEntry('what-if', 'plan'),
  result: useTopicEntry('what-if', 'result'),
});

/** The effects that hit somebody, and what the others would be. */
export function useEffects(): {
  readonly hitting: readonly WhatIfEffectView[];
  readonly others: readonly string[];
} {
  const effects = useTopicEntry('what-if', 'result')?.effects;
  return useMemo(() => {
    const all = effects ?? [];
    const nobody = all.filter(({ people }) => people === 0);
    return {
      hitting: all.filter(({ people }) => people > 0),
      others: nobody.map(({ sentence }) => sentence),
    };
  }, [effects]);
}

/** The effect whose people are shown: the chosen one, else the first that hits somebody. */
export function useChosenEffect(): WhatIfEffectView | undefined {
  const { hitting } = useEffects();
  const chosen = useWhatIfStore(({ effect }) => effect);
  return hitting.find(({ id }) => id === chosen) ?? hitting[0];
}

export interface WhatIfActions {
  try(plan: string): void;
  stop(): void;
  discard(): void;
  /** Offers the result as a download. */
  save(format: WhatIfFormat): void;
  /** Puts the result into the clipboard as text; resolves when it is there. */
  copy(): Promise<void>;
}

export function useWhatIfActions(): WhatIfActions {
  const act = useOperatorAction();
  const command = useCommand();
  const edit = useWhatIfStore((store) => store.edit);
  return useMemo(
    () => ({
      try: (plan) => {
        edit(null);
        void act({ name: 'what-if.try', plan });
      },
      stop: () => void act({ name: 'what-if.stop' }),
      discard: () => void act({ name: 'what-if.discard' }),
      save: (format) =>
        void act({ name: 'what-if.report', format }, ({ fileName, text }) =>
          saveFile(fileName, text),
        ),
      copy: async () => {
        const { text } = await command({ name: 'what-if.report', format: 'table' });
        await navigator.clipboard.writeText(text);
      },
    }),
    [act, command, edit],
  );
}
