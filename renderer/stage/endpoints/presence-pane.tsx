import type { ReactNode } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { Forecast } from '../forecast/forecast.js';
import { useOperatorAction } from '../operator-failures.js';
import { PersonPicker, useChosenPerson } from '../person-picker.js';
import { Section } from '../section.js';
import { personPickerStrings } from '../strings.js';
import { Endpoints } from './endpoints.js';
import styles from './endpoints.module.css';
import { serverStrings as text } from './strings.js';

/** What makes a person's presence: the devices, and what the calendar will do to it. */
export default function PresencePane(): ReactNode {
  const person = useChosenPerson();
  if (!person) return <p className={styles.nobody}>{personPickerStrings.nobody}</p>;
  return (
    <div className={styles.pane}>
      <PersonPicker sip={person.sip} />
      <Endpoints key={`endpoints ${person.sip}`} sip={person.sip} />
      <Forecast key={`forecast ${person.sip}`} sip={person.sip} />
      <ServerSection />
    </div>
  );
}

const deliveries = [
  { delivery: 'published', label: text.published, hint: text.publishedHint },
  { delivery: 'removed', label: text.removed, hint: text.removedHint },
] as const;

/** What is set at the server for everybody, beside all policies. */
function ServerSection(): ReactNode {
  const settings = useStageEntry('settings');
  const act = useOperatorAction();
  if (!settings) return null;
  return (
    <Section title={text.title}>
      <fieldset className={styles.choices}>
        <legend>{text.lastActive}</legend>
        {deliveries.map(({ delivery, label, hint }) => (
          <label key={delivery} className={styles.choice}>
            <input
              type="radio"
              name="last-active"
              checked={settings.lastActive === delivery}
              onChange={() => act({ name: 'server.set-last-active', delivery })}
            />
            <span>
              {label}
              <small>{hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={settings.calendarMayOverrideManualAvailable}
          onChange={({ target }) =>
            act({ name: 'settings.change', calendarMayOverrideManualAvailable: target.checked })
          }
        />
        <span>
          {text.override}
          <small>{text.overrideHint}</small>
        </span>
      </label>
    </Section>
  );
}
