import type { ReactNode } from 'react';
import { late } from '../../late/late.js';
import { IconButton } from '../button.js';
import styles from '../notices.module.css';
import { strings } from '../strings.js';
import { say, useReports } from './report-store.js';

const ReportDialog = late(() => import('./report-dialog.js'), { look: 'over' });

/** What came of the last report or picture, and the dialog of reports while it is open. */
export function ReportNotice(): ReactNode {
  const { said, isAsking } = useReports();
  return (
    <>
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
