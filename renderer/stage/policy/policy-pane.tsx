import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LadderView, StageClientView } from '../../../shared/contract/index.js';
import { settingsKindNames, settingsKinds } from '../../../shared/policy/setting-kinds.js';
import { useStageEntry, useStageStore } from '../../bridge/hooks.js';
import { late } from '../../late/late.js';
import { Button } from '../button.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import { SignOutAndIn } from '../clients/sign-out-and-in.js';
import { openCompare } from '../compare/open-compare.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import { openPage } from '../pages/open-page.js';
import { Section } from '../section.js';
import { Segments } from '../segments.js';
import { useSelection } from '../selection.js';
import { LastActiveItem } from './last-active-item.js';
import { usePolicyForm } from './policy-form-store.js';
import { PolicyList } from './policy-list.js';
import styles from './policy-pane.module.css';
import { policyStrings as text } from './strings.js';

// The list is there at once; a form is fetched with the first policy that is opened.
const PolicyForm = late(() => import('./policy-form.js'));
const LastActiveForm = late(() => import('./last-active-form.js'));

const sides = ['client', 'server'] as const;
type Side = (typeof sides)[number];
const serverKinds = settingsKindNames.filter((kind) => kind !== 'client');

/** Which policy governs a person and why, what waits for the next sign-in, every policy, and the form of one. */
export default function PolicyPane(): ReactNode {
  const opened = usePolicyForm((form) => form.opened);
  const { open } = usePolicyForm.getState();
  const [chosenSide, setSide] = useState<Side>('client');
  const wasOpen = useRef(false);
  useEffect(() => {
    // The form that had the keyboard is gone.
    if (wasOpen.current && opened === null && document.activeElement === document.body)
      document.getElementById('inspector-panel')?.focus();
    wasOpen.current = opened !== null;
  }, [opened]);
  const side: Side =
    opened === null
      ? chosenSide
      : opened !== 'last-active' && opened.kind === 'client'
        ? 'client'
        : 'server';
  return (
    <div className={styles.pane} data-open={opened !== null} data-wants-width={opened !== null}>
      <div className={styles.master}>
        <Segments
          label={text.sides}
          choices={sides}
          names={{ client: text.client, server: text.server }}
          current={side}
          wide
          onChoose={(one) => {
            setSide(one);
            open(null);
          }}
        />
        {side === 'client' ? (
          <>
            {opened === null ? <OfPerson /> : <BackToPerson />}
            <PolicyList kind="client" title={text.all} brief={opened !== null} />
          </>
        ) : (
          <>
            {serverKinds.map((kind) => (
              <PolicyList
                key={kind}
                kind={kind}
                title={capitalised(settingsKinds[kind].noun)}
                brief={opened !== null}
              />
            ))}
            <LastActiveItem />
          </>
        )}
      </div>
      {opened === 'last-active' && <LastActiveForm />}
      {opened !== null && opened !== 'last-active' && <PolicyForm object={opened} />}
    </div>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The person who was chosen, or else the first on the stage. */
function usePerson() {
  const chosen = useSelection((selection) => selection.person);
  const first = useSignedIn()[0] ?? '';
  const fallback = useStageEntry('client/{sip}', first);
  return chosen ?? fallback;
}

function OfPerson(): ReactNode {
  const person = usePerson();
  return person ? (
    <Governed key={person.sip} sip={person.sip} displayName={person.displayName} />
  ) : (
    <p className={controls.note}>{text.choose}</p>
  );
}

/** Beside the form there is no room for it, so that it is a click away. */
function BackToPerson(): ReactNode {
  const person = usePerson();
  return person ? (
    <Button kind="quiet" small onClick={() => usePolicyForm.getState().open(null)}>
      {text.governedBy(person.displayName)}
    </Button>
  ) : null;
}

function Governed(props: { readonly sip: string; readonly displayName: string }): ReactNode {
  const { sip, displayName } = props;
  const client = useStageEntry('client/{sip}', sip);
  return (
    <Section title={text.ladderOf(displayName)}>
      <Ladder sip={sip} />
      {client && (
        <p className={controls.note}>
          {text.signedInWith} <span className={controls.chip}>{client.policy.identity}</span>
        </p>
      )}
      {client?.pending && <PendingChanges client={client} pending={client.pending} />}
      <Button small onClick={() => openPage('policy', { person: sip })}>
        {text.resultant}
      </Button>
    </Section>
  );
}

/** User, site, global: the one policy that governs, and why the others do not. */
function Ladder({ sip }: { readonly sip: string }): ReactNode {
  const ladder = useLadder(sip);
  if (!ladder) return null;
  return (
    <ol className={styles.ladder}>
      {ladder.rungs.map((rung) => (
        <li key={rung.scope} className={styles.rung} data-wins={rung.wins}>
          <div className={styles.rungHead}>
            <span className={styles.scope}>{text.rung[rung.scope]}</span>
            <span className={styles.identity}>{rung.identity ?? text.none}</span>
            {rung.wins && <strong className={styles.wins}>{text.wins}</strong>}
          </div>
          <p className={styles.reason}>{rung.reason}</p>
        </li>
      ))}
    </ol>
  );
}

/** What the next sign-in changes for a client: its policy and each setting, now and after. */
function PendingChanges(props: {
  readonly client: StageClientView;
  readonly pending: NonNullable<StageClientView['pending']>;
}): ReactNode {
  const { client, pending } = props;
  const replaced = pending.policy.identity !== client.policy.identity;
  return (
    <div className={styles.pending}>
      <h3>{text.pendingTitle}</h3>
      {replaced && <p>{text.pendingPolicy(client.policy.identity, pending.policy.identity)}</p>}
      {pending.changes.length > 0 && (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{text.parameter}</th>
              <th scope="col">{text.now}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {pending.changes.map(({ parameter, now, afterSignIn }) => (
              <tr key={parameter}>
                <th scope="row">{parameter}</th>
                <td>{now || text.unset}</td>
                <td>{afterSignIn || text.unset}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.pendingActs}>
        <Button small onClick={() => openCompare({ sip: client.sip })}>
          <Icon name="compare" size={13} />
          {text.compare}
        </Button>
        <SignOutAndIn sip={client.sip} displayName={client.displayName} />
      </div>
    </div>
  );
}

/**
 * The ladder of any person: a signed-in one's comes with the stage; for others it is asked for,
 * and again whenever a policy or who holds it has changed.
 */
function useLadder(sip: string): LadderView | null {
  const act = useOperatorAction();
  const store = useStageStore();
  const client = useStageEntry('client/{sip}', sip);
  const [asked, setAsked] = useState<LadderView | null>(null);
  const signedIn = client !== undefined;
  useEffect(() => {
    if (signedIn) return;
    let left = false;
    const ask = () =>
      act({ name: 'policy.ladder', sip }, (ladder) => {
        if (!left) setAsked(ladder);
      });
    ask();
    const leave = store.subscribeAll('policy/{identity}', ask);
    return () => {
      left = true;
      leave();
    };
  }, [act, store, sip, signedIn]);
  if (client) return client.ladder;
  return asked?.sip === sip ? asked : null;
}
