import type { ReactNode } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { Section } from '../section.js';
import { usePolicyForm } from './policy-form-store.js';
import styles from './policy-pane.module.css';
import { policyStrings as text } from './strings.js';

/** Whether the time of last activity is told: no setting of a policy, but an update of the server. */
export function LastActiveItem(): ReactNode {
  const delivery = useStageEntry('settings')?.lastActive ?? 'published';
  const isOpen = usePolicyForm(({ opened }) => opened === 'last-active');
  return (
    <Section title={text.lastActive}>
      <div className={styles.policy} data-open={isOpen}>
        <div className={styles.policyHead}>
          <button
            type="button"
            className={controls.chip}
            aria-current={isOpen || undefined}
            title={text.edit(text.update)}
            onClick={() => usePolicyForm.getState().open('last-active')}
          >
            {text.update}
          </button>
          <span className={controls.note}>{text.updateMeans[delivery]}</span>
        </div>
      </div>
    </Section>
  );
}
