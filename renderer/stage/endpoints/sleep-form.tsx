import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import styles from './endpoints.module.css';
import { endpointsStrings as text } from './strings.js';

/** Puts the client's PC to sleep for a while; the clock goes on, its client does nothing. */
export function SleepForm({
  sip,
  name,
}: {
  readonly sip: string;
  readonly name: string;
}): ReactNode {
  const act = useOperatorAction();
  const [duration, setDuration] = useState('01:00');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act({ name: 'clock.sleep', sip, duration: `${duration}:00` });
  };
  return (
    <form className={styles.sleep} onSubmit={submit}>
      <input
        className={controls.input}
        aria-label={text.sleepFor}
        title={text.sleepFor}
        value={duration}
        pattern="\d{2}:[0-5]\d"
        required
        spellCheck={false}
        onChange={(event) => setDuration(event.target.value)}
      />
      <Button small type="submit" aria-label={text.actionOn(text.sleep, name)}>
        {text.sleep}
      </Button>
    </form>
  );
}
