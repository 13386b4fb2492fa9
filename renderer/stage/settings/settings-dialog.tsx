import type { ReactNode } from 'react';
import type { CommandOf } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { KeyTable } from '../actions/key-table.js';
import { stageActions } from '../actions/stage-actions.js';
import { useOperatorAction } from '../operator-failures.js';
import { themeStrings } from '../theme/strings.js';
import { ThemeSwitch } from '../theme/theme-switch.js';
import { Dialog } from './dialog.js';
import { OrganisationSection } from './organisation-section.js';
import styles from './settings.module.css';
import { StartSection } from './start-section.js';
import { settingsStrings as text } from './strings.js';

type Change = Omit<CommandOf<'settings.change'>, 'name'>;

/** Organisation, ranges, pictures, keyboard, what the start took. Loaded when first opened. */
export default function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title={text.title} onClose={onClose}>
      <OrganisationSection onLeave={onClose} />
      <section>
        <h3>{themeStrings.title}</h3>
        <ThemeSwitch />
      </section>
      <Ranges />
      <Pictures />
      <section>
        <h3>{text.keyboard}</h3>
        <KeyTable actions={stageActions} />
      </section>
      <StartSection />
      <About />
    </Dialog>
  );
}

function useChange(): (change: Change) => void {
  const act = useOperatorAction();
  return (change) => act({ name: 'settings.change', ...change });
}

function Ranges(): ReactNode {
  const settings = useStageEntry('settings');
  const change = useChange();
  const profiles = [
    { profile: 'lync2010', label: text.lync2010 },
    { profile: 'technet', label: text.technet },
  ] as const;
  return (
    <fieldset>
      <legend>{text.ranges}</legend>
      <p>{text.rangesText}</p>
      {profiles.map(({ profile, label }) => (
        <label key={profile} className={styles.choice}>
          <input
            type="radio"
            name="profile"
            checked={settings?.profile === profile}
            onChange={() => change({ profile })}
          />
          <span>{label}</span>
        </label>
      ))}
      <RuleDetails id="client-policy/WebServicePollInterval/range" />
    </fieldset>
  );
}

function Pictures(): ReactNode {
  const settings = useStageEntry('settings');
  const change = useChange();
  return (
    <fieldset>
      <legend>{text.pictures}</legend>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={settings?.allowPrivateAddresses ?? false}
          onChange={(event) => change({ allowPrivateAddresses: event.target.checked })}
        />
        <span>
          {text.privateAddresses}
          <small>{text.privateHint}</small>
        </span>
      </label>
    </fieldset>
  );
}

function About(): ReactNode {
  const host = useStageEntry('host');
  if (!host) return null;
  return (
    <section>
      <h3>{text.about}</h3>
      <p>
        {text.aboutText(host.version)}{' '}
        {host.dataFolder === null ? text.noData : text.data(host.dataFolder)}
      </p>
    </section>
  );
}
