import type { ReactNode } from 'react';
import type {
  CommandOf,
  FrontEndRegistryView,
  FrontEndView,
} from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { useOperatorAction } from '../operator-failures.js';
import { Section } from '../section.js';
import { Dialog } from '../settings/dialog.js';
import styles from './dead-ends.module.css';
import { type Attempt, useAttempt } from './front-ends-store.js';
import { InternetProperties } from './internet-properties.js';
import { deadEndsStrings as text } from './strings.js';

type Program = CommandOf<'front-end.run-as'>['program'];
const programs: readonly {
  readonly program: Program;
  readonly label: 'own' | 'runas' | 'psexec';
}[] = [
  { program: 'internet-options', label: 'own' },
  { program: 'runas', label: 'runas' },
  { program: 'psexec', label: 'psexec' },
];

const labelOf = ({ program }: Attempt) =>
  programs.find((one) => one.program === program)?.label ?? 'own';

/** The three ways into Internet Options that an administrator tries first, each with what becomes of it. */
export function DeadEnds(props: {
  readonly frontEnd: FrontEndView;
  readonly registry: FrontEndRegistryView;
}): ReactNode {
  const { frontEnd, registry } = props;
  const act = useOperatorAction();
  const attempt = useAttempt((state) => state.attempt);
  const close = (): void => useAttempt.setState({ attempt: null });
  // The account of a person, not of a service of Windows.
  const own = registry.accounts.find(({ sid }) => sid.startsWith('S-1-5-21-'));
  const service = registry.accounts.find(({ isServiceAccount }) => isServiceAccount);
  const run = (program: Program): void => {
    const user = (program === 'internet-options' ? own : service)?.name ?? '';
    act({ name: 'front-end.run-as', frontEnd: frontEnd.fqdn, user, program }, (result) =>
      useAttempt.setState({ attempt: { program, user, result, isTold: false } }),
    );
  };
  return (
    <Section title={text.title} level={3}>
      <div className={styles.buttons}>
        {programs.map((one) => (
          <Button small key={one.program} onClick={() => run(one.program)}>
            {text[one.label]}
          </Button>
        ))}
      </div>
      {attempt && (
        <Dialog title={text.dialog[labelOf(attempt)]} modal={!attempt.isTold} onClose={close}>
          <Outcome frontEnd={frontEnd.fqdn} attempt={attempt} />
        </Dialog>
      )}
    </Section>
  );
}

function Outcome(props: { readonly frontEnd: string; readonly attempt: Attempt }): ReactNode {
  const { frontEnd, attempt } = props;
  const { user, result } = attempt;
  return (
    <>
      <pre className={styles.console}>
        {`C:\\> ${result.commandLine}`}
        {result.outcome === 'refused' && `\n${text.password(user)} _`}
      </pre>
      {result.outcome !== 'refused' && result.account !== null && (
        <InternetProperties
          frontEnd={frontEnd}
          account={result.account}
          sites={result.outcome === 'opened'}
        />
      )}
      <section>
        <h3>{text.why}</h3>
        <p className={styles.why}>{result.text}</p>
      </section>
    </>
  );
}
