import type { ReactNode } from 'react';
import type { ImportedCalendar } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { readTextFile } from '../../files.js';
import { Button } from '../button.js';
import { FileButton } from '../file-button.js';
import styles from './import-calendar.module.css';
import { calendarStrings as text } from './strings.js';

/** The log has the others. */
const mostShown = 200;

export type ImportOutcome =
  | { readonly kind: 'read'; readonly fileName: string; readonly calendar: ImportedCalendar }
  | { readonly kind: 'failed'; readonly message: string };

/** Takes the entries of an iCalendar file into the mailbox. */
export function ImportButton(props: {
  readonly sip: string;
  readonly onOutcome: (outcome: ImportOutcome) => void;
}): ReactNode {
  const { sip, onOutcome } = props;
  const command = useCommand();
  const load = async (file: File): Promise<void> => {
    const fileName = file.name;
    try {
      const calendar = await command({
        name: 'exchange.import-calendar',
        mailbox: sip,
        text: await readTextFile(file),
        fileName,
      });
      onOutcome({ kind: 'read', fileName, calendar });
    } catch (reason) {
      onOutcome({ kind: 'failed', message: failureText(reason) });
    }
  };
  return (
    <FileButton
      label={text.importFile}
      accept=".ics,text/calendar"
      small
      onFile={(file) => void load(file)}
    />
  );
}

/** What came of a file: how much was read, which entries were not and why, and what was taken for granted. */
export function ImportResult(props: {
  readonly outcome: ImportOutcome;
  readonly onClose: () => void;
}): ReactNode {
  const { outcome, onClose } = props;
  return (
    <section className={styles.result} aria-label={text.importResult}>
      <header className={styles.head}>
        {outcome.kind === 'failed' ? (
          <p role="alert" className={styles.failed}>
            {outcome.message}
          </p>
        ) : (
          <p role="status" className={styles.read}>
            {text.imported(outcome.calendar.imported, outcome.fileName, outcome.calendar.replaced)}
          </p>
        )}
        <Button kind="quiet" small onClick={onClose}>
          {text.closeImport}
        </Button>
      </header>
      {outcome.kind === 'read' && <Remarks calendar={outcome.calendar} />}
    </section>
  );
}

function Remarks({ calendar }: { readonly calendar: ImportedCalendar }): ReactNode {
  const { passedOver, notes } = calendar;
  if (passedOver.length + notes.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
    <section className={styles.remarks} aria-label={text.importRemarks} tabIndex={0}>
      {passedOver.length > 0 && (
        <>
          <h3 id="passed-over">{text.passedOver(passedOver.length)}</h3>
          <ul aria-labelledby="passed-over">
            {passedOver.slice(0, mostShown).map(({ line, entry, reason }) => (
              <li key={line}>{text.passedOverEntry(line, entry, reason)}</li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3 id="import-notes">{text.importNotes}</h3>
          <ul aria-labelledby="import-notes">
            {notes.slice(0, mostShown).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {Math.max(passedOver.length, notes.length) > mostShown && <p>{text.moreInLog}</p>}
    </section>
  );
}
