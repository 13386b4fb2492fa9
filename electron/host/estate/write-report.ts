import { estateKinds, type ImportReport } from '../../../shared/organisation/import-report.js';
import type { JoinReport } from './join/join-report.js';
import type { EstateRecords } from './records/estate-records.js';
import { ReportList } from './report-list.js';

interface ReportParts {
  readonly records: EstateRecords;
  /** Null before the first join. */
  readonly joined: JoinReport | null;
  readonly files: number;
  readonly bytes: number;
  readonly isStopped: boolean;
  readonly cannotSignIn: number;
  readonly hasPeople: boolean;
}

/** What became of everything that was brought, from the reading of files and from the join. */
export function writeReport(parts: ReportParts): ImportReport {
  const { records, joined, files, bytes, isStopped, cannotSignIn, hasPeople } = parts;
  const notRead = new ReportList([records.notRead, ...(joined ? [joined.notRead] : [])]);
  const leftOut = new ReportList([records.leftOut, ...(joined ? [joined.leftOut] : [])]);
  const repaired = new ReportList<ImportReport['repaired']['first'][number]>();
  for (const [what, times] of [...records.repaired, ...(joined?.repaired ?? [])])
    repaired.add({ what, times });
  const empty = { total: 0, first: [] };
  const isWhole = notRead.total === 0 && !isStopped;
  return {
    outcome: !hasPeople ? 'failed' : isWhole ? 'complete' : 'partial',
    files,
    bytes,
    read: rowsOf(records, cannotSignIn),
    notRead: notRead.written(),
    kept: joined?.kept.written() ?? empty,
    assumed: joined?.allAssumed.written() ?? empty,
    repaired: repaired.written(),
    conflicts: joined?.conflicts.written() ?? empty,
    leftOut: leftOut.written(),
  };
}

function rowsOf({ read }: EstateRecords, cannotSignIn: number): ImportReport['read'] {
  const rows = [...read.values()].map((row) => ({ ...row, files: [...row.files] }));
  const people = rows.filter(({ kind }) => kind === 'people');
  const [first] = people;
  if (first && cannotSignIn > 0)
    rows.push({
      ...first,
      kind: 'people-who-cannot-sign-in',
      objects: cannotSignIn,
      files: [...new Set(people.flatMap(({ files }) => files))],
    });
  return rows.sort((one, other) => estateKinds.indexOf(one.kind) - estateKinds.indexOf(other.kind));
}
