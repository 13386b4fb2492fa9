import type { ReactNode } from 'react';
import type { ReportSubject } from '../../../shared/contract/index.js';
import { useActionContext } from '../actions/use-actions.js';
import { Button } from '../button.js';
import { Icon } from '../icons.js';
import { useFailure } from '../operator-failures.js';
import { useReports } from './report-store.js';
import { reportStrings as text } from './strings.js';

/** Leaves something behind, in one click. What writes it is fetched then. */
export function ReportButton(props: {
  /** What the report is about, at the moment of the click; null where it is about the stage. */
  readonly about: (() => ReportSubject) | null;
  readonly label?: string;
  readonly small?: boolean;
}): ReactNode {
  const { about, label = text.report, small = false } = props;
  const context = useActionContext();
  const isWriting = useReports((reports) => reports.isWriting);
  const write = (): void =>
    void import('./save-report.js').then(
      ({ saveReport, stageSubject }) => saveReport(context, about ? about() : stageSubject()),
      useFailure.getState().report,
    );
  return (
    <Button small={small} title={text.reportHint} disabled={isWriting} onClick={write}>
      <Icon name="report" />
      {isWriting ? text.writing : label}
    </Button>
  );
}
