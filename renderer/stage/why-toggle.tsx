import type { ReactNode } from 'react';
import { useWhyMode } from '../bridge/why-mode.js';
import { keysOf } from './actions/action-keys.js';
import { Button } from './button.js';
import { strings } from './strings.js';
import styles from './why-toggle.module.css';

/** Asks "why?" of all clients of this page, or ends it. The tooltip names the keys for that, and for all answers. */
export function WhyToggle(props: { readonly small?: boolean }): ReactNode {
  const enabled = useWhyMode((mode) => mode.enabled);
  const setEnabled = useWhyMode((mode) => mode.setEnabled);
  return (
    <Button
      small={props.small ?? false}
      className={styles.why}
      aria-pressed={enabled}
      title={strings.why.tooltip(keysOf('toggle-why'), keysOf('walk-why'))}
      onClick={() => setEnabled(!enabled)}
    >
      {strings.why.toggle}
    </Button>
  );
}
