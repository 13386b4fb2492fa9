import { type ReactNode, useState } from 'react';
import { failureText } from '../bridge/command-failure.js';
import {
  useClientCommand,
  useClientEntry,
  useClientTopic,
  useConnection,
  useTopicState,
} from '../bridge/hooks.js';
import { WindowMark } from './icons.js';
import styles from './sign-in-pane.module.css';
import { strings } from './strings.js';
import { asks } from './why/asks.js';

/** The window of someone who is signed out, or whose first view is still on its way. */
export default function SignInPane(props: { readonly sip: string }): ReactNode {
  const { sip } = props;
  const connection = useConnection();
  const send = useClientCommand();
  const name = useClientTopic();
  const topic = useTopicState(name);
  const [failure, setFailure] = useState<string | null>(null);
  const signedOut = useClientEntry('signed-out');
  if (!signedOut && topic.name === 'waiting')
    return (
      <output className={styles.pane} {...asks('window', { part: 'sign-in' })}>
        {strings.signIn.waiting}
      </output>
    );
  const signIn = (): void => {
    setFailure(null);
    send({ name: 'client.sign-in' }).then(
      () => connection.retry(name),
      (reason: unknown) => setFailure(failureText(reason)),
    );
  };
  return (
    <form
      className={styles.pane}
      {...asks('window', { part: 'sign-in' })}
      aria-label={strings.signIn.title}
      onSubmit={(event) => {
        event.preventDefault();
        signIn();
      }}
    >
      <WindowMark size={48} />
      <label className={styles.label}>
        {strings.signIn.address}
        <input className={styles.address} readOnly value={sip} />
      </label>
      <button type="submit" className={styles.button}>
        {strings.signIn.signIn}
      </button>
      {failure !== null && <p role="alert">{failure}</p>}
    </form>
  );
}
