import { type ReactNode, useId, useState } from 'react';
import type { ContactCardView, ContactView } from '../../../shared/contract/index.js';
import type { Effective } from '../../../shared/lync/effective.js';
import { CardIcon } from '../icons.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import { TabList } from '../tab-list.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import styles from './contact-card.module.css';
import { cardStrings } from './strings.js';

type CardTab = 'contact' | 'organization';

/** The lower half of the card, which opens and closes: what is known, and who is around. */
export function CardDetails(props: {
  readonly card: ContactCardView;
  readonly organizationTab: Effective<boolean> | undefined;
}): ReactNode {
  const { card, organizationTab } = props;
  const [open, setOpen] = useState(true);
  const [tab, setTab] = useState<CardTab>('contact');
  const id = useId();
  const shown = card.organization === null ? 'contact' : tab;
  const tabs: readonly CardTab[] =
    card.organization === null ? ['contact'] : ['contact', 'organization'];
  const toggle = open ? cardStrings.collapse : cardStrings.expand;
  return (
    <>
      <button
        type="button"
        className={styles.expander}
        {...asks('window', { part: 'card' })}
        aria-label={toggle}
        title={toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <CardIcon name={open ? 'collapse' : 'expand'} />
      </button>
      {open && (
        <>
          <div
            id={`${id}-panel`}
            role="tabpanel"
            aria-labelledby={`${id}-${shown}`}
            className={styles.panel}
          >
            {shown === 'contact' || card.organization === null ? (
              <Fields sip={card.contact.sip} fields={card.fields} />
            ) : (
              <OrganizationTab organization={card.organization} person={card.contact} />
            )}
          </div>
          <div className={styles.tabBar}>
            <TabList<CardTab>
              id={id}
              label={cardStrings.views}
              tabs={tabs.map((value) => ({
                value,
                label: cardStrings[value],
                asks:
                  value === 'contact'
                    ? asks('window', { part: 'card' })
                    : asks('organization', { of: card.contact.sip }),
              }))}
              current={shown}
              className={styles.tabs}
              tabClassName={styles.tab}
              onChoose={setTab}
            />
            {organizationTab && <Why of={organizationTab} label={cardStrings.organization} />}
          </div>
        </>
      )}
    </>
  );
}

function Fields(props: {
  readonly sip: string;
  readonly fields: ContactCardView['fields'];
}): ReactNode {
  return (
    <dl className={styles.fields}>
      {props.fields.map(({ id, label, value, link }) => (
        <div key={id} {...asks('field', { of: props.sip, part: id })}>
          <dt>{label}</dt>
          <dd data-link={link}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Organization = NonNullable<ContactCardView['organization']>;

/** The people above, beside and below the person of the card. */
function OrganizationTab(props: {
  readonly organization: Organization;
  readonly person: ContactView;
}): ReactNode {
  const { managers, peers, reports } = props.organization;
  if (managers.length + peers.length + reports.length === 0)
    return (
      <p className={styles.loading} {...asks('organization', { of: props.person.sip })}>
        {cardStrings.noOrganization}
      </p>
    );
  return (
    <div
      className={styles.organization}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      {...asks('organization', { of: props.person.sip })}
    >
      <People title={cardStrings.managers} people={managers} />
      <People title={cardStrings.peers} people={peers} />
      <People title={cardStrings.reports} people={reports} />
    </div>
  );
}

function People(props: {
  readonly title: string;
  readonly people: readonly ContactView[];
}): ReactNode {
  const { title, people } = props;
  if (people.length === 0) return null;
  return (
    <div>
      <h3 className={styles.level}>{title}</h3>
      <ul className={styles.people}>
        {people.map(({ sip, displayName, title: role, presence }) => (
          <li key={sip}>
            <PresenceIcon of={sip} presence={presence.class} outOfOffice={presence.outOfOffice} />
            <span
              className={styles.personName}
              {...asks('presence', { of: sip })}
            >{`${displayName} - ${presence.text}`}</span>
            <span className={styles.role} {...asks('field', { of: sip, part: 'title' })}>
              {role}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
