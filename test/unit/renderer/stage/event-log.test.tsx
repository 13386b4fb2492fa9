// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import * as files from '../../../../renderer/files.js';
import { EventLog } from '../../../../renderer/stage/log/event-log.js';
import { selectRows } from '../../../../renderer/stage/log/log-filter.js';
import { everything } from '../../../../shared/log/log-filter.js';
import { logEntries } from '../../../support/stage-entries.js';
import { show } from './show.js';

const texts = (): readonly (string | null)[] =>
  screen.queryAllByRole('listitem').map((row) => row.textContent);

describe('the event log', () => {
  it('shows the newest entry first, at the time of the organisation', () => {
    show(<EventLog />);
    expect(texts()[0]).toContain('09:03:00');
    expect(texts()[0]).toContain('Tag:PhotosControl is created.');
  });

  it('names the cause of an entry and goes to it', async () => {
    show(<EventLog />);
    await userEvent.click(screen.getByRole('button', { name: 'because of organisation.started' }));
    expect(document.activeElement?.textContent).toContain('Contoso starts with 34 people.');
  });

  it('is filtered by kind and by person', async () => {
    show(<EventLog />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'client');
    expect(texts()).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), '');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Person' }),
      'alice@contoso.com',
    );
    expect(texts()[0]).toContain('Alice Ng signs in under Global.');
  });

  it('is searched by its texts', async () => {
    show(<EventLog />);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the log' }),
      'photosCONTROL',
    );
    expect(texts()).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search the log' }), ' nowhere');
    expect(texts()).toHaveLength(0);
    expect(screen.getByText('No event fits the filter.')).toBeTruthy();
  });

  it.each(['JSON', 'CSV'])('saves all that fits as %s, older entries too', async (format) => {
    const [first] = logEntries;
    if (!first) throw new Error('the fixture has no log');
    const older = { ...first, id: 'e0', text: 'Before all that the stage shows.' };
    show(<EventLog />, {}, () => ({ entries: [older, ...logEntries] }));
    const saved = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);
    await userEvent.type(screen.getByRole('searchbox'), 'before');
    await userEvent.click(screen.getByRole('button', { name: `Save all that fits as ${format}` }));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.lastCall).toEqual([
      `event-log.${format.toLowerCase()}`,
      expect.stringContaining(older.text),
    ]);
    expect(saved.mock.lastCall?.[1]).not.toContain('PhotosControl');
    saved.mockRestore();
  });

  it('draws a bounded number of rows, the newest of a long log', () => {
    const [first] = logEntries;
    if (!first) throw new Error('the fixture has no log');
    const long = Array.from({ length: 2000 }, (_, index) => ({ ...first, id: `e${index + 1}` }));
    const { rows, total } = selectRows(long, everything);
    expect([rows.length, rows[0]?.id, total]).toEqual([300, 'e2000', 2000]);
  });
});
