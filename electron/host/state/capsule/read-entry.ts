import type { CapsuleFile } from '../../../../shared/capsule/capsule-schema.js';
import {
  commandSchema,
  isHostCommand,
  isQuery,
} from '../../../../shared/contract/commands/command.js';
import { describeIssues } from '../../../../shared/file-format/describe-issue.js';
import type { Finding } from '../../../../shared/file-format/finding.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { judgeCustomStates } from '../../outside/custom-states/judge-custom-states.js';
import type { JournalEntry, PreparedResults } from '../journal/journal-entry.js';

type FileEntry = CapsuleFile['journal'][number];

/** An entry of the journal of a capsule; what is wrong with its command is added to `findings`. */
export function readEntry(
  entry: FileEntry,
  index: number,
  findings: Finding[],
): JournalEntry | null {
  const at = toInstant(entry.at);
  if ('report' in entry) {
    const { kind, text, notice } = entry.report;
    return { at, report: { kind, text, ...(notice && { notice }) } };
  }
  if ('request' in entry) return { at, request: entry.request, ewsUrl: entry.ewsUrl };
  const { command: input, prepared, stoppedAt } = entry;
  const path = ['journal', index, 'command'];
  const parsed = commandSchema.safeParse(input);
  if (!parsed.success) {
    const own = describeIssues(parsed.error.issues, input, commandSchema);
    findings.push(...own.map((finding) => ({ ...finding, path: [...path, ...finding.path] })));
    return null;
  }
  const command = parsed.data;
  if (isHostCommand(command) || isQuery(command)) {
    const message = () => `${command.name} is never part of a journal`;
    findings.push({ path: [...path, 'name'], at: 'value', message });
    return null;
  }
  return {
    at,
    command,
    ...(prepared && { prepared: given(prepared) }),
    ...(stoppedAt !== undefined && { stoppedAt: toInstant(stoppedAt) }),
  };
}

/** Results without the members that are `undefined`; custom states are judged as those of the beginning. */
function given({
  download,
  customStates,
}: NonNullable<Extract<FileEntry, { command: unknown }>['prepared']>): PreparedResults {
  const file = customStates?.file.ok
    ? judgeCustomStates(customStates.file.text)
    : customStates?.file;
  return {
    ...(download && { download }),
    ...(customStates && file && { customStates: { url: customStates.url, file } }),
  };
}
