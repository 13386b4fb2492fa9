// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import ImportPage from '../../../../renderer/stage/estate/import-page.js';
import { useSending } from '../../../../renderer/stage/estate/import-store.js';
import { importPieceSize } from '../../../../shared/contract/commands/import-limit.js';
import type { StageEntries } from '../../../../shared/contract/index.js';
import { answerImport, importEntries, importProgress } from '../../../support/import-entries.js';
import { showOver } from '../../../support/show-over.js';
import { organisation, stageEntries } from '../../../support/stage-entries.js';
import './show.js';

const showPage = (entries: object = importEntries, stage: Partial<StageEntries> = {}) =>
  showOver(<ImportPage />, { stage: stageEntries(stage), import: entries }, answerImport);

beforeEach(() => useSending.setState(useSending.getInitialState(), true));

describe('the import page', () => {
  it('says what it takes while nothing is brought', () => {
    showPage({});
    expect(screen.getByText(/Drop files, a folder or a .zip anywhere/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /on the stage/ })).toBeNull();
  });

  it('says of what the organisation on the stage was made, when nothing else is brought', async () => {
    showOver(<ImportPage />, { stage: stageEntries(), import: {} }, (command) =>
      command.name === 'import.report' ? importEntries.report : answerImport(command),
    );
    expect(await screen.findByRole('heading', { name: 'What Contoso was made of' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Not read' })).toBeTruthy();
    const [choice] = screen.getAllByRole('radio');
    expect(choice?.closest('fieldset')?.disabled).toBe(true);
  });

  it('sends a file in pieces, in order, and joins what was read', async () => {
    const { transport } = showPage({});
    const file = new File([new Uint8Array(importPieceSize + 3).fill(65)], 'CsUser.xml');
    await userEvent.upload(screen.getByLabelText('Add files'), file);
    await screen.findByRole('button', { name: 'Add files' });
    const acts = () => transport.commands.filter(({ name }) => name !== 'import.report');
    await expect
      .poll(() => acts().map(({ name }) => name))
      .toEqual(['import.piece', 'import.piece', 'import.finish']);
    expect(acts()[1]).toEqual({
      name: 'import.piece',
      fileName: 'CsUser.xml',
      size: importPieceSize + 3,
      offset: importPieceSize,
      base64: 'QUFB',
    });
  });

  it('names the file that is sent while none is being read', () => {
    useSending.setState({ sending: { done: 2, files: 14, file: 'CsPool.xml' } });
    showPage({ progress: { ...importProgress, state: 'reading', file: null } });
    expect(screen.getByText('Reading CsPool.xml').getAttribute('role')).toBe('status');
  });

  it('counts what was read, kept, in conflict, not read and assumed, and says each by name', () => {
    showPage();
    expect(screen.getByRole('link', { name: /Not read 2 files or values/ })).toBeTruthy();
    // 258 of the people cannot sign in, and are counted once.
    expect(screen.getByRole('link', { name: /^Read 28,058 objects/ })).toBeTruthy();
    const notRead = screen.getByRole('region', { name: 'Not read' });
    expect(within(notRead).getByText('CsClientPolicy-old.xml, line 4,812')).toBeTruthy();
    expect(
      within(notRead).getByText('CsClientPolicy.xml, line 310, Tag:Kiosk, WebServicePollInterval'),
    ).toBeTruthy();
    const kept = screen.getByRole('region', { name: 'Kept, not acted on' });
    expect(within(kept).getByText('EnableSkypeUI')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Not people who sign in' })).toBeTruthy();
  });

  it('lets the other side of a conflict be chosen', async () => {
    const { transport } = showPage();
    await userEvent.click(screen.getByRole('radio', { name: /AllPhotos/ }));
    expect(transport.commands.at(-1)).toEqual({
      name: 'import.choose',
      conflict: 'client-policy/Tag:Front Desk/DisplayPhoto',
      side: 1,
    });
  });

  it('says that people are joined anew after a choice', () => {
    showPage({ ...importEntries, progress: { ...importEntries.progress, state: 'joining' } });
    expect(screen.getByText('Joining…').getAttribute('role')).toBe('status');
  });

  it('finds anyone and opens the client with the estate', async () => {
    const { transport } = showPage();
    await userEvent.type(screen.getByRole('searchbox'), 'front desk');
    expect(await screen.findByText('2 people by policy, 0 by department')).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: 'Open the client of Pilar Ackerman' }),
    );
    expect(transport.commands.at(-1)).toEqual({
      name: 'import.open',
      signIn: 'pilar@litwareinc.com',
    });
  });

  it('goes through who was found by arrows, and opens the client by Enter', async () => {
    const { transport } = showPage();
    const search = screen.getByRole('searchbox');
    await userEvent.type(search, 'front desk');
    await screen.findByText('2 people by policy, 0 by department');
    const [first, second] = within(screen.getByRole('complementary'))
      .getAllByRole('button')
      .filter((button) => button.hasAttribute('aria-pressed'));
    await userEvent.keyboard('{ArrowDown}');
    expect(second?.getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{ArrowUp}');
    expect(first?.getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(transport.commands.at(-1)).toEqual({
      name: 'import.open',
      signIn: 'pilar@litwareinc.com',
    });
  });

  it('opens nobody by Enter before what was typed is answered', async () => {
    const { transport } = showPage();
    await screen.findByRole('button', { name: /Terry Adams/ });
    const search = screen.getByRole('searchbox');
    fireEvent.change(search, { target: { value: 'front' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(transport.commands.some(({ name }) => name === 'import.open')).toBe(false);
  });

  it('does not offer the client of somebody who cannot sign in', async () => {
    showPage();
    await userEvent.click(await screen.findByRole('button', { name: /Terry Adams/ }));
    const open = screen.getByRole('button', { name: 'Open the client of Terry Adams' });
    expect((open as HTMLButtonElement).disabled).toBe(true);
  });

  it('shows the differences before an organisation of the user’s own is replaced', async () => {
    const own = { ...organisation, fileName: 'estate.json' };
    const { transport } = showPage(importEntries, { organisation: own });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open the client of Pilar Ackerman' }),
    );
    expect(await screen.findByRole('rowheader', { name: 'Tag:Front Desk' })).toBeTruthy();
    expect(transport.commands.map(({ name }) => name)).not.toContain('import.open');
    await userEvent.click(screen.getByRole('button', { name: 'Open Litware, Inc. on the stage' }));
    expect(transport.commands.at(-1)).toEqual({
      name: 'import.open',
      signIn: 'pilar@litwareinc.com',
    });
  });

  it('shows the differences before work on the sample is replaced, and says that it goes', async () => {
    const history = { undo: 'Shell: Set-CsClientPolicy', redo: null, recording: null };
    const { transport } = showOver(
      <ImportPage />,
      { stage: stageEntries(), import: importEntries, history: { history } },
      answerImport,
    );
    const open = screen.getByRole('button', { name: 'Open Litware, Inc. on the stage' });
    await userEvent.click(open);
    expect(
      await screen.findByText(/^Contoso leaves the stage with all that was done/),
    ).toBeTruthy();
    expect(transport.commands.map(({ name }) => name)).not.toContain('import.open');
    await userEvent.click(open);
    expect(transport.commands.at(-1)).toEqual({ name: 'import.open' });
  });

  it('lets an import be dropped in which nobody was found', () => {
    showPage({ report: { ...importEntries.report, outcome: 'failed' } });
    expect(screen.getByText('Nobody to open')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Drop the import' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /on the stage$/ })).toBeNull();
  });

  it('lists what opening it would change, and goes back to the report', async () => {
    showPage();
    await userEvent.click(screen.getByRole('button', { name: 'Differences to Contoso' }));
    expect(await screen.findByRole('rowheader', { name: 'Tag:Front Desk' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Back to the report' }));
    expect(screen.getByRole('region', { name: 'Conflicts' })).toBeTruthy();
  });
});
