// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { EventLog } from '../../../../renderer/stage/log/event-log.js';
import { selectRows } from '../../../../renderer/stage/log/log-filter.js';
import { logEntries } from '../../../support/stage-entries.js';
import { show } from './show.js';

const texts = (): readonly (string | null)[] =>
  screen.getAllByRole('listitem').map((row) => row.textContent);

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

  it('draws a bounded number of rows, the newest of a long log', () => {
    const [first] = logEntries;
    if (!first) throw new Error('the fixture has no log');
    const long = Array.from({ length: 2000 }, (_, index) => ({ ...first, id: `e${index + 1}` }));
    const { rows, total } = selectRows(long, { kind: '', sip: '' });
    expect([rows.length, rows[0]?.id, total]).toEqual([300, 'e2000', 2000]);
  });
});
