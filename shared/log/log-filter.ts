import type { LogEntry } from '../contract/log.js';

/** Which entries of the log are wanted. An empty text wants everything. */
export interface LogFilter {
  /** A kind, `policy.changed`, or its noun, `policy`. */
  readonly kind: string;
  /** SIP address of the person concerned. */
  readonly sip: string;
  /** Found in the sentence, the kind or the address of an entry; case does not count. */
  readonly text: string;
}

export const everything: LogFilter = { kind: '', sip: '', text: '' };

/** Whether a filter leaves anything out. */
export const isFilter = ({ kind, sip, text }: LogFilter): boolean =>
  kind !== '' || sip !== '' || text.trim() !== '';

/** What tells whether an entry fits; made once for many entries. */
export function logFilter({ kind, sip, text }: LogFilter): (entry: LogEntry) => boolean {
  const wanted = text.trim().toLowerCase();
  return (entry) =>
    (kind === '' || entry.kind === kind || entry.kind.startsWith(`${kind}.`)) &&
    (sip === '' || entry.sip === sip) &&
    (wanted === '' ||
      [entry.text, entry.kind, entry.sip ?? ''].some((part) =>
        part.toLowerCase().includes(wanted),
      ));
}
