// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import CalendarPane from '../../../../renderer/stage/calendar/calendar-pane.js';
import { useFailure } from '../../../../renderer/stage/operator-failures.js';
import { mailbox, mailboxEntry, presenceStage } from '../../../support/presence-entries.js';
import { at } from '../../../support/stage-entries.js';
import { show } from './show.js';

const sip = 'alice@contoso.com';
const exchange = (transport: ReturnType<typeof show>['transport']) =>
  transport.commands.filter(({ name }) => name.startsWith('exchange.'));
const withMailbox = (changes: Partial<typeof mailbox>) => ({
  ...presenceStage,
  [`mailbox/${sip}` as const]: { ...mailbox, ...changes },
});

describe('the calendar of a person', () => {
  it('holds each entry by name, time and busy type', () => {
    show(<CalendarPane />, presenceStage);
    const entries = within(screen.getByRole('group', { name: 'Entries' }));
    expect(
      entries.getByRole('button', { name: 'Design review, 09:10 to 10:00, Busy' }),
    ).toBeTruthy();
    expect(
      entries.getByRole('button', { name: 'Focus time, 09:30 to 10:30, Tentative' }),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Offsite, All day, Out of office' })).toBeTruthy();
    expect(
      screen.getByRole('gridcell', { name: 'Fri 14 Jan 09:30, Design review, Focus time' }),
    ).toBeTruthy();
  });

  it('makes an entry by keyboard alone: arrows, Shift, Enter, type, Enter', async () => {
    const { transport } = show(<CalendarPane />, presenceStage);
    screen.getByRole('gridcell', { name: 'Fri 14 Jan 09:00, Design review' }).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Thu 13 Jan 11:00, Planning');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Enter}');
    await userEvent.type(screen.getByRole('textbox', { name: 'Subject' }), 'Lunch{Enter}');
    expect(exchange(transport)).toEqual([
      {
        name: 'exchange.add-entry',
        mailbox: sip,
        subject: 'Lunch',
        location: '',
        start: '2011-01-13T12:00',
        end: '2011-01-13T13:00',
        busyType: 'busy',
        meeting: true,
        allDay: false,
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the form open and says what Exchange refused', async () => {
    show(<CalendarPane />, presenceStage, () => new Error('The entry ends before it starts.'));
    await userEvent.click(screen.getByRole('button', { name: 'New entry' }));
    const form = within(screen.getByRole('dialog', { name: 'New calendar entry' }));
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByRole('alert').textContent).toBe('The entry ends before it starts.');
  });

  it('changes an entry to the second, and its kind', async () => {
    const { transport } = show(<CalendarPane />, presenceStage);
    await userEvent.click(screen.getByRole('button', { name: /^Design review/ }));
    fireEvent.change(screen.getByLabelText('Start'), { target: { value: '2011-01-14T09:10:01' } });
    await userEvent.click(screen.getByRole('radio', { name: /Appointment/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(exchange(transport)).toMatchObject([
      {
        name: 'exchange.change-entry',
        entry: 'c1',
        start: '2011-01-14T09:10:01',
        end: '2011-01-14T10:00',
        meeting: false,
      },
    ]);
  });

  it('takes the last day of an entry of whole days with it', async () => {
    const { transport } = show(<CalendarPane />, presenceStage);
    await userEvent.click(screen.getByRole('button', { name: 'New entry' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'All day' }));
    fireEvent.change(screen.getByLabelText('End'), { target: { value: '2011-01-16' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(exchange(transport)).toMatchObject([
      { start: '2011-01-14T00:00', end: '2011-01-16T23:59', allDay: true },
    ]);
  });

  it('turns an entry into whole days and shows its last day in the form', async () => {
    const { transport } = show(<CalendarPane />, presenceStage);
    await userEvent.click(screen.getByRole('button', { name: 'Offsite, All day, Out of office' }));
    expect(screen.getByLabelText('Start')).toHaveProperty('value', '2011-01-11');
    expect(screen.getByLabelText('End')).toHaveProperty('value', '2011-01-11');
    await userEvent.click(screen.getByRole('checkbox', { name: 'All day' }));
    fireEvent.change(screen.getByLabelText('Start'), { target: { value: '2011-01-11T09:00' } });
    fireEvent.change(screen.getByLabelText('End'), { target: { value: '2011-01-11T10:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(exchange(transport)).toMatchObject([
      { entry: 'c0', start: '2011-01-11T09:00', end: '2011-01-11T10:00', allDay: false },
    ]);
  });

  it('moves an entry with Alt and the arrow keys, and with Shift its end', async () => {
    const { transport, change } = show(<CalendarPane />, presenceStage);
    const entry = () => screen.getByRole('button', { name: /^Design review/ });
    entry().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(entry().getAttribute('aria-label')).toBe('Design review, 09:30 to 10:20, Busy');
    expect(document.activeElement).toBe(entry());
    // What Exchange then tells goes before what was wished.
    change({ [`mailbox/${sip}`]: { ...mailbox } });
    expect(entry().getAttribute('aria-label')).toBe('Design review, 09:10 to 10:00, Busy');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{ArrowLeft}{/Alt}');
    const times = exchange(transport).map((command) =>
      command.name === 'exchange.change-entry' ? [command.start, command.end] : [],
    );
    expect(times).toEqual([
      ['2011-01-14T09:30:00', '2011-01-14T10:20:00'],
      ['2011-01-14T09:10:00', '2011-01-14T10:15:00'],
      // A move starts where the one before left the entry, also while Exchange has not told about that.
      ['2011-01-13T09:10:00', '2011-01-13T10:15:00'],
    ]);
  });

  it('puts an entry back that Exchange refuses to move, and says why', async () => {
    show(<CalendarPane />, presenceStage, () => new Error('No clock ever shows that.'));
    const entry = () => screen.getByRole('button', { name: /^Design review/ });
    entry().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(entry().getAttribute('aria-label')).toBe('Design review, 09:10 to 10:00, Busy');
    expect(useFailure.getState().text).toBe('No clock ever shows that.');
  });

  it('asks for weeks farther off, and shows the one that an entry was saved in', async () => {
    const far = mailboxEntry('f1', 'Far off', { start: at(21 * 1440), end: at(21 * 1440 + 60) });
    const { transport } = show(<CalendarPane />, presenceStage, ({ name }) =>
      name === 'calendar.read' ? { entries: [far] } : null,
    );
    await userEvent.click(screen.getByRole('button', { name: 'New entry' }));
    fireEvent.change(screen.getByLabelText('Start'), { target: { value: '2011-02-04T09:00' } });
    fireEvent.change(screen.getByLabelText('End'), { target: { value: '2011-02-04T10:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('button', { name: 'Far off, 09:00 to 10:00, Busy' }),
    ).toBeTruthy();
    const week = 7 * 86_400_000;
    const asked = transport.commands.filter(({ name }) => name === 'calendar.read');
    expect(asked).toMatchObject([{ sip, from: at(-4 * 1440 - 540) + 3 * week }]);
  });

  it('removes one occurrence with Delete, and the whole series in the form', async () => {
    const occurrence = mailboxEntry('s1#1295024400000', 'Daily', { start: at(0), end: at(15) });
    const { transport } = show(<CalendarPane />, withMailbox({ entries: [occurrence] }));
    const entry = screen.getByRole('button', { name: /^Daily/ });
    entry.focus();
    await userEvent.keyboard('{Delete}');
    await userEvent.click(entry);
    await userEvent.click(screen.getByRole('button', { name: 'Delete the series' }));
    expect(exchange(transport)).toEqual([
      { name: 'exchange.remove-entry', mailbox: sip, entry: 's1#1295024400000' },
      { name: 'exchange.remove-entry', mailbox: sip, entry: 's1' },
    ]);
  });

  it('takes in an iCalendar file and says how much came of it and what was passed over', async () => {
    const { transport } = show(<CalendarPane />, presenceStage, () => ({
      imported: 3,
      replaced: 1,
      passedOver: [{ line: 40, entry: 'Budget', reason: 'it ends before it starts.' }],
      notes: ['The time zone "X" is defined nowhere.'],
    }));
    const file = new File(['BEGIN:VCALENDAR'], 'week.ics', { type: 'text/calendar' });
    await userEvent.upload(screen.getByLabelText('Import .ics…', { selector: 'input' }), file);
    expect((await screen.findByRole('status')).textContent).toBe(
      '3 entries from week.ics, in place of 1',
    );
    const items = (name: string) =>
      within(screen.getByRole('list', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(items('1 entry was passed over')).toEqual([
      'Line 40, “Budget”: it ends before it starts.',
    ]);
    expect(items('What was taken for granted')).toEqual(['The time zone "X" is defined nowhere.']);
    expect(exchange(transport)).toEqual([
      {
        name: 'exchange.import-calendar',
        mailbox: sip,
        text: 'BEGIN:VCALENDAR',
        fileName: 'week.ics',
      },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Result of the import' })).toBeNull();
  });
});

describe('the mailbox beside it', () => {
  it('changes the version of Exchange and the working days', async () => {
    const { transport } = show(<CalendarPane />, presenceStage);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Exchange' }), '2003');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Friday' }));
    expect(exchange(transport)).toEqual([
      { name: 'exchange.set-mailbox', mailbox: sip, version: '2003' },
      {
        name: 'exchange.set-mailbox',
        mailbox: sip,
        workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday'] },
      },
    ]);
  });

  it('turns automatic replies on with a message', async () => {
    const { transport } = show(<CalendarPane />, presenceStage);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Automatic replies' }),
      'enabled',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Message to colleagues' }),
      'Back on Monday',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(exchange(transport)).toEqual([
      {
        name: 'exchange.set-mailbox',
        mailbox: sip,
        automaticReplies: { state: 'enabled', internalMessage: 'Back on Monday' },
      },
    ]);
  });

  it('sets a counted fault for this mailbox and clears all', async () => {
    const fault = {
      target: 'ews',
      kind: 'unavailable',
      mailbox: null,
      times: 1,
      until: null,
    } as const;
    const { transport } = show(<CalendarPane />, withMailbox({ faults: [fault] }));
    const inForce = within(screen.getByRole('list', { name: 'Faults in force' }));
    expect(inForce.getByRole('listitem').textContent).toBe(
      '503 Unavailable: Exchange Web Services1 request left, all mailboxes',
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'malformed');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How long' }), 'times');
    await userEvent.click(screen.getByRole('button', { name: 'Set fault' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(exchange(transport)).toEqual([
      {
        name: 'exchange.set-fault',
        target: 'ews',
        kind: 'malformed',
        mailbox: sip,
        times: 1,
      },
      { name: 'exchange.clear-faults' },
    ]);
  });
});
