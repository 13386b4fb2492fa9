import { type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import { FileButton } from '../file-button.js';
import { Dialog } from '../settings/dialog.js';
import settings from '../settings/settings.module.css';
import { type Outcome, useCapsuleDialog } from './capsule-store.js';
import { RecorderSection } from './recorder-section.js';
import { capsuleStrings as text } from './strings.js';
import { useCapsuleActions } from './use-capsule-actions.js';

/** Save, open, back to the beginning, record; and what came of the last of them. */
export function CapsuleDialog(): ReactNode {
  const { close, outcome } = useCapsuleDialog();
  const { reset } = useCapsuleActions();
  return (
    <Dialog title={text.title} onClose={close}>
      {outcome && <Told outcome={outcome} />}
      <CapsuleSection />
      <section>
        <h3>{text.beginning}</h3>
        <p>{text.beginningText}</p>
        <Button onClick={reset}>{text.reset}</Button>
      </section>
      <RecorderSection />
    </Dialog>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { open } = useCapsuleActions();
  const kind = outcome.kind === 'done' ? 'done' : 'failed';
  return (
    <div>
      <p role={kind === 'done' ? 'status' : 'alert'} data-outcome={kind}>
        {outcome.text}
      </p>
      {outcome.kind === 'former' && (
        <Button onClick={() => open(outcome.file, true)}>{text.openAnyway}</Button>
      )}
    </div>
  );
}

function CapsuleSection(): ReactNode {
  const { save, openFile } = useCapsuleActions();
  const [pseudonyms, setPseudonyms] = useState(false);
  return (
    <section>
      <h3>{text.capsule}</h3>
      <p>{text.capsuleText}</p>
      <label className={settings.choice}>
        <input
          type="checkbox"
          checked={pseudonyms}
          onChange={(event) => setPseudonyms(event.target.checked)}
        />
        <span>
          {text.pseudonyms}
          <small>{text.pseudonymsHint}</small>
        </span>
      </label>
      <div className={settings.buttons}>
        <Button kind="primary" onClick={() => save(pseudonyms)}>
          {text.save}
        </Button>
        <FileButton label={text.open} accept=".json,application/json" onFile={openFile} />
      </div>
      <p>{text.openHint}</p>
    </section>
  );
}
