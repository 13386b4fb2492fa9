// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { stageActions } from '../../../../renderer/stage/actions/stage-actions.js';
import { useActionKeys } from '../../../../renderer/stage/actions/use-actions.js';
import CapsuleBar from '../../../../renderer/stage/capsule/capsule-bar.js';
import { Notices } from '../../../../renderer/stage/notices.js';
import type { Command, HistoryView } from '../../../../shared/contract/index.js';
import { showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import './show.js';

const Listening = () => {
  useActionKeys(stageActions);
  return null;
};

/** The buttons of undo and redo below the notices of the stage, with the keys of the stage. */
function showBar(undo: string | null, answer: (command: Command) => unknown): void {
  const history: HistoryView = { undo, redo: null, recording: null };
  showOver(
    <>
      <Notices />
      <CapsuleBar />
      <Listening />
    </>,
    { stage: stageEntries({}), history: { history } },
    answer,
  );
}

describe('the keys of undo and redo', () => {
  it.each([
    ['{Control>}z{/Control}', 'There is nothing to undo.'],
    ['{Control>}y{/Control}', 'There is nothing to do again.'],
  ])('%s is answered by a status and no error when that is so', async (keys, words) => {
    showBar(null, () => new Error(words));
    await userEvent.keyboard(keys);
    expect((await screen.findByText(words)).parentElement?.role).toBe('status');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say what was undone in a status', async () => {
    showBar('Lock the PC.', () => ({ undone: 'Lock the PC.' }));
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText('Undone: Lock the PC.');
  });

  it('show as an error that something could not be undone', async () => {
    showBar('Lock the PC.', () => new Error('The disk is full.'));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  });
});
