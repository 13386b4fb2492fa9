import { type ReactNode, useState } from 'react';
import type { Visibility, VisibilitySwitch } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import page from '../pages/page-parts.module.css';
import { DoItDialog } from './do-it-dialog.js';
import { visibilityStrings as text } from './strings.js';
import styles from './switch-bar.module.css';

/** Switches that stand in the bar; the others unfold. */
const inBar = 5;

/** What can be tried: each switch acts at once, on a copy. */
export function SwitchBar(props: {
  readonly visibility: Visibility;
  readonly onSwitch: (switches: readonly string[]) => void;
}): ReactNode {
  const { visibility, onSwitch } = props;
  const { switches, rows, problems, waiting } = visibility;
  const [isWide, setWide] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const on = switches.filter(({ isSwitched }) => isSwitched).map(({ id }) => id);
  const shown = switches.filter((each, index) => isWide || index < inBar || each.isSwitched);
  const changed = rows.flatMap(({ cells }) => cells.filter(({ before }) => before !== null)).length;
  if (switches.length === 0) return null;
  return (
    <div className={styles.tried}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no flex layout of its own */}
      <div role="group" aria-label={text.onCopy} className={styles.bar}>
        <span className={styles.copy} title={text.onCopyHint}>
          {text.onCopy}
        </span>
        {shown.map((each) => (
          <Switch
            key={each.id}
            one={each}
            onFlip={() =>
              onSwitch(each.isSwitched ? on.filter((id) => id !== each.id) : [...on, each.id])
            }
          />
        ))}
        <Button small kind="quiet" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
          {isWide ? text.less : text.more}
        </Button>
      </div>
      <p role="status" className={styles.changes}>
        {on.length > 0 && text.changedInAll(changed, waiting)}
      </p>
      {on.length > 0 && (
        <>
          <Button small title={text.asItIsHint} onClick={() => onSwitch([])}>
            {text.asItIs}
          </Button>
          <Button small kind="primary" onClick={() => setAsking(true)}>
            {text.doIt}
          </Button>
        </>
      )}
      {problems.map((problem) => (
        <p key={problem} role="alert" className={page.failure}>
          {problem}
        </p>
      ))}
      {isAsking && (
        <DoItDialog
          visibility={visibility}
          onClose={() => setAsking(false)}
          onDone={() => onSwitch([])}
        />
      )}
    </div>
  );
}

function Switch(props: { readonly one: VisibilitySwitch; readonly onFlip: () => void }): ReactNode {
  const { one, onFlip } = props;
  const { label, detail, isOn, isSwitched, changed } = one;
  return (
    <span className={styles.switchPlace}>
      <button
        type="button"
        role="switch"
        aria-checked={isOn !== isSwitched}
        className={styles.switch}
        title={detail}
        onClick={onFlip}
      >
        <span className={styles.track} aria-hidden="true" />
        {label}
      </button>
      {isSwitched && <span className={styles.count}>{text.changed(changed)}</span>}
    </span>
  );
}
