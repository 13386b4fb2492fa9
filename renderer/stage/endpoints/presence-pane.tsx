import type { ReactNode } from 'react';
import { Forecast } from '../forecast/forecast.js';
import { PersonPicker, useChosenPerson } from '../person-picker.js';
import { personPickerStrings } from '../strings.js';
import { Endpoints } from './endpoints.js';
import styles from './endpoints.module.css';
import { ServerSection } from './server-section.js';

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
