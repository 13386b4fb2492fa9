// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ReportDialog from '../../../../renderer/stage/report/report-dialog.js';
import ReportNotice from '../../../../renderer/stage/report/report-notice.js';
import { useReports } from '../../../../renderer/stage/report/report-store.js';
import { useReportOfPage } from '../../../../renderer/stage/report/use-report-of-page.js';
import type { ReportSubject } from '../../../../shared/contract/index.js';
import { showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import { show } from './show.js';

vi.mock('../../../../renderer/files.js', () => ({ saveFile: () => undefined }));

const change: ReportSubject = { kind: 'change', sip: 'alice@contoso.com', plan: '', copy: 'c1' };
const written = () => ({ fileName: 'r.html', html: '', bytes: 0, warning: null });

function PageInFront({ about }: { readonly about: ReportSubject }) {
  useReportOfPage(() => about);
  return null;
}

describe('the dialog of reports', () => {
  it('writes one of the page in front, with made-up names', async () => {
    show(<PageInFront about={change} />);
    const { transport } = show(<ReportDialog />, {}, written);
    const about = screen.getByRole('combobox', { name: 'Of what' });
    expect(about).toHaveProperty('value', 'change');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Made-up names/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Write the report' }));
    expect(transport.commands).toMatchObject([
      { name: 'report.write', about: change, names: 'made-up' },
    ]);
  });

  it('writes one of the stage where no page is in front', async () => {
    expect(useReports.getState().ofPage).toBeNull();
    const { transport } = show(<ReportDialog />, {}, written);
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Who sees what?');
    await userEvent.click(screen.getByRole('button', { name: 'Write the report' }));
    expect(transport.commands).toMatchObject([
      {
        name: 'report.write',
        about: { kind: 'stage' },
        question: 'Who sees what?',
        names: 'real',
      },
    ]);
  });

  it('is followed by how far the report is, with the way to stop it', async () => {
    const { transport } = showOver(<ReportNotice />, { stage: stageEntries(), trials: {} });
    act(() => useReports.setState({ isWriting: true, trial: 'r1' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    act(() => transport.change({ trials: { 'trial/r1': { done: 1200, total: 100_000 } } }));
    await screen.findByRole('progressbar', { name: 'Writing the report: 1,200 of 100,000…' });
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(transport.commands).toEqual([{ name: 'trial.stop', trial: 'r1' }]);
    act(() => useReports.setState({ isWriting: false, trial: null }));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
