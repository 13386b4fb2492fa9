import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { StageClientView } from '../../../shared/contract/index.js';
import { ClientProvider, useEntry, useStageEntry, useStoreOfClient } from '../../bridge/hooks.js';
import { ClientWindow } from '../../client/client-window.js';
import { late } from '../../late/late.js';
import { Button, IconButton } from '../button.js';
import { openCompare } from '../compare/open-compare.js';
import controls from '../controls.module.css';
import { ErrorBoundary } from '../error-boundary.js';
import { Icon } from '../icons.js';
import { inspectPolicies } from '../inspector-tab.js';
import styles from './client-frame.module.css';
import { useClientsOnStage, useFollowedArrangement, useShownClients } from './clients-on-stage.js';
import { popOut } from './pop-out.js';
import { SignOutAndIn } from './sign-out-and-in.js';
import { clientsStrings as text } from './strings.js';

const PictureMenu = late(() => import('../report/picture-menu.js'), {
  waiting: <Icon name="picture" />,
  look: 'line',
});

/** One client on the stage: the operator's line above it, the client itself below. */
function ClientFrame({ sip }: { readonly sip: string }): ReactNode {
  const client = useStageEntry('client/{sip}', sip);
  const signedOut = useEntry(useStoreOfClient(sip), 'signed-out');
  const hide = useClientsOnStage((stage) => stage.hide);
  const look = useClientsOnStage(({ looks }) => looks[sip] ?? null);
  const frame = useRef<HTMLElement>(null);
  useBringIntoSight(sip, frame);
  const name = client?.displayName ?? signedOut?.displayName ?? sip;
  const pending = client?.pending ?? null;
  return (
    <section
      ref={frame}
      className={styles.frame}
      tabIndex={-1}
      aria-label={
        pending ? text.pendingClientOf(name, pending.changes.length) : text.clientOf(name)
      }
      data-client={sip}
    >
      <header className={styles.header}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        {pending && <PendingMark changes={pending.changes.length} />}
        {client && <PolicyChip client={client} />}
        {pending && (
          <span className={styles.acts}>
            <CompareButton sip={sip} name={name} />
            <SignOutAndIn sip={sip} displayName={name} />
          </span>
        )}
        <span className={styles.icons}>
          {!pending && (
            <IconButton
              icon="compare"
              label={text.compareOf(name)}
              onClick={() => openCompare({ sip })}
            />
          )}
          <PictureMenu sip={sip} name={name} />
          <IconButton icon="popOut" label={text.popOut(name)} onClick={() => popOut(sip)} />
          <IconButton icon="close" label={text.hide(name)} onClick={() => hide(sip)} />
        </span>
      </header>
      <div className={styles.window}>
        <ErrorBoundary>
          <ClientProvider sip={sip}>
            <ClientWindow sip={sip} titleBar look={look} onClose={() => hide(sip)} />
          </ClientProvider>
        </ErrorBoundary>
      </div>
    </section>
  );
}

/** As it is and as it would be, in one click. */
function CompareButton({ sip, name }: { readonly sip: string; readonly name: string }): ReactNode {
  return (
    <Button
      small
      aria-label={text.compareOf(name)}
      title={text.compareHint}
      onClick={() => openCompare({ sip })}
    >
      <Icon name="compare" size={13} />
      <span className={styles.word}>{text.compare}</span>
    </Button>
  );
}

/** How much the next sign-in would change. */
export function PendingMark({ changes }: { readonly changes: number }): ReactNode {
  return (
    <span className={styles.pending} role="status" title={text.pendingCount(changes)}>
      {changes === 0 ? (
        text.policyPending
      ) : (
        <>
          {changes}
          <span className={styles.pendingWord}> {text.pendingWord}</span>
        </>
      )}
    </span>
  );
}

function PolicyChip({ client }: { readonly client: StageClientView }): ReactNode {
  const { identity } = client.policy;
  return (
    <button
      type="button"
      className={`${controls.chip} ${styles.policy}`}
      title={text.policy(identity)}
      onClick={() => inspectPolicies(client)}
    >
      {identity}
    </button>
  );
}

function useBringIntoSight(sip: string, frame: RefObject<HTMLElement | null>): void {
  const count = useClientsOnStage(({ wanted }) => (wanted.sip === sip ? wanted.count : 0));
  const takesFocus = useClientsOnStage(({ wanted }) => wanted.focus);
  useEffect(() => {
    if (count === 0) return;
    frame.current?.scrollIntoView({ inline: 'nearest', block: 'nearest', behavior: 'smooth' });
    if (takesFocus) frame.current?.focus({ preventScroll: true });
  }, [count, takesFocus, frame]);
}

/** The clients side by side, as many as there are. */
export function ClientsRow(): ReactNode {
  const shown = useShownClients();
  useFollowedArrangement();
  return (
    <main
      id="clients"
      data-help="clients"
      className={styles.row}
      tabIndex={-1}
      aria-label={text.title}
    >
      {shown.length === 0 && (
        <div className={styles.empty}>
          <h2>{text.none}</h2>
          <p>{text.noneHint}</p>
        </div>
      )}
      {shown.map((sip) => (
        <ClientFrame key={sip} sip={sip} />
      ))}
    </main>
  );
}
