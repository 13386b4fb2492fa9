import { useEffect } from 'react';
import type { ReportSubject } from '../../../shared/contract/index.js';
import { useReports } from './report-store.js';

/**
 * Offers, in the dialog of reports, one of the page in front, as long as it is shown.
 * @param about null while there is nothing to report of
 */
export function useReportOfPage(about: (() => ReportSubject) | null): void {
  useEffect(() => {
    useReports.setState({ ofPage: about });
    return () => useReports.setState({ ofPage: null });
  });
}
