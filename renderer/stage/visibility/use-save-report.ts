import type { InputOf } from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { saveFile } from '../../files.js';
import { useFailure } from '../operator-failures.js';

/** Writes a report and offers it as a download. */
export function useSaveReport(): (asked: InputOf<'report.write'>) => void {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  return (asked) =>
    void command({ name: 'report.write', ...asked }).then(
      ({ fileName, html }) => saveFile(fileName, html),
      report,
    );
}
