import type { ReactNode } from 'react';
import { useConnectionStatus, useStageEntry, useStageIds } from '../bridge/hooks.js';
import { RuleDetails } from '../client/why/rule-details.js';
import { late } from '../late/late.js';
import { IconButton } from './button.js';
import styles from './notices.module.css';
import { useFailure, useOperatorAction } from './operator-failures.js';
import { strings } from './strings.js';

// Not in the first script: whoever reports has looked at something first.
const ReportNotice = late(() => import('./report/report-notice.js'));

/** What the operator should know now: a lost line, a command that failed, notices of the host. */
export function Notices(): ReactNode {
  const ids = useStageIds('notice/{notice}');
  return (
    <div className={styles.notices}>
      <LostBanner />
      <FailureNotice />
      <ReportNotice />
      {ids.map((id) => (
        <Notice key={id} id={id} />
      ))}
    </div>
  );
}

/** Says that the emulator is gone, what that means, and what to do. */
export function LostBanner(): ReactNode {
  if (useConnectionStatus() !== 'lost') return null;
  return (
    <div role="alert" className={styles.notice} data-severity="error">
      <p>
        <strong>{strings.connection.lost}</strong> {strings.connection.whatNow}
      </p>
    </div>
  );
}

/** Why a command of the operator failed. */
export function FailureNotice(): ReactNode {
  const { text, dismiss } = useFailure();
  if (text === null) return null;
  return (
    <div role="alert" className={styles.notice} data-severity="error">
      <p>{text}</p>
      <Dismiss onDismiss={dismiss} />
    </div>
  );
}

function Notice({ id }: { readonly id: string }): ReactNode {
  const notice = useStageEntry('notice/{notice}', id);
  const act = useOperatorAction();
  if (!notice) return null;
  return (
    <div role="status" className={styles.notice} data-severity={notice.severity}>
      <p>
        <strong>{notice.title}</strong> {notice.text}
      </p>
      {notice.rule && <RuleDetails id={notice.rule} />}
      {notice.dismissible && <Dismiss onDismiss={() => act({ name: 'notice.dismiss', id })} />}
    </div>
  );
}

function Dismiss({ onDismiss }: { readonly onDismiss: () => void }): ReactNode {
  return <IconButton icon="close" label={strings.dismiss} onClick={onDismiss} />;
}
