import type { ReactNode } from 'react';
import type {
  ContactView,
  ConversationsView,
  ConversationView,
} from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { useWhyMode } from '../../bridge/why-mode.js';
import { Group } from '../group.js';
import { SmallPicture } from '../presence/contact-picture.js';
import { useAge } from '../presence/use-age.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import styles from './conversation.module.css';
import { ConversationToolbar } from './conversation-toolbar.js';
import { MessageInput } from './message-input.js';
import { LastReceived, MessageLog } from './message-log.js';
import { conversationStrings as text } from './strings.js';

/** One conversation: whom with, what was said, what is typed. */
export function ConversationPane(props: {
  readonly conversation: ConversationView;
  readonly policy: ConversationsView;
  /** Id of the row of tabs that this is a panel of; `null` where there are no tabs. */
  readonly tab: string | null;
  onClose(): void;
}): ReactNode {
  const { conversation, policy, tab } = props;
  const connected = useClientEntry('session')?.connected ?? true;
  const panel =
    tab === null
      ? {}
      : {
          role: 'tabpanel',
          id: `${tab}-panel`,
          'aria-labelledby': `${tab}-${conversation.id}`,
        };
  return (
    <div className={styles.pane} {...panel}>
      <div className={styles.head}>
        <ConversationHeader sip={conversation.with} displayName={conversation.displayName} />
        <ConversationToolbar conversation={conversation} policy={policy} onClose={props.onClose} />
      </div>
      <PolicyRow policy={policy} />
      <div className={styles.talk}>
        <MessageLog conversation={conversation} policy={policy} />
        <LastReceived conversation={conversation} />
        <MessageInput
          conversation={conversation}
          policy={policy}
          disabledReason={connected ? null : text.disconnected}
        />
      </div>
    </div>
  );
}

/** Whom one speaks with: picture or square as policy has it, name, status with its age, title. */
function ConversationHeader(props: {
  readonly sip: string;
  readonly displayName: string;
}): ReactNode {
  const contact = useClientEntry('participant/{participant}', props.sip);
  if (contact) return <Person contact={contact} />;
  return (
    <div className={styles.person}>
      <span className={styles.name} {...asks('name', { of: props.sip })}>
        {props.displayName}
      </span>
    </div>
  );
}

function Person({ contact }: { readonly contact: ContactView }): ReactNode {
  const { sip, presence, displayName, title, note } = contact;
  const classic = useClientEntry('layout')?.style.value === 'classic squares';
  const hasNote = note !== null && note !== '';
  const age = useAge(presence);
  return (
    <div className={styles.person} data-classic={classic}>
      <SmallPicture contact={contact} />
      <div className={styles.who}>
        <p className={styles.line}>
          <span className={styles.name} {...asks('name', { of: sip })}>
            {displayName}
          </span>
          <span className={styles.status} {...asks('presence', { of: sip })}>
            {` - ${presence.text}`}
            {age !== null && (
              <span className={styles.age} {...asks('age', { of: sip })}>{`  ${age}`}</span>
            )}
          </span>
        </p>
        <p
          className={styles.title}
          {...(hasNote ? asks('note', { of: sip }) : asks('field', { of: sip, part: 'title' }))}
        >
          {hasNote ? note : title}
        </p>
      </div>
    </div>
  );
}

const whyText = text.why;

/** In why-mode: everything that a policy decides about conversations, each with its answer. */
function PolicyRow(props: { readonly policy: ConversationsView }): ReactNode {
  const enabled = useWhyMode((mode) => mode.enabled);
  const { policy } = props;
  if (!enabled) return null;
  const values = [
    { label: whyText.warning, of: policy.imWarning },
    { label: whyText.links, of: policy.links },
    { label: whyText.emoticons, of: policy.emoticons },
    { label: whyText.formatting, of: policy.canFormat },
    { label: whyText.pasted, of: policy.keepsPastedFormat },
    { label: whyText.saving, of: policy.canSave },
    { label: whyText.alternating, of: policy.alternatingBackground },
    { label: whyText.errorLink, of: { ...policy.errorLink, value: policy.errorLink.value?.text } },
    ...policy.withoutEffect.map(({ parameter, setting }) => ({ label: parameter, of: setting })),
  ];
  return (
    <Group className={styles.policy} label={whyText.label}>
      {values.map(({ label, of }) => (
        <span key={label}>
          {label} <Why of={of} label={label} />
        </span>
      ))}
    </Group>
  );
}
