import { useState } from 'react';
import type { OptionsView } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand } from '../../bridge/hooks.js';
import { useConnectPicture } from './use-connect-picture.js';
import type { OptionsDraft } from './use-options-draft.js';

/**
 * The OK button: sends what was changed and closes. A picture that cannot be had, or a refusal,
 * keeps the dialog open and says why.
 */
export function useApply(view: OptionsView, draft: OptionsDraft, onClose: () => void) {
  const send = useClientCommand();
  const connect = useConnectPicture(draft);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const picture = view.pages.find((page) => page.picture !== null)?.picture ?? null;
  const run = async () => {
    const { source, address, values } = draft;
    if (source === 'web' && address.state.name !== 'connected' && !(await connect())) return;
    const chosen = picture?.choices.find((choice) => choice.chosen)?.source ?? null;
    if (source !== null && source !== chosen) await send({ name: 'client.choose-picture', source });
    if (Object.keys(values).length > 0) await send({ name: 'client.apply-options', values });
    onClose();
  };
  const apply = () => {
    setBusy(true);
    setProblem(null);
    run()
      .catch((reason: unknown) => setProblem(failureText(reason)))
      .finally(() => setBusy(false));
  };
  return { apply, problem, busy };
}
