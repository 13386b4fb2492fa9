import type { CommandOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Report } from '../../../shared/report/report.js';
import { writeReport } from '../../../shared/report/write-report.js';
import type { PrepareSignIn } from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { fileNameOf } from '../state/capsule/write-capsule.js';
import { changeReport } from './change-report.js';
import { type ReportFrame, reportFrame } from './report-frame.js';

/** What reports are made from. */
export interface ReportSources {
  readonly onShow: Deployment;
  readonly prepare: PrepareSignIn;
}

type Asked = Omit<CommandOf<'report.write'>, 'name'>;

/** @throws {CommandError} where what it is to be about is not there */
export async function writeReportOf(
  { about, question, names = 'real' }: Asked,
  sources: ReportSources,
): Promise<ResultOf<'report.write'>> {
  const { onShow } = sources;
  const frame = reportFrame(onShow, names, question ?? null);
  const report = await reportOf(about, frame, sources);
  const { html, bytes, warning } = writeReport(report);
  const { organisation } = onShow.directory;
  const place = fileNameOf(
    { name: `report ${about.kind} ${organisation.name}`, timeZone: organisation.timeZone },
    onShow.now(),
  );
  return { fileName: `${place}.html`, html, bytes, warning };
}

function reportOf(
  about: Asked['about'],
  frame: ReportFrame,
  { onShow, prepare }: ReportSources,
): Promise<Report> {
  switch (about.kind) {
    case 'change': {
      const { sip, seenBy = null, plan, look = {} } = about;
      for (const each of [sip, seenBy])
        if (each !== null && !onShow.directory.find(each))
          throw new CommandError('not-found', `Nobody has the address "${each}".`, 'command.about');
      return changeReport(onShow, { sip, seenBy, plan }, look, frame, prepare);
    }
    default:
      throw new CommandError('refused', 'not yet');
  }
}
