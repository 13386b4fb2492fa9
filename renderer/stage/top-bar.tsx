import type { ReactNode } from 'react';
import { late } from '../late/late.js';
import { keysOf } from './actions/action-keys.js';
import { useActionContext } from './actions/use-actions.js';
import { Button } from './button.js';
import { useSignedIn } from './clients/clients-on-stage.js';
import { clientsStrings } from './clients/strings.js';
import { ClockBar } from './clock/clock-bar.js';
import { openCompare } from './compare/open-compare.js';
import { Icon, Mark } from './icons.js';
import { LayoutSwitch } from './panes/layout-switch.js';
import { presentFrom } from './present/present.js';
import { presentStrings } from './present/strings.js';
import { ReportButton } from './report/report-button.js';
import { useSelection } from './selection.js';
import { useSettings } from './settings/settings-store.js';
import { strings } from './strings.js';
import styles from './top-bar.module.css';
import { WhyToggle } from './why-toggle.js';

const ActionsMenu = late(() => import('./actions/actions-menu.js'), {
  waiting: <span className={styles.menu} />,
  look: 'line',
});
const CapsuleBar = late(() => import('./capsule/capsule-bar.js'), {
  waiting: <span className={styles.capsules} />,
  look: 'line',
});
const SettingsDialog = late(() => import('./settings/settings-dialog.js'), { look: 'over' });

/** What this is, which panes are open, the clock, and what the operator does with the whole stage. */
export function TopBar(): ReactNode {
  return (
    <header id="top-bar" tabIndex={-1} className={styles.bar}>
      <div className={styles.product} title={`${strings.product}. ${strings.tagline}`}>
        <Mark />
        <div className={styles.words}>
          <h1>{strings.product}</h1>
          <p>{strings.tagline}</p>
        </div>
      </div>
      <LayoutSwitch />
      <ClockBar />
      <div className={styles.tools}>
        <CompareButton />
        <PresentButton />
        <ReportButton about={null} />
        <WhyToggle />
        <CapsuleBar />
        <ActionsMenu />
        <Settings />
      </div>
    </header>
  );
}

/** The person who is looked at, before and after. */
function CompareButton(): ReactNode {
  const chosen = useSelection((selection) => selection.person?.sip);
  const first = useSignedIn()[0];
  const sip = chosen ?? first;
  return (
    <Button
      title={sip === undefined ? clientsStrings.noneHint : clientsStrings.compareHint}
      disabled={sip === undefined}
      onClick={() => sip !== undefined && openCompare({ sip })}
    >
      <Icon name="compare" />
      {clientsStrings.compare}
    </Button>
  );
}

/** To the presenter's page and the audience's window, whether or not a presentation is under way. */
function PresentButton(): ReactNode {
  const context = useActionContext();
  return (
    <Button
      title={`${presentStrings.presentDetail} (${keysOf('present-from-here')})`}
      onClick={() => presentFrom('here', context)}
    >
      <Icon name="present" />
      {presentStrings.button}
    </Button>
  );
}

/** The settings while they are open: the menu and the palette open them. */
function Settings(): ReactNode {
  const { isOpen, close } = useSettings();
  return isOpen && <SettingsDialog onClose={close} />;
}
