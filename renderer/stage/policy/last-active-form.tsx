import { type ReactNode, useId } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import { Segments } from '../segments.js';
import foot from './form-footer.module.css';
import { formStrings as text } from './form-strings.js';
import styles from './policy-form.module.css';
import { usePolicyForm } from './policy-form-store.js';
import rows from './setting-list.module.css';
import { policyStrings } from './strings.js';
import { UndoButton } from './undo-button.js';

const deliveries = ['published', 'removed'] as const;

/** Installs the update that takes the time of last activity from what watchers are told, or takes it back. */
export default function LastActiveForm(): ReactNode {
  const act = useOperatorAction();
  const id = useId();
  const current = useStageEntry('settings')?.lastActive ?? 'published';
  return (
    <form
      className={styles.form}
      aria-label={policyStrings.update}
      onSubmit={(event) => event.preventDefault()}
    >
      <header className={styles.head}>
        <Button
          kind="quiet"
          small
          className={styles.back}
          onClick={() => usePolicyForm.getState().open(null)}
        >
          <Icon name="back" />
          {text.backToList}
        </Button>
        <div className={styles.title}>
          <h2>{policyStrings.update}</h2>
          <p className={controls.note}>{text.updateScope}</p>
        </div>
      </header>
      <div className={rows.list}>
        <div className={rows.settings}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would take the name of a legend in its border */}
          <div
            role="group"
            className={rows.row}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-effect`}
          >
            <div className={rows.what}>
              <span id={`${id}-name`} className={rows.name}>
                {text.updateName}
              </span>
              <span id={`${id}-effect`} className={controls.note}>
                {text.updateEffect}
              </span>
            </div>
            <div className={rows.value}>
              <Segments
                label={text.updateName}
                labelledBy={`${id}-name`}
                choices={deliveries}
                names={text.deliveries}
                current={current}
                onChoose={(delivery) => void act({ name: 'server.set-last-active', delivery })}
              />
              <RuleDetails id="last-active/removal" />
            </div>
            <span className={rows.versions}>{text.updateVersions}</span>
          </div>
        </div>
      </div>
      <footer className={foot.footer}>
        <div className={foot.footHead}>
          <span>{text.noCmdlet}</span>
          <UndoButton />
        </div>
        <p className={controls.note}>{text.updateReach}</p>
      </footer>
    </form>
  );
}
