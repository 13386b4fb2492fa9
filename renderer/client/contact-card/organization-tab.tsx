import type { ReactNode } from 'react';
import type { ContactCardView, ContactView } from '../../../shared/contract/index.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import styles from './contact-card.module.css';
import { cardStrings } from './strings.js';

type Organization = NonNullable<ContactCardView['organization']>;

/** The people above, beside and below the person of the card. */
export function OrganizationTab(props: {
  readonly organization: Organization;
  readonly person: ContactView;
}): ReactNode {
  const { managers, peers, reports } = props.organization;
  if (managers.length + peers.length + reports.length === 0)
    return <p className={styles.loading}>{cardStrings.noOrganization}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.organization} tabIndex={0}>
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
            <PresenceIcon presence={presence.class} outOfOffice={presence.outOfOffice} />
            <span className={styles.personName}>{`${displayName} - ${presence.text}`}</span>
            <span className={styles.role}>{role}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
