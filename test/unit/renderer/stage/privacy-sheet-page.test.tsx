// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as files from '../../../../renderer/files.js';
import PrivacySheetPage from '../../../../renderer/stage/visibility/privacy-sheet-page.js';
import type { Command } from '../../../../shared/contract/index.js';
import { alicesSheet, leakingSheet } from '../../../support/privacy-entries.js';
import { showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import { show } from './show.js';

const alice = { person: 'alice@contoso.com' };

const answer = (command: Command): unknown => {
  if (command.name === 'visibility.sheet') return alicesSheet;
  if (command.name === 'report.write')
    return { fileName: 'sheet.html', html: '<!doctype html>', bytes: 15, warning: null };
  return { people: [], total: 0, by: { person: 0, department: 0, policy: 0 } };
};

afterEach(() => vi.restoreAllMocks());

describe('the privacy sheet', () => {
  it('asks the question, answers it twice, and has every place for every relationship', async () => {
    show(<PrivacySheetPage parameters={alice} />, {}, answer);
    const sheet = await screen.findByRole('article', {
      name: 'Can anyone learn how long Alice Ahlberg was away?',
    });
    expect(sheet.textContent).toContain('Contoso, Mon 6 Dec 2010, 09:07 (virtual clock)');
    expect(sheet.textContent).toContain('As the server is now, without update KB 2684128');
    expect(sheet.textContent).toContain(
      '1 relationship learns it, in 1 of 2 places. 46 people have one of them.',
    );
    expect(sheet.textContent).toContain('Nobody, in none of 2 places.');
    const without = screen.getByRole('table', { name: 'Without the update: 1 of 4 checks fail' });
    const cells = within(without)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual([
      '“Alice Ahlberg - Away 25 mins”',
      '✕ fail',
      '✓ pass',
      'nothing',
      '✓ pass',
      '✓ pass',
    ]);
    expect(screen.getByRole('table', { name: 'With the update: 4 of 4 checks pass' })).toBeTruthy();
    for (const said of ['EnableAwaySinceIndication', 'can write it down', 'For the works council'])
      expect(sheet.textContent).toContain(said);
    expect(sheet.textContent).toContain('Lync Client Emulator 2.0.0');
  });

  it('shows first that a check fails although the update is there', async () => {
    show(<PrivacySheetPage parameters={alice} />, {}, () => leakingSheet);
    const [first] = await screen.findAllByRole('table');
    expect(first?.querySelector('caption')?.textContent).toBe(
      'With the update: 1 of 4 checks fail',
    );
    expect(screen.getByRole('article').textContent).toContain(
      'Although the update is installed: 1 relationship learns it',
    );
  });

  it('is saved as a page, with made-up names if wanted, and printed', async () => {
    const saved = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);
    const print = vi.fn();
    Object.assign(window, { print });
    const { transport } = show(<PrivacySheetPage parameters={alice} />, {}, answer);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Made-up names' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save as a page' }));
    expect(transport.commands.at(-1)).toMatchObject({
      name: 'report.write',
      about: { kind: 'privacy-sheet', sip: alice.person },
      names: 'made-up',
    });
    await vi.waitFor(() => expect(saved).toHaveBeenCalledWith('sheet.html', '<!doctype html>'));
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalled();
  });

  it('asks for a person first, and says what is going on', async () => {
    show(<PrivacySheetPage parameters={{}} />, {}, answer);
    expect(screen.getByRole('main').textContent).toContain('Choose a person');
    show(<PrivacySheetPage parameters={alice} />, {}, () => new Promise(() => undefined));
    expect(await screen.findByText(/^Checking: on copies/)).toBeDefined();
  });

  it('shows how far the check is, and stops it', async () => {
    const { transport } = showOver(
      <PrivacySheetPage parameters={alice} />,
      { stage: stageEntries(), trials: {} },
      (command) => (command.name === 'visibility.sheet' ? new Promise(() => undefined) : null),
    );
    const [asked] = transport.commands;
    const trial = asked?.name === 'visibility.sheet' ? asked.trial : undefined;
    act(() => transport.change({ trials: { [`trial/${trial}`]: { done: 7, total: 22 } } }));
    const progress = await screen.findByRole('progressbar', {
      name: 'Checking on copies, 7 of 22 steps…',
    });
    expect([progress.getAttribute('value'), progress.getAttribute('max')]).toEqual(['7', '22']);
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(transport.commands.at(-1)).toEqual({ name: 'trial.stop', trial });
  });

  it('checks again after it was stopped', async () => {
    let asked = 0;
    show(<PrivacySheetPage parameters={alice} />, {}, (command) => {
      if (command.name !== 'visibility.sheet') return answer(command);
      asked += 1;
      if (asked === 1) throw new Error('The check was stopped.');
      return alicesSheet;
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The check was stopped.');
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('article')).toBeDefined();
  });
});
