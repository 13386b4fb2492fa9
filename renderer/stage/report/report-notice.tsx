import type { ReactNode } from 'react';
import { useTopicEntry } from '../../bridge/hooks.js';
import { late } from '../../late/late.js';
import { useActionContext } from '../actions/use-actions.js';
import { IconButton } from '../button.js';
import styles from '../notices.module.css';
import { Progress } from '../progress.js';
import { strings } from '../strings.js';
import { say, useReports } from './report-store.js';
import { writtenStrings as text } from './written-strings.js';

const ReportDialog = late(() => import('./report-dialog.js'), { look: 'over' });

/** How far a report is that takes long, what came of the last one or of a picture, and the dialog while it is open. */
export default function ReportNotice(): ReactNode {
  const { said, isAsking, trial } = useReports();
  return (
    <>
      {trial !== null && <Writing key={trial} trial={trial} />}
      {said !== null && (
        <div role="status" className={styles.notice} data-severity="info">
          <p>{said}</p>
          <IconButton icon="close" label={strings.dismiss} onClick={() => say(null)} />
        </div>
      )}
      {isAsking && <ReportDialog />}
    </>
  );
}

/** Nothing for a report of which nothing can be counted: it is written in a moment. */
function Writing({ trial }: { readonly trial: string }): ReactNode {
  const { done, total } = useTopicEntry('trials', `trial/${trial}`) ?? { done: 0, total: 0 };
  const { act } = useActionContext();
  if (total === 0) return null;
  return (
    <div className={styles.notice} data-severity="info">
      <Progress
        done={done}
        total={total}
        told={text.writing(done, total)}
        onStop={() => void act({ name: 'trial.stop', trial })}
      />
    </div>
  );
}
