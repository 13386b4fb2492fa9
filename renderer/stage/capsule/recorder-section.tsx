import { type ReactNode, useState } from 'react';
import { ClientProvider, useClientIds, useContact, useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import controls from '../controls.module.css';
import styles from './capsule.module.css';
import { capsuleStrings as text } from './strings.js';
import { useHistory } from './use-history.js';
import { useRecorder } from './use-recorder.js';

/** Begins and ends a recording; while it runs, what a client shows can be made an expectation. */
export function RecorderSection(): ReactNode {
  const recording = useHistory()?.recording ?? null;
  const { start, stop } = useRecorder();
  return (
    <section>
      <h3>{text.recorder}</h3>
      <p>{recording === null ? text.recorderText : text.recording(recording.steps)}</p>
      {recording === null ? (
        <Button onClick={start}>{text.record}</Button>
      ) : (
        <>
          <ExpectForm />
          <Button kind="primary" onClick={stop}>
            {text.stop}
          </Button>
        </>
      )}
    </section>
  );
}

/** Whose client, and of whom; what it shows there now goes into the recording. */
function ExpectForm(): ReactNode {
  const signedIn = useSignedIn();
  const { expect } = useRecorder();
  const [chosen, choose] = useState<string | null>(null);
  const [contact, setContact] = useState('');
  const sip = chosen !== null && signedIn.includes(chosen) ? chosen : signedIn[0];
  if (sip === undefined) return null;
  return (
    <fieldset>
      <legend>{text.expectOf}</legend>
      <div className={styles.expect}>
        <label>
          {text.client}
          <select
            className={controls.input}
            value={sip}
            onChange={(event) => {
              choose(event.target.value);
              setContact('');
            }}
          >
            {signedIn.map((person) => (
              <ClientOption key={person} sip={person} />
            ))}
          </select>
        </label>
        <label>
          {text.of}
          <select
            className={controls.input}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          >
            <option value="">{text.ownUser}</option>
            <ClientProvider key={sip} sip={sip}>
              <ContactOptions />
            </ClientProvider>
          </select>
        </label>
        <Button onClick={() => expect(sip, contact === '' ? null : contact)}>{text.expect}</Button>
      </div>
    </fieldset>
  );
}

function ClientOption({ sip }: { readonly sip: string }): ReactNode {
  const name = useStageEntry('client/{sip}', sip)?.displayName;
  return <option value={sip}>{name ?? sip}</option>;
}

function ContactOptions(): ReactNode {
  return useClientIds('contact/{contact}').map((sip) => <ContactOption key={sip} sip={sip} />);
}

function ContactOption({ sip }: { readonly sip: string }): ReactNode {
  return <option value={sip}>{useContact(sip)?.displayName ?? sip}</option>;
}
