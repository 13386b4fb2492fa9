import type { ReactNode } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { keysOf } from '../actions/action-keys.js';
import { IconButton } from '../button.js';
import { useClientsOnStage, useSignedIn } from '../clients/clients-on-stage.js';
import { useFocusRequest } from '../focus-request.js';
import { FoldButton } from '../panes/fold-button.js';
import { Portrait } from '../portrait.js';
import styles from './people-pane.module.css';
import { PresenceDot } from './presence-dot.js';
import { peopleStrings as text } from './strings.js';

/** The people folded away: the faces of who is signed in, and the ways to everybody. */
export function PeopleRail(): ReactNode {
  const signedIn = useSignedIn();
  const people = useStageEntry('organisation')?.people ?? 0;
  const request = useFocusRequest((focus) => focus.request);
  const find = (): void => request('people');
  const others = Math.max(0, people - signedIn.length);
  return (
    <div className={styles.rail}>
      <FoldButton pane="people" isOpen={false} icon="people" />
      <IconButton
        icon="search"
        label={text.search}
        title={`${text.search} (${keysOf('find-person')})`}
        onClick={find}
      />
      {signedIn.length > 0 && (
        <ul className={styles.faces} aria-label={text.signedIn}>
          {signedIn.map((sip) => (
            <Face key={sip} sip={sip} />
          ))}
        </ul>
      )}
      {others > 0 && (
        <button
          type="button"
          className={styles.others}
          aria-label={text.findOthers(others)}
          title={text.findOthers(others)}
          onClick={find}
        >
          {text.others(others)}
        </button>
      )}
    </div>
  );
}

function Face({ sip }: { readonly sip: string }): ReactNode {
  const client = useStageEntry('client/{sip}', sip);
  const show = useClientsOnStage((stage) => stage.show);
  const hidden = useClientsOnStage((stage) => stage.hidden.includes(sip));
  if (!client) return null;
  const { displayName, photo, presence } = client;
  return (
    <li>
      <button
        type="button"
        className={styles.face}
        data-hidden={hidden}
        aria-label={text.show(displayName)}
        title={`${displayName}, ${presence.text}`}
        onClick={() => show(sip)}
      >
        <Portrait photo={photo} name={displayName} />
        <PresenceDot presence={presence} />
      </button>
    </li>
  );
}
