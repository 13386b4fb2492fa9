import type { InputOf, ReportSubject } from '../../../shared/contract/index.js';
import { lookOfClientIn } from '../../client/look-of-client.js';
import { saveFile } from '../../files.js';
import type { ActionContext } from '../actions/action.js';
import { say, useReports } from './report-store.js';
import { writtenStrings as text } from './written-strings.js';

/** The clients that stand on the stage, as they stand. Where none does, the emulator says so. */
export function stageSubject(): ReportSubject {
  const frames = [...document.querySelectorAll<HTMLElement>('main [data-client]')];
  const clients = frames.flatMap((frame) => {
    const { client: sip } = frame.dataset;
    return sip === undefined ? [] : [{ sip, look: lookOfClientIn(frame) }];
  });
  return clients.length === 0
    ? { kind: 'stage' }
    : { kind: 'stage', clients: clients.slice(0, 12) };
}

/** Has a report written, and offers it as a download. */
export async function saveReport(
  { act }: Pick<ActionContext, 'act'>,
  about: ReportSubject,
  options: Pick<InputOf<'report.write'>, 'question' | 'names'> = {},
): Promise<void> {
  if (useReports.getState().isWriting) return;
  const trial = crypto.randomUUID();
  useReports.setState({ isWriting: true, trial, said: null });
  await act({ name: 'report.write', about, trial, ...options }, ({ fileName, html, warning }) => {
    saveFile(fileName, html);
    say([text.saved(fileName), ...(warning === null ? [] : [warning])].join(' '));
  });
  useReports.setState({ isWriting: false, trial: null });
}
