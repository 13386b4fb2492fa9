import type { ReactNode } from 'react';
import { useWhyMode } from '../bridge/why-mode.js';
import { late } from '../late/late.js';
import { ActionsMenu } from './actions/actions-menu.js';
import { keysOf } from './actions/stage-actions.js';
import { Button, IconButton } from './button.js';
import { ClockBar } from './clock/clock-bar.js';
import { Mark } from './icons.js';
import { useSettings } from './settings/settings-store.js';
import { strings } from './strings.js';
import styles from './top-bar.module.css';

const CapsuleBar = late(() => import('./capsule/capsule-bar.js'), {
  waiting: <span className={styles.capsules} />,
  look: 'line',
});
const SettingsDialog = late(() => import('./settings/settings-dialog.js'), { look: 'over' });

/** What this is, the clock, and what the operator switches for the whole stage. */
export function TopBar(): ReactNode {
  return (
    <header className={styles.bar}>
      <div className={styles.product}>
        <Mark />
        <div>
          <h1>{strings.product}</h1>
          <p>{strings.tagline}</p>
        </div>
      </div>
      <ClockBar />
      <WhyToggle />
      <CapsuleBar />
      <ActionsMenu />
      <SettingsButton />
    </header>
  );
}

function WhyToggle(): ReactNode {
  const { enabled, setEnabled } = useWhyMode();
  return (
    <Button
      className={styles.why}
      aria-pressed={enabled}
      title={`${strings.why.hint} (${keysOf('toggle-why')})`}
      onClick={() => setEnabled(!enabled)}
    >
      {strings.why.toggle}
    </Button>
  );
}

function SettingsButton(): ReactNode {
  const { isOpen, show, close } = useSettings();
  return (
    <>
      <IconButton icon="settings" label={strings.settings} aria-haspopup="dialog" onClick={show} />
      {isOpen && <SettingsDialog onClose={close} />}
    </>
  );
}
