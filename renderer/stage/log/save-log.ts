import { type LogSource, readLog } from '../../../shared/contract/emulator-views.js';
import { type LogFilter, logFilter } from '../../../shared/log/log-filter.js';
import { type LogFormat, writeLog } from '../../../shared/log/write-log.js';
import { saveFile } from '../../files.js';

/** Reads the whole log and offers what fits as a download. */
export async function saveLog(
  source: LogSource,
  filter: LogFilter,
  format: LogFormat,
  timeZone: string,
): Promise<void> {
  const entries = (await readLog(source)).filter(logFilter(filter));
  saveFile(`event-log.${format}`, writeLog(entries, format, timeZone));
}
