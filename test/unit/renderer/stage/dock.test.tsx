// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Dock } from '../../../../renderer/stage/dock.js';
import { strings } from '../../../../renderer/stage/strings.js';
import type { Command } from '../../../../shared/contract/index.js';
import { answerPresence, presenceStage } from '../../../support/presence-entries.js';
import { blockedPath, summaryOf, urlFilterStage } from '../../../support/url-filter-entries.js';
import { show } from './show.js';

function answer(command: Command): unknown {
  if (command.name === 'shell.history') return { lines: [] };
  return command.name === 'message.trace' ? blockedPath : answerPresence(command);
}

it.each(Object.values(strings.dock.panes))(
  'the tab %s opens a pane that has a name',
  async (label) => {
    show(
      <Dock place="beneath" />,
      { ...presenceStage, ...urlFilterStage, 'message/m1': summaryOf('m1') },
      answer,
    );
    await userEvent.setup().click(screen.getByRole('tab', { name: label }));
    const panel = within(screen.getByRole('tabpanel', { name: label }));
    expect(await panel.findAllByRole('region', { name: /./ })).not.toEqual([]);
  },
);
