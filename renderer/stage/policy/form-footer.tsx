import { type ReactNode, useId } from 'react';
import type { PolicyView, SettingsReading } from '../../../shared/contract/index.js';
import { settingsKinds } from '../../../shared/policy/setting-kinds.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { openCompare } from '../compare/open-compare.js';
import controls from '../controls.module.css';
import { useChosenPerson } from '../person-picker.js';
import { usePersonUnder } from '../planner/planned-policy.js';
import { openWhatIf } from '../what-if/what-if-store.js';
import styles from './form-footer.module.css';
import { draftKey, type FormObject } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import { LineInput } from './line-input.js';
import { usePolicyForm } from './policy-form-store.js';
import rows from './setting-list.module.css';
import { UndoButton } from './undo-button.js';

/** The equal cmdlet, to be read and typed; when it acts; and what can be done with it. */
export function FormFooter(props: {
  readonly object: FormObject;
  readonly view: PolicyView | undefined;
  readonly line: string;
  /** What the shell says of the line; null until it says something. */
  readonly reading: SettingsReading | null;
  readonly still: string | null;
  readonly changes: number;
  readonly onType: (line: string) => void;
  readonly onRun: () => void;
}): ReactNode {
  const { object, view, line, reading, still, changes, onType, onRun } = props;
  const id = useId();
  const person = useWhomToCompare(object);
  const { revert } = usePolicyForm.getState();
  const isTyped = usePolicyForm(({ drafts }) => drafts[draftKey(object)]?.line ?? null) !== null;
  const isNew = object.identity === null;
  const fault = lineFault(reading, still);
  const faults = reading?.kind === 'cmdlet' ? reading.faults.length : 0;
  const hasWork = isTyped || changes > 0 || isNew;
  const count = view?.peopleCount ?? 0;
  return (
    <footer className={styles.footer}>
      <div className={styles.footHead}>
        <label htmlFor={`${id}-line`}>{text.equal}</label>
        <span className={controls.note}>{text.equalHint}</span>
        <UndoButton />
      </div>
      <LineInput
        id={`${id}-line`}
        line={line}
        faultId={fault === null ? null : `${id}-fault`}
        onType={onType}
        onLeave={isTyped ? () => revert(object) : null}
      />
      {fault !== null && (
        <p id={`${id}-fault`} className={rows.fault}>
          {fault}
        </p>
      )}
      <div className={styles.acts}>
        <p className={controls.note} role="status">
          {still !== null
            ? text.runsAsItIs
            : faults > 0
              ? text.refused(faults)
              : hasWork
                ? text.acts(settingsKinds[object.kind].reach, isNew ? null : count)
                : text.unchanged}
        </p>
        <Button small disabled={!isTyped && changes === 0} onClick={() => revert(object)}>
          {text.revert}
        </Button>
        <Button small title={text.whatIfHint} disabled={!hasWork} onClick={() => openWhatIf(line)}>
          {text.whatIf}
        </Button>
        {person && (
          <Button
            small
            title={text.compareHint(person.displayName)}
            disabled={!hasWork}
            onClick={() => openCompare({ sip: person.sip, plan: line })}
          >
            {text.compare}
          </Button>
        )}
        <Button kind="primary" small disabled={!hasWork} onClick={onRun}>
          {text.run} <kbd>Ctrl Enter</kbd>
        </Button>
      </div>
    </footer>
  );
}

/** Somebody at a client whom a client policy governs; else the person who was chosen. */
function useWhomToCompare({ kind, identity }: FormObject) {
  const under = usePersonUnder({ identity: kind === 'client' ? (identity ?? '') : '' }) ?? '';
  const governed = useStageEntry('client/{sip}', under);
  const chosen = useChosenPerson();
  return governed ?? chosen;
}

/** What is wrong with the line as a whole; faults of a setting stand at its field. */
function lineFault(reading: SettingsReading | null, still: string | null): string | null {
  if (reading === null || still !== null) return null;
  if (reading.kind === 'other') return reading.reason;
  const fault = reading.faults.find(
    ({ parameter }) => parameter === null || parameter === 'Identity',
  );
  return fault && reading.act !== 'new' ? fault.text : null;
}
