import { type ReactNode, useEffect } from 'react';
import type { StageClientView } from '../../../shared/contract/index.js';
import {
  ClientProvider,
  useClientTopic,
  useStageEntry,
  useTopicState,
} from '../../bridge/hooks.js';
import { ClientWindow } from '../../client/client-window.js';
import { late } from '../../late/late.js';
import { keyedActions } from '../actions/action-keys.js';
import { lateKeys } from '../actions/late-keys.js';
import controls from '../controls.module.css';
import { FailureNotice, LostBanner } from '../notices.js';
import { WhyToggle } from '../why-toggle.js';
import { PendingMark } from './client-frame.js';
import { useClientsOnStage } from './clients-on-stage.js';
import styles from './popped-out-client.module.css';
import { SignOutAndIn } from './sign-out-and-in.js';
import { clientsStrings as text } from './strings.js';

const Keys = lateKeys(
  keyedActions.filter(({ id }) => id.endsWith('-why')),
  async () => (await import('../actions/why-actions.js')).whyActions,
);
const NoClient = late(() => import('./no-client.js'));
const Mirrored = late(() => import('../present/mirrored.js'));

/** A window that holds one client, or says why there is none. */
export function PoppedOutClient({ sip }: { readonly sip: string }): ReactNode {
  return (
    <ClientProvider sip={sip}>
      <ClientOrNone sip={sip} />
    </ClientProvider>
  );
}

function ClientOrNone({ sip }: { readonly sip: string }): ReactNode {
  const topic = useTopicState(useClientTopic());
  return topic.name === 'refused' && topic.error.code === 'not-found' ? (
    <NoClient reason={topic.error.message} />
  ) : (
    <Client sip={sip} />
  );
}

/** The client; above it, outside of what its user sees, the policy that it was handed. */
function Client({ sip }: { readonly sip: string }): ReactNode {
  const client = useStageEntry('client/{sip}', sip);
  const look = useClientsOnStage(({ looks }) => looks[sip] ?? null);
  const name = client?.displayName ?? sip;
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <main className={styles.page} aria-label={text.clientOf(name)}>
      <Keys />
      <h1 className={controls.hidden}>{text.clientOf(name)}</h1>
      <LostBanner />
      <FailureNotice />
      {client && <Line client={client} />}
      <Mirrored sip={sip} />
      <div className={styles.window} data-client={sip}>
        <ClientWindow sip={sip} look={look} onClose={() => window.close()} />
      </div>
    </main>
  );
}

function Line({ client }: { readonly client: StageClientView }): ReactNode {
  const { sip, displayName, policy, pending } = client;
  return (
    <section className={styles.line} aria-label={text.policyAndPending}>
      <span className={controls.chip} title={text.signedInWith(policy.identity)}>
        {policy.identity}
      </span>
      {pending && <PendingMark changes={pending.changes.length} />}
      {pending && <SignOutAndIn sip={sip} displayName={displayName} />}
      <WhyToggle small />
    </section>
  );
}
