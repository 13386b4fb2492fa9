import type { ReactNode } from 'react';
import { stageKey } from '../../shared/contract/keys.js';
import { useStageEntry, useStageStore } from '../bridge/hooks.js';
import { Choice } from './choice.js';
import { useSignedIn } from './clients/clients-on-stage.js';
import { useSelection } from './selection.js';
import { personPickerStrings } from './strings.js';

/** The signed-in person that was chosen, or else the first one; `null` while nobody is signed in. */
export function useChosenPerson(): { readonly sip: string; readonly displayName: string } | null {
  const chosen = useSelection((selection) => selection.person?.sip ?? '');
  const first = useSignedIn()[0] ?? '';
  const chosenClient = useStageEntry('client/{sip}', chosen);
  const firstClient = useStageEntry('client/{sip}', first);
  return chosenClient ?? firstClient ?? null;
}

/** Chooses among the people who are signed in, for everything that looks at one person. */
export function PersonPicker({ sip }: { readonly sip: string }): ReactNode {
  const store = useStageStore();
  const signedIn = useSignedIn();
  const choose = useSelection((selection) => selection.choose);
  return (
    <Choice
      label={personPickerStrings.label}
      value={sip}
      choices={signedIn}
      nameOf={(one) => store.get(stageKey('client/{sip}', one))?.displayName ?? one}
      onChoose={(one) => {
        const client = store.get(stageKey('client/{sip}', one));
        if (client) choose(client);
      }}
    />
  );
}
