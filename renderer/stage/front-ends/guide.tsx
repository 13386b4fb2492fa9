import { type FormEvent, type ReactNode, useState } from 'react';
import type { FrontEndRegistryView, FrontEndView } from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useFailure, useOperatorAction } from '../operator-failures.js';
import { Section } from '../section.js';
import { Tick } from '../tick.js';
import styles from './guide.module.css';
import { guideStrings as text } from './strings.js';

/** Keys, site, DWORDs, restart: what is left to do for the account that counts, one after the other. */
export function Guide(props: {
  readonly frontEnd: FrontEndView;
  readonly registry: FrontEndRegistryView;
}): ReactNode {
  const { frontEnd, registry } = props;
  const { fqdn, restartPending } = frontEnd;
  const act = useOperatorAction();
  const account = registry.accounts.find(({ isServiceAccount }) => isServiceAccount);
  if (!account) return null;
  const hasIntranet = account.sites.some(({ values }) => values.some(({ zone }) => zone === 1));
  const keys = account.zoneMapExists && account.domainsExists;
  const steps = [
    {
      title: text.keys,
      text: text.keysText(account.name),
      done: keys,
      action: (
        <Button
          kind="primary"
          small
          onClick={() =>
            act({ name: 'front-end.create-zone-keys', frontEnd: fqdn, account: account.sid })
          }
        >
          {text.keys}
        </Button>
      ),
    },
    {
      title: text.site,
      text: text.siteText,
      done: keys && hasIntranet,
      action: <SiteForm frontEnd={fqdn} account={account.sid} />,
    },
    {
      title: text.restart,
      text: text.restartText,
      done: keys && hasIntranet && !restartPending,
      action: (
        <Button
          kind="primary"
          small
          onClick={() => act({ name: 'front-end.restart-service', frontEnd: fqdn })}
        >
          {text.restart}
        </Button>
      ),
    },
  ];
  const current = steps.findIndex(({ done }) => !done);
  return (
    <Section title={text.title} level={3}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.title} aria-current={index === current ? 'step' : undefined}>
            <Tick kind={step.done ? 'done' : index === current ? 'current' : 'open'}>
              {step.done ? <Icon name="tick" size={11} /> : index + 1}
            </Tick>
            <div>
              <h4>
                {step.title}
                <span className={controls.hidden}>, {step.done ? text.done : text.todo}</span>
              </h4>
              {index === current && (
                <>
                  <p>{step.text}</p>
                  {step.action}
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      {current < 0 && <p className={styles.again}>{text.again}</p>}
    </Section>
  );
}

const protocols = ['http', 'https', 'ftp'] as const;

/** A site and the protocols it is spared for, written at once. */
function SiteForm(props: { readonly frontEnd: string; readonly account: string }): ReactNode {
  const { frontEnd, account } = props;
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  const [domain, setDomain] = useState('contoso.local');
  const [chosen, setChosen] = useState<readonly string[]>(['https']);
  const write = async (): Promise<void> => {
    for (const protocol of chosen)
      await command({
        name: 'front-end.set-zone-value',
        frontEnd,
        account,
        domain: domain.trim(),
        protocol,
        zone: 1,
      });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write().catch(report);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        className={controls.input}
        aria-label={text.siteField}
        required
        value={domain}
        onChange={(event) => setDomain(event.target.value)}
      />
      <fieldset>
        <legend className={controls.hidden}>{text.protocols}</legend>
        {protocols.map((protocol) => (
          <label key={protocol}>
            <input
              type="checkbox"
              checked={chosen.includes(protocol)}
              onChange={(event) =>
                setChosen(
                  event.target.checked
                    ? [...chosen, protocol]
                    : chosen.filter((one) => one !== protocol),
                )
              }
            />
            {protocol}
          </label>
        ))}
      </fieldset>
      <Button kind="primary" small type="submit" disabled={chosen.length === 0}>
        {text.apply}
      </Button>
    </form>
  );
}
