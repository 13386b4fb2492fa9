// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StartSection } from '../../../../renderer/stage/settings/start-section.js';
import { showOver } from '../../../support/show-over.js';

it('the settings tell what the start reached, after how long, and what that means', () => {
  const milestones = [
    { milestone: 'process-started', milliseconds: 0 },
    { milestone: 'listening', milliseconds: 301.6 },
  ];
  showOver(<StartSection />, { stage: {}, start: { start: { milestones } } });
  const table = screen.getByRole('table', { name: 'Start' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'Process startedThe system has begun the program; all times count from here.0 ms',
    'ListeningPages and programs are answered at the address.302 ms',
  ]);
});

it('an emulator whose start nobody measures has no table', () => {
  showOver(<StartSection />, { stage: {}, start: {} });
  expect(screen.queryByRole('table')).toBeNull();
});
