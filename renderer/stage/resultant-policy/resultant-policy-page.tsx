import { type ReactNode, useState } from 'react';
import type { ResultantPolicy } from '../../../shared/contract/index.js';
import { comparisonText, resultantText } from '../../../shared/resultant-policy/resultant-text.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { saveFile } from '../../files.js';
import { Button, IconButton } from '../button.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';
import { SignOutAndIn } from '../clients/sign-out-and-in.js';
import { clientsStrings } from '../clients/strings.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import { FullPage } from '../pages/full-page.js';
import { leavePage, openPage, type PageParameters } from '../pages/open-page.js';
import page from '../pages/page-parts.module.css';
import { pagesStrings } from '../pages/strings.js';
import { Comparison } from './comparison.js';
import { PersonSearch } from './person-search.js';
import { ResultantObjects } from './resultant-objects.js';
import styles from './resultant-policy.module.css';
import { resultantStrings as text } from './strings.js';
import { useResultant } from './use-resultant.js';

/** What governs a person, setting by setting, alone or beside another person: to be read, printed and kept. */
export default function ResultantPolicyPage(props: {
  readonly parameters: PageParameters;
}): ReactNode {
  const { person = null, compare = null } = props.parameters;
  const one = useResultant(person);
  const other = useResultant(compare);
  const choose = (sip: string): void => openPage('policy', { ...props.parameters, person: sip });
  const policy = one.answer;
  const against = other.answer;
  const failure = one.failure ?? other.failure;
  return (
    <FullPage
      title={pagesStrings.titles.policy}
      subject={`${person} ${compare}`}
      facts={policy && <Whose policy={policy} against={against} />}
      actions={
        policy ? (
          <>
            <PersonSearch
              label={text.compareWith}
              onChoose={({ sip }) => openPage('policy', { person: policy.sip, compare: sip })}
            />
            <TextActions one={policy} other={against} />
            <OpenClient policy={policy} />
          </>
        ) : (
          <PersonSearch label={text.person} onChoose={({ sip }) => choose(sip)} />
        )
      }
    >
      {failure !== null && (
        <p role="alert" className={page.failure}>
          {failure}
        </p>
      )}
      {person === null && <p className={controls.note}>{text.choose}</p>}
      {person !== null && !policy && failure === null && <p role="status">{text.loading}</p>}
      {policy && <Printed />}
      {policy && <Pending sip={policy.sip} />}
      {policy && !against && <ResultantObjects key={policy.sip} policy={policy} />}
      {policy && against && <Comparison key={against.sip} one={policy} other={against} />}
    </FullPage>
  );
}

function Whose(props: {
  readonly policy: ResultantPolicy;
  readonly against: ResultantPolicy | null;
}): ReactNode {
  const { policy, against } = props;
  const { displayName, sip, department, site, pool, cannotSignIn } = policy;
  if (against)
    return (
      <>
        <strong className={styles.who}>{displayName}</strong> {text.beside}{' '}
        <strong className={styles.who}>{against.displayName}</strong>
        <IconButton
          icon="close"
          label={text.endComparison}
          onClick={() => openPage('policy', { person: sip })}
        />
      </>
    );
  return (
    <>
      <strong className={styles.who}>{displayName}</strong>
      <span>{sip}</span>
      <span>{text.about(department, site, pool)}</span>
      {cannotSignIn !== null && <span className={styles.warning}>{cannotSignIn}</span>}
    </>
  );
}

/** Copy, save and print what is shown. */
function TextActions(props: {
  readonly one: ResultantPolicy;
  readonly other: ResultantPolicy | null;
}): ReactNode {
  const { one, other } = props;
  const [told, setTold] = useState('');
  const written = (): string => (other ? comparisonText(one, other) : resultantText(one));
  const copy = (): void => {
    navigator.clipboard.writeText(written()).then(
      () => setTold(text.copied),
      () => setTold(text.notCopied),
    );
  };
  const save = (): void =>
    saveFile(
      other ? text.comparisonFileName(one.sip, other.sip) : text.fileName(one.sip),
      written(),
    );
  return (
    <>
      <span role="status" className={controls.note}>
        {told}
      </span>
      <Button onClick={copy}>{text.copy}</Button>
      <Button onClick={save}>{text.save}</Button>
      <Button onClick={() => window.print()}>{text.print}</Button>
    </>
  );
}

/** Of which organisation and moment a printed page is. */
function Printed(): ReactNode {
  const organisation = useStageEntry('organisation')?.name ?? '';
  const clock = useStageEntry('clock');
  const format = useTimeFormat();
  if (!clock) return null;
  const when = `${format.date(clock.now)}, ${format.time(clock.now)}`;
  return <p className={styles.printed}>{text.printed(organisation, when)}</p>;
}

function OpenClient({ policy }: { readonly policy: ResultantPolicy }): ReactNode {
  const { sip, signedIn, cannotSignIn } = policy;
  const show = useClientsOnStage((stage) => stage.show);
  const act = useOperatorAction();
  const open = (): void => {
    leavePage();
    show(sip);
  };
  return (
    <Button
      kind="primary"
      disabled={cannotSignIn !== null}
      title={cannotSignIn ?? undefined}
      onClick={() => (signedIn ? open() : act({ name: 'client.sign-in', sip }, open))}
    >
      {text.openClient}
    </Button>
  );
}

/** What the client has, where that is not what governs by now. */
function Pending({ sip }: { readonly sip: string }): ReactNode {
  const client = useStageEntry('client/{sip}', sip);
  if (!client?.pending) return null;
  return (
    <p className={styles.pending} role="status">
      {text.signedInWith} <span className={controls.chip}>{client.policy.identity}</span>{' '}
      {clientsStrings.pendingCount(client.pending.changes.length)}
      <SignOutAndIn sip={sip} displayName={client.displayName} />
    </p>
  );
}
