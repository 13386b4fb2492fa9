import { type ReactNode, useState } from 'react';
import controls from '../controls.module.css';
import { useFailure } from '../failure-store.js';

/** A step that a button takes; it waits for the answer, and a refusal is reported on the stage. */
export function ActButton(props: {
  readonly label: string;
  readonly act: () => Promise<unknown>;
}): ReactNode {
  const report = useFailure((failure) => failure.report);
  const [busy, setBusy] = useState(false);
  return (
    <button
      type="button"
      className={`${controls.primary} ${controls.small}`}
      disabled={busy}
      onClick={() => {
        setBusy(true);
        props
          .act()
          .catch(report)
          .finally(() => setBusy(false));
      }}
    >
      {props.label}
    </button>
  );
}
