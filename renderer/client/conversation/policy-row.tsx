import type { ReactNode } from 'react';
import type { ConversationsView } from '../../../shared/contract/index.js';
import { useWhyMode } from '../../bridge/why-mode.js';
import { Group } from '../group.js';
import { Why } from '../why/why-button.js';
import styles from './conversation.module.css';
import { conversationStrings } from './strings.js';

const text = conversationStrings.why;

/** In why-mode: everything that a policy decides about conversations, each with its answer. */
export function PolicyRow(props: { readonly policy: ConversationsView }): ReactNode {
  const enabled = useWhyMode((mode) => mode.enabled);
  const { policy } = props;
  if (!enabled) return null;
  const values = [
    { label: text.warning, of: policy.imWarning },
    { label: text.links, of: policy.links },
    { label: text.emoticons, of: policy.emoticons },
    { label: text.formatting, of: policy.canFormat },
    { label: text.pasted, of: policy.keepsPastedFormat },
    { label: text.saving, of: policy.canSave },
    { label: text.alternating, of: policy.alternatingBackground },
    { label: text.errorLink, of: { ...policy.errorLink, value: policy.errorLink.value?.text } },
    ...policy.withoutEffect.map(({ parameter, setting }) => ({ label: parameter, of: setting })),
  ];
  return (
    <Group className={styles.policy} label={text.label}>
      {values.map(({ label, of }) => (
        <span key={label}>
          {label} <Why of={of} label={label} />
        </span>
      ))}
    </Group>
  );
}
