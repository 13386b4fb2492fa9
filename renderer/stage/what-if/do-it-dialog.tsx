import type { ReactNode } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useFocusRequest } from '../focus-request.js';
import { leavePage } from '../pages/open-page.js';
import { Dialog } from '../settings/dialog.js';
import { useShellActions } from '../shell/shell-actions.js';
import { whatIfStrings as text } from './strings.js';
import { useEffects, useWhatIf, useWhatIfActions } from './use-what-if.js';
import styles from './what-if.module.css';

/** Columns of what the plan prints; the shell is not on the screen yet. */
const columns = 120;

/** Asks with the counts before the plan runs in the shell of the organisation on show. */
export function DoItDialog(props: {
  readonly plan: string;
  readonly onClose: () => void;
}): ReactNode {
  const { plan, onClose } = props;
  const { plan: planView, result } = useWhatIf();
  const { hitting } = useEffects();
  const { discard } = useWhatIfActions();
  const { enter } = useShellActions();
  const focus = useFocusRequest((request) => request.request);
  const organisation = useStageEntry('organisation')?.name ?? '';
  const problems = result?.problems.length ?? 0;
  const doIt = (): void => {
    enter(plan, columns);
    discard();
    leavePage();
    focus('shell');
  };
  return (
    <Dialog title={text.doItTitle} onClose={onClose}>
      <ul className={styles.counts}>
        {hitting.length === 0 && <li>{text.nobodyIsHit}</li>}
        {hitting.map(({ id, people, sentence }) => (
          <li key={id}>{text.sentence(people, sentence)}</li>
        ))}
      </ul>
      {planView?.stale && <p>{text.stale}</p>}
      {problems > 0 && <p className={styles.failure}>{text.doItAnyway(problems)}</p>}
      <p>{text.doItText(organisation)}</p>
      <div className={styles.answers}>
        <Button onClick={onClose}>{text.cancel}</Button>
        <Button kind="primary" onClick={doIt}>
          {text.doItNow}
        </Button>
      </div>
    </Dialog>
  );
}
