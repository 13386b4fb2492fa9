// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { stageActions } from '../../../../renderer/stage/actions/stage-actions.js';
import { useActionKeys } from '../../../../renderer/stage/actions/use-actions.js';
import HelpPage from '../../../../renderer/stage/help/help-page.js';
import { helpTopics } from '../../../../renderer/stage/help/topics.js';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import { show } from './show.js';

const Window = () => {
  useActionKeys(stageActions);
  return (
    <>
      <div data-help="calendar">
        <input aria-label="within the calendar" />
      </div>
      <input aria-label="elsewhere" />
    </>
  );
};

const pressF1 = () =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F1', code: 'F1' });

describe('F1', () => {
  it('opens the help for the pane that has the keyboard', () => {
    show(<Window />);
    screen.getByRole('textbox', { name: 'within the calendar' }).focus();
    pressF1();
    expect(usePage.getState().page).toEqual({ name: 'help', parameters: { topic: 'calendar' } });
  });

  it('opens the help for the stage where no pane has it', () => {
    show(<Window />);
    screen.getByRole('textbox', { name: 'elsewhere' }).focus();
    pressF1();
    expect(usePage.getState().page?.parameters).toEqual({ topic: 'stage' });
  });
});

describe('the help', () => {
  it('says what a pane is for, and its keys', () => {
    show(<HelpPage parameters={{ topic: 'clock' }} />);
    const topic = within(screen.getByRole('article', { name: 'Clock' }));
    expect(topic.getByText('Go to the next event', { selector: 'dt' })).toBeTruthy();
    expect(topic.getByText('Alt+N')).toBeTruthy();
    const topics = within(screen.getByRole('navigation', { name: 'Topics of the help' }));
    expect(topics.getByRole('button', { current: 'page' }).textContent).toBe('Clock');
  });

  it('names only actions that there are', () => {
    const ids = new Set(stageActions.map(({ id }) => id));
    const unknown = helpTopics.flatMap(([, { actions }]) => actions.filter((id) => !ids.has(id)));
    expect(unknown).toEqual([]);
  });

  it('offers the tour, which is a story', async () => {
    const { transport } = show(<HelpPage parameters={{}} />);
    await userEvent.click(screen.getByRole('button', { name: 'Take the tour' }));
    expect(transport.commands).toEqual([{ name: 'story.open', story: 'tour' }]);
  });
});
