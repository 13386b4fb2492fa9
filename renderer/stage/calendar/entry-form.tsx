import { type FormEvent, type ReactNode, useState } from 'react';
import type { Command } from '../../../shared/contract/index.js';
import type { BusyType } from '../../../shared/lync/mailbox.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import { Dialog } from '../settings/dialog.js';
import { type EntryDraft, saveCommand, seriesOf } from './entry-draft.js';
import styles from './entry-form.module.css';
import { Field, KindChoice } from './entry-form-fields.js';
import { busyStrings, entryFormStrings as text } from './strings.js';

const busyTypes = Object.keys(busyStrings) as readonly BusyType[];

/** Makes or changes an entry; what Exchange refuses is said in the form. */
export function EntryForm(props: {
  readonly mailbox: string;
  readonly draft: EntryDraft;
  /** What was saved, before it closes. */
  readonly onSaved: (draft: EntryDraft) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { mailbox, onSaved, onClose } = props;
  const [draft, setDraft] = useState(props.draft);
  const [failure, setFailure] = useState<string | null>(null);
  const command = useCommand();
  const change = (changes: Partial<EntryDraft>): void => setDraft({ ...draft, ...changes });
  const send = (wanted: Command, done = onClose): void => {
    command(wanted).then(done, (reason) => setFailure(failureText(reason)));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    send(saveCommand(mailbox, draft), () => {
      onSaved(draft);
      onClose();
    });
  };
  const timeType = draft.allDay ? 'date' : 'datetime-local';
  const shown = (time: string): string => (draft.allDay ? time.slice(0, 10) : time);
  const typed = (time: string): string => (draft.allDay ? `${time}T00:00` : time);
  return (
    <Dialog title={draft.id === null ? text.create : text.change} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <Field
          label={text.subject}
          maxLength={255}
          autoFocus
          value={draft.subject}
          onValue={(subject) => change({ subject })}
        />
        <Field
          label={text.location}
          maxLength={255}
          value={draft.location}
          onValue={(location) => change({ location })}
        />
        <div className={styles.times}>
          <Field
            label={text.start}
            type={timeType}
            required
            value={shown(draft.start)}
            onValue={(start) => change({ start: typed(start) })}
          />
          <Field
            label={text.end}
            type={timeType}
            required
            value={shown(draft.end)}
            onValue={(end) => change({ end: typed(end) })}
          />
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.allDay}
            onChange={(event) => change({ allDay: event.target.checked })}
          />
          {text.allDay}
        </label>
        <label className={styles.field}>
          {text.busyType}
          <Choice
            value={draft.busyType}
            choices={busyTypes}
            nameOf={(one) => busyStrings[one]}
            onChoose={(busyType) => change({ busyType })}
          />
        </label>
        <KindChoice meeting={draft.meeting} onChange={(meeting) => change({ meeting })} />
        {failure !== null && (
          <p role="alert" data-outcome="failed">
            {failure}
          </p>
        )}
        <Buttons mailbox={mailbox} id={draft.id} onSend={send} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Buttons(props: {
  readonly mailbox: string;
  readonly id: string | null;
  readonly onSend: (command: Command) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { mailbox, id, onSend, onClose } = props;
  const series = id === null ? null : seriesOf(id);
  const remove = (entry: string, label: string): ReactNode => (
    <Button onClick={() => onSend({ name: 'exchange.remove-entry', mailbox, entry })}>
      {label}
    </Button>
  );
  return (
    <>
      <p>{series === null ? text.clientHint : text.series}</p>
      <div className={styles.buttons}>
        {id !== null && remove(id, text.remove)}
        {series !== null && remove(series, text.removeSeries)}
        <span />
        <Button onClick={onClose}>{text.cancel}</Button>
        <Button kind="primary" type="submit">
          {text.save}
        </Button>
      </div>
    </>
  );
}
