import type { ReactNode } from 'react';
import type { MailboxView } from '../../../shared/contract/index.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { Faults } from '../faults/faults.js';
import { useOperatorAction } from '../operator-failures.js';
import { AutomaticReplies, type MailboxChange } from './automatic-replies.js';
import styles from './mailbox-panel.module.css';
import { timeText } from './slot-row.js';
import { mailboxStrings as text } from './strings.js';

const versions = ['2010', '2007', '2003'] as const;
const dayNames = Object.keys(text.dayNames) as readonly (keyof typeof text.dayNames)[];

/** What Exchange holds besides the calendar, and how well it answers. */
export function MailboxPanel({ mailbox }: { readonly mailbox: MailboxView }): ReactNode {
  const act = useOperatorAction();
  const change = (changes: MailboxChange) =>
    act({ name: 'exchange.set-mailbox', mailbox: mailbox.sip, ...changes });
  return (
    <section className={styles.panel} aria-label={text.title}>
      <section className={styles.section}>
        <label className={controls.line}>
          {text.version}
          <Choice
            value={mailbox.version}
            choices={versions}
            nameOf={text.versionName}
            onChoose={(version) => change({ version })}
          />
        </label>
        <label className={controls.line}>
          {text.smtpAddress}
          <input
            key={mailbox.smtpAddress}
            type="email"
            className={controls.input}
            defaultValue={mailbox.smtpAddress}
            onBlur={({ target }) => {
              if (target.value !== mailbox.smtpAddress) change({ smtpAddress: target.value });
            }}
          />
        </label>
      </section>
      <WorkingHours hours={mailbox.workingHours} onChange={change} />
      <AutomaticReplies
        key={`${mailbox.automaticReplies.state} ${mailbox.automaticReplies.internalMessage}`}
        replies={mailbox.automaticReplies}
        onChange={change}
      />
      <Faults mailbox={mailbox} />
    </section>
  );
}

function WorkingHours(props: {
  readonly hours: MailboxView['workingHours'];
  readonly onChange: (change: MailboxChange) => void;
}): ReactNode {
  const { hours, onChange } = props;
  const { days, startMinutes, endMinutes } = hours;
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const time = (label: string, field: 'startMinutes' | 'endMinutes', value: number): ReactNode => (
    <label className={styles.hours}>
      {label}
      <input
        key={value}
        type="time"
        required
        className={controls.input}
        aria-label={`${text.workingHours} ${label}`}
        defaultValue={timeText(Math.min(value, 1439))}
        onBlur={({ target }) => {
          const typed = minutes(target.value);
          if (target.value !== '' && typed !== value)
            onChange({ workingHours: { [field]: typed } });
        }}
      />
    </label>
  );
  return (
    <fieldset className={styles.section}>
      <legend>{text.workingHours}</legend>
      <div className={controls.line}>
        {time(text.from, 'startMinutes', startMinutes)}
        {time(text.to, 'endMinutes', endMinutes)}
      </div>
      <div className={styles.days}>
        {dayNames.map((day) => (
          <label key={day} title={text.dayNames[day]}>
            <input
              type="checkbox"
              aria-label={text.dayNames[day]}
              checked={days.includes(day)}
              onChange={({ target }) => {
                const others = dayNames.filter((one) => one !== day && days.includes(one));
                onChange({ workingHours: { days: target.checked ? [...others, day] : others } });
              }}
            />
            <span aria-hidden="true">{text.dayNames[day].slice(0, 2)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
