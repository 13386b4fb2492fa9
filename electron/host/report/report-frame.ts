import type { Report, ReportNames } from '../../../shared/report/report.js';
import { reportDate } from '../../../shared/report/report-date.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { programVersion } from '../program-version.js';

/** What every report says. */
export interface ReportFrame {
  readonly common: Pick<Report, 'organisation' | 'date' | 'version' | 'names'>;
  /** A title of somebody's own; null for that of the report. */
  readonly question: string | null;
}

export function reportFrame(
  deployment: Deployment,
  names: ReportNames,
  question: string | null,
): ReportFrame {
  const { name, timeZone } = deployment.directory.organisation;
  return {
    common: {
      organisation: name,
      date: reportDate(deployment.now(), timeZone),
      version: programVersion,
      names,
    },
    question,
  };
}
