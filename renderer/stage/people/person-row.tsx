import type { ReactNode } from 'react';
import type { PersonView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button, IconButton } from '../button.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';
import { clientsStrings } from '../clients/strings.js';
import { inspectPolicies } from '../inspector-tab.js';
import { useOperatorAction } from '../operator-failures.js';
import { openPage } from '../pages/open-page.js';
import { Portrait } from '../portrait.js';
import { peopleListStrings as lists } from './list-strings.js';
import styles from './people-pane.module.css';
import { PresenceDot } from './presence-dot.js';
import { moveInRow } from './row-keys.js';
import { peopleStrings as text } from './strings.js';

/** A signed-in person: a click shows the client; policies and sign-out stand beside it. */
export function SignedInPerson({ sip }: { readonly sip: string }): ReactNode {
  const client = useStageEntry('client/{sip}', sip);
  const show = useClientsOnStage((stage) => stage.show);
  const hidden = useClientsOnStage((stage) => stage.hidden.includes(sip));
  const hide = useClientsOnStage((stage) => stage.hide);
  const act = useOperatorAction();
  const signOut = () => act({ name: 'client.sign-out', sip }, () => hide(sip));
  if (!client) return null;
  const { displayName, photo, presence, policy, pending } = client;
  const lines = [...(pending ? [clientsStrings.pending] : []), policy.identity];
  return (
    <li className={styles.row} data-hidden={hidden} onKeyDown={moveInRow}>
      <button
        type="button"
        className={styles.person}
        aria-label={text.show(displayName)}
        aria-description={[presence.text, ...lines, sip].join(', ')}
        title={sip}
        onClick={() => show(sip)}
      >
        <Portrait photo={photo} name={displayName} />
        <span className={styles.words}>
          <span className={styles.name}>
            <PresenceDot presence={presence} /> {displayName}
          </span>
          {pending && <span className={styles.pending}>{clientsStrings.pending}</span>}
          <span className={styles.detail}>{policy.identity}</span>
        </span>
      </button>
      <PolicyButtons sip={sip} displayName={displayName} />
      <IconButton
        icon="signOut"
        label={lists.signOut(displayName)}
        tabIndex={-1}
        onClick={signOut}
      />
    </li>
  );
}

/** Where a row stands in a list of which only some rows are mounted. */
export interface RowPlace {
  readonly index: number;
  readonly total: number;
  /** In CSS pixels. */
  readonly top: number;
}

/** A person of the directory: a click signs in and shows the client. Until the person is known, the row is empty. */
export function DirectoryPerson(props: {
  readonly person: PersonView | undefined;
  readonly place: RowPlace;
  /** Whether Tab leads to it. */
  readonly active: boolean;
}): ReactNode {
  const { person, place, active } = props;
  return (
    <li
      className={styles.row}
      onKeyDown={moveInRow}
      style={{ top: place.top }}
      aria-posinset={place.index + 1}
      aria-setsize={place.total}
    >
      {person && <KnownPerson person={person} tabIndex={active ? 0 : -1} />}
    </li>
  );
}

function KnownPerson(props: { readonly person: PersonView; readonly tabIndex: 0 | -1 }): ReactNode {
  const { person, tabIndex } = props;
  const { sip, displayName, title, department, site, cannotSignIn } = person;
  const show = useClientsOnStage((stage) => stage.show);
  const act = useOperatorAction();
  const isSignedIn = useStageEntry('client/{sip}', sip) !== undefined;
  const signIn = () => act({ name: 'client.sign-in', sip }, () => show(sip));
  // The list is asked for again, and has those who signed in no more.
  if (isSignedIn) return null;
  const policy = person.policy ?? lists.partner;
  const isOut = cannotSignIn !== null;
  const detail = [policy, isOut ? lists.cannotSignIn : title].filter(Boolean).join(' · ');
  return (
    <>
      <button
        type="button"
        className={styles.person}
        tabIndex={tabIndex}
        aria-label={lists.signIn(displayName)}
        aria-description={[detail, cannotSignIn ?? sip].join(', ')}
        title={[cannotSignIn ?? lists.signIn(displayName), sip, title, department, site]
          .filter(Boolean)
          .join(' · ')}
        aria-disabled={isOut}
        onClick={isOut ? undefined : signIn}
      >
        <Portrait photo={person.photo} name={displayName} />
        <span className={styles.words}>
          <span className={styles.name}>{displayName}</span>
          <span className={styles.detail}>{detail}</span>
        </span>
      </button>
      <PolicyButtons sip={sip} displayName={displayName} />
    </>
  );
}

/** What governs the person: beside the clients, and in full. */
function PolicyButtons(person: { readonly sip: string; readonly displayName: string }): ReactNode {
  return (
    <span className={styles.further}>
      <IconButton
        icon="document"
        label={lists.resultantPolicyOf(person.displayName)}
        tabIndex={-1}
        onClick={() => openPage('policy', { person: person.sip })}
      />
      <IconButton
        icon="eye"
        label={lists.visibilityOf(person.displayName)}
        tabIndex={-1}
        onClick={() => openPage('visibility', { person: person.sip })}
      />
      <Button
        kind="quiet"
        small
        aria-label={lists.policyOf(person.displayName)}
        title={lists.policyOf(person.displayName)}
        tabIndex={-1}
        onClick={() => inspectPolicies(person)}
      >
        {lists.policies}
      </Button>
    </span>
  );
}
