import type { ReactNode } from 'react';
import type { ExchangeFaultView, MailboxView } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import { Section } from '../section.js';
import { FaultForm } from './fault-form.js';
import styles from './faults.module.css';
import { faultsStrings as text } from './strings.js';

/** How Exchange fails, on command: faults in force, and a form to set another. */
export function Faults({ mailbox }: { readonly mailbox: MailboxView }): ReactNode {
  const act = useOperatorAction();
  const { faults } = mailbox;
  return (
    <Section title={text.title} level={3} className={styles.faults}>
      {faults.length === 0 ? (
        <p className={controls.note}>{text.none}</p>
      ) : (
        <>
          <ul className={styles.list} aria-label={text.inForce}>
            {faults.map((fault) => (
              <Fault key={JSON.stringify(fault)} fault={fault} />
            ))}
          </ul>
          <Button small onClick={() => act({ name: 'exchange.clear-faults' })}>
            {text.clear}
          </Button>
        </>
      )}
      <FaultForm mailbox={mailbox.sip} />
    </Section>
  );
}

function Fault({ fault }: { readonly fault: ExchangeFaultView }): ReactNode {
  const format = useTimeFormat();
  const { target, kind, mailbox, times, until } = fault;
  const details = [
    ...(times === null ? [] : [text.left(times)]),
    ...(until === null ? [] : [text.ends(format.time(until))]),
    mailbox ?? text.everywhere,
  ];
  return (
    <li className={styles.fault}>
      {text.describe(nameIn(text.kinds, kind), nameIn(text.targets, target))}
      <small>{details.join(', ')}</small>
    </li>
  );
}

const nameIn = (names: Readonly<Record<string, string>>, name: string): string =>
  names[name] ?? name;
