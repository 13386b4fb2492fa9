import { type ReactNode, useEffect, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/index.js';
import { useCommand, useStageEntry } from '../../bridge/hooks.js';
import { useFailure } from '../operator-failures.js';
import { Report } from './report.js';
import { estateStrings as text } from './strings.js';

/** What became of the dumps that the organisation on the stage was made of; nothing where it was not imported. */
export function ReportOnStage(): ReactNode {
  const organisation = useStageEntry('organisation');
  const command = useCommand();
  const [report, setReport] = useState<ResultOf<'import.report'>>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another organisation has another report
  useEffect(() => {
    let overtaken = false;
    command({ name: 'import.report' }).then(
      (answer) => !overtaken && setReport(answer),
      useFailure.getState().report,
    );
    return () => {
      overtaken = true;
    };
  }, [command, organisation?.name, organisation?.fileName]);
  if (report === null || !organisation) return null;
  return (
    <>
      <h2>{text.wasRead(organisation.name)}</h2>
      <Report report={report} settled />
    </>
  );
}
