// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActionContext } from '../../../../renderer/stage/actions/action.js';
import { contestedKeys } from '../../../../renderer/stage/actions/keys.js';
import { stageActions } from '../../../../renderer/stage/actions/stage-actions.js';
import { useActionKeys } from '../../../../renderer/stage/actions/use-actions.js';
import { ClientsRow } from '../../../../renderer/stage/clients/client-frame.js';
import { PoppedOutClient } from '../../../../renderer/stage/clients/popped-out-client.js';
import { leavePage, openPage, usePage } from '../../../../renderer/stage/pages/open-page.js';
import { Opening } from '../../../../renderer/stage/pages/opening.js';
import Page from '../../../../renderer/stage/pages/page.js';
import AudiencePage from '../../../../renderer/stage/present/audience-page.js';
import {
  endAction,
  leadActions,
  pointerActions,
} from '../../../../renderer/stage/present/lead-actions.js';
import { isAudience, presentFrom } from '../../../../renderer/stage/present/present.js';
import PresentStrip from '../../../../renderer/stage/present/present-strip.js';
import PresenterPage from '../../../../renderer/stage/present/presenter-page.js';
import { dialogScale, sceneLayout } from '../../../../renderer/stage/present/scene-layout.js';
import { useStory } from '../../../../renderer/stage/story/use-story.js';
import type {
  AudienceView,
  Command,
  StoryProgressView,
} from '../../../../shared/contract/index.js';
import { clientEntries } from '../../../support/client-entries.js';
import { audience, nextStepTopics, presentation } from '../../../support/present-entries.js';
import { layOutWindow, showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import { keptPromise, shippedStories, story } from '../../../support/story-entries.js';
import './show.js';

layOutWindow();

const open = vi.spyOn(window, 'open').mockReturnValue(null);
beforeEach(() => open.mockClear());
afterEach(() => vi.useRealTimers());

const topics = (seen: AudienceView | null, progress: StoryProgressView = keptPromise) => ({
  stage: stageEntries(),
  'client/alice@contoso.com': clientEntries(),
  'client/bob@contoso.com': clientEntries(),
  story: { shipped: shippedStories, story, progress },
  presentation: seen === null ? {} : { presentation, audience: seen },
  audience: seen === null ? {} : { audience: seen },
});

const answer = (command: Command) => {
  if (command.name === 'presentation.elapsed') return { seconds: 402 };
  if (command.name === 'presentation.next') return { taken: true, step: command.from + 1 };
  if (command.name === 'presentation.back') return { taken: true, step: command.from - 1 };
  return null;
};

/** What was sent to lead the presentation. */
const led = (transport: { readonly commands: readonly Command[] }) =>
  transport.commands.filter(({ name }) => name !== 'presentation.elapsed' && name !== 'copy.open');

describe('the keys that lead a presentation', () => {
  it('are claimed by one action each', () => {
    expect(contestedKeys([...leadActions, endAction])).toEqual([]);
    expect(contestedKeys(pointerActions)).toEqual([]);
  });
});

describe('clients before an audience', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 1024, max: 7680 }),
    height: fc.integer({ min: 560, max: 4320 }),
  });

  it('are enlarged until their rows can be read from afar, and stay within the screen', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 3 }), (room, clients) => {
        const { scale, client } = sceneLayout(room, clients);
        expect(12 * scale).toBeGreaterThanOrEqual(16);
        expect(client.width * scale * clients).toBeLessThanOrEqual(room.width);
        expect(client.height * scale).toBeCloseTo(room.height);
      }),
    );
  });

  it('have dialogs that are never cut', () => {
    fc.assert(
      fc.property(sizes, (room) => {
        const scale = dialogScale(room, 2);
        expect(680 * scale).toBeLessThanOrEqual(room.width + 0.01);
        expect(580 * scale).toBeLessThanOrEqual(room.height + 0.01);
      }),
    );
  });
});

describe('the window of the audience', () => {
  it('has an address of its own', () => {
    expect([isAudience('?audience'), isAudience('?client=a'), isAudience('')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('shows clients, caption and clock, and nothing of the operator', () => {
    showOver(<AudiencePage />, topics(audience), answer);
    const main = screen.getByRole('main', { name: 'Lync clients' });
    expect(within(main).getAllByRole('region', { name: /^Client of/ })).toHaveLength(2);
    expect(within(main).getByText('Two clients, side by side').role).toBe('status');
    expect(within(main).getByTitle('Virtual time').textContent).toBe('09:05');
    expect(main.textContent).not.toMatch(/Both are there|Next|Undo/);
    expect(document.title).toBe('Lync clients');
  });

  it('shows one client alone, and black and white', () => {
    const { transport } = showOver(<AudiencePage />, topics(audience), answer);
    const see = (changes: Partial<AudienceView>) =>
      act(() => transport.change({ audience: { audience: { ...audience, ...changes } } }));
    see({ zoom: 'bob@contoso.com' });
    expect(screen.getAllByRole('region', { name: /^Client of/ })).toHaveLength(1);
    see({ cover: 'black' });
    expect(screen.queryAllByRole('region', { name: /^Client of/ })).toEqual([]);
    expect(screen.getByText('The screen is black.')).toBeDefined();
  });

  it('says so where nothing is presented, and goes with the presentation', () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    const { transport } = showOver(<AudiencePage />, topics(null), answer);
    expect(screen.getByText('Nothing is presented at the moment.')).toBeDefined();
    act(() => transport.change({ audience: { audience } }));
    expect(close).not.toHaveBeenCalled();
    act(() => transport.change({ audience: { audience: null } }));
    expect(close).toHaveBeenCalledOnce();
    expect(screen.getByText('Nothing is presented at the moment.')).toBeDefined();
  });

  it('drives too', async () => {
    const { transport } = showOver(<AudiencePage />, topics(audience), answer);
    await userEvent.keyboard('{PageDown}{PageUp}b');
    expect(led(transport)).toEqual([
      { name: 'presentation.next', from: 1 },
      { name: 'presentation.back', from: 2 },
      { name: 'presentation.show', cover: 'black' },
    ]);
  });
});

describe('the page of the presenter', () => {
  const shown = (seen = audience, progress = keptPromise) =>
    showOver(<PresenterPage />, topics(seen, progress), answer);

  it('has notes, what is to be seen, and the next step', () => {
    shown();
    const notes = screen.getByRole('complementary', { name: 'Notes of this step' });
    expect(notes.textContent).toContain('Both are there.');
    expect(notes.textContent).toContain('Bob is Away');
    const next = within(notes).getByRole('region', { name: 'Next' });
    expect(next.textContent).toContain('Get-CsClientPolicy');
    const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps.map((each) => each.getAttribute('aria-current'))).toEqual(['step', null]);
  });

  it('shows what the audience will see after the next step, on a copy that takes it', async () => {
    const view = showOver(<PresenterPage />, { ...topics(audience), 'copy/*': {} }, answer);
    const asked = { name: 'copy.open', sip: 'bob@contoso.com', nextStep: true };
    expect(view.transport.commands).toContainEqual(expect.objectContaining(asked));
    expect(screen.getByText('The next step is tried on a copy…')).toBeDefined();
    cleanup();
    showOver(<PresenterPage />, { ...topics(audience), ...nextStepTopics() }, answer);
    const picture = await screen.findByRole('img', { name: /next step/ });
    const clients = within(picture).getAllByRole('region', { name: /^Client of/, hidden: true });
    expect(clients.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Client of Bob Haller',
      'Client of Alice Ng',
    ]);
    expect(picture.textContent).toContain('Type');
    expect(picture.textContent).toContain('09:35');
  });

  it('says why there is no picture of the next step', () => {
    const failure = 'Refused (refused): Alice is not signed in.';
    const copy = nextStepTopics({ state: 'failed', reached: null, failure });
    showOver(<PresenterPage />, { ...topics(audience), ...copy }, answer);
    const next = screen.getByRole('region', { name: 'Next' });
    expect(next.textContent).toContain(`There is no picture of the next step. ${failure}`);
  });

  it('tells time as the emulator counts it, and what is left', async () => {
    shown();
    expect((await screen.findByText('06:42')).parentElement?.textContent).toContain('Elapsed');
    expect(screen.getByText('13:18').parentElement?.textContent).toContain('Left of 20 min');
  });

  it.each([
    ['{ArrowRight}', { name: 'presentation.next', from: 1 }],
    [' ', { name: 'presentation.next', from: 1 }],
    ['n', { name: 'presentation.next', from: 1 }],
    ['{PageDown}', { name: 'presentation.next', from: 1 }],
    ['{Enter}', { name: 'presentation.next', from: 1 }],
    ['{ArrowLeft}', { name: 'presentation.back', from: 1 }],
    ['{PageUp}', { name: 'presentation.back', from: 1 }],
    ['{Backspace}', { name: 'presentation.back', from: 1 }],
    ['{Home}', { name: 'story.go-to', step: 0 }],
    ['{End}', { name: 'story.go-to', step: 2 }],
    ['2{Enter}', { name: 'story.go-to', step: 2 }],
    ['.', { name: 'presentation.show', cover: 'black' }],
    [',', { name: 'presentation.show', cover: 'white' }],
    ['z', { name: 'presentation.show', zoom: 'alice@contoso.com' }],
    ['c', { name: 'presentation.show', captioned: false }],
    ['f', { name: 'presentation.show', free: true }],
    ['p', { name: 'presentation.point', at: { client: 'alice@contoso.com', x: 0.5, y: 0.4 } }],
  ])('is led by the key %s', async (keys, command) => {
    const { transport } = shown();
    await userEvent.keyboard(keys);
    expect(led(transport)).toEqual([command]);
  });

  it('loses no key that comes before the emulator has answered', async () => {
    const { transport } = shown();
    await userEvent.keyboard('bbzzzcc');
    expect(led(transport).map(({ name: _, ...asked }) => asked)).toEqual([
      { cover: 'black' },
      { cover: 'none' },
      { zoom: 'alice@contoso.com' },
      { zoom: 'bob@contoso.com' },
      { zoom: null },
      { captioned: false },
      { captioned: true },
    ]);
  });

  it('loses no key that comes before the page is there, nor before the presentation has begun', async () => {
    const { transport } = showOver(
      <Page page={{ name: 'present', parameters: {} }} />,
      topics(null),
      answer,
    );
    presentFrom('here', {
      connection: { topic: () => ({ get: () => undefined }) },
      act: async (_: Command, then: () => void) => then(),
    } as unknown as ActionContext);
    fireEvent.keyDown(document.body, { code: 'PageDown', key: 'PageDown' });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getByText('Opening…')).toBeDefined();
    fireEvent.keyDown(document.body, { code: 'KeyB', key: 'b' });
    expect(led(transport)).toEqual([]);
    act(() => transport.change({ presentation: { presentation, audience } }));
    expect(led(transport)).toEqual([
      { name: 'presentation.next', from: 1 },
      { name: 'presentation.show', cover: 'black' },
    ]);
  });

  it('is not led by a key that was pressed for a page that was left before it was there', () => {
    openPage('compare');
    showOver(<Opening />, {});
    fireEvent.keyDown(document.body, { code: 'PageDown', key: 'PageDown' });
    cleanup();
    leavePage();
    openPage('present');
    const { transport } = shown();
    expect(led(transport)).toEqual([]);
  });

  it('offers to begin where it was refused', async () => {
    showOver(<PresenterPage />, topics(null), answer);
    const refused = {
      connection: { topic: () => ({ get: () => undefined }) },
      act: async () => {},
    };
    act(() => presentFrom('here', refused as unknown as ActionContext));
    expect(screen.getByText('Opening…')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Begin' })).toBeDefined();
  });

  it('goes by what was asked for until it is shown, whatever is shown before that', () => {
    let seen = audience;
    const answers: (() => void)[] = [];
    const sent: Command[] = [];
    const context = {
      connection: { topic: () => ({ get: () => seen }) },
      act: async (command: Command, then: () => void) => {
        sent.push(command);
        answers.push(then);
        await new Promise(() => {});
      },
    } as unknown as ActionContext;
    const press = (id: string) => leadActions.find((action) => action.id === id)?.run(context);
    press('lead-zoom');
    press('lead-black');
    answers[0]?.();
    seen = { ...seen, zoom: 'alice@contoso.com' };
    press('lead-black');
    expect(sent.at(-1)).toEqual({ name: 'presentation.show', cover: 'none' });
    // All is answered and shown: from then on what is shown counts, as somebody else may have changed it.
    for (const answer of answers) answer();
    seen = { ...seen, cover: 'white' };
    press('lead-white');
    expect(sent.at(-1)).toEqual({ name: 'presentation.show', cover: 'none' });
  });

  it('takes a step for each press, whatever the answers tell late, and knows the end', () => {
    let seen = audience;
    const answers: ((result: unknown) => void)[] = [];
    const sent: Command[] = [];
    const context = {
      connection: { topic: () => ({ get: () => seen }) },
      act: async (command: Command, then: (result: unknown) => void) => {
        sent.push(command);
        answers.push(then);
        await new Promise(() => {});
      },
    } as unknown as ActionContext;
    const press = (id: string) => leadActions.find((action) => action.id === id)?.run(context);
    press('lead-next');
    press('lead-next');
    expect(sent).toEqual([
      { name: 'presentation.next', from: 1 },
      { name: 'presentation.next', from: 2 },
    ]);
    // There are two steps: the second press has not led further.
    for (const answer of answers) answer({ taken: true, step: 2 });
    press('lead-back');
    expect(sent.at(-1)).toEqual({ name: 'presentation.back', from: 2 });
    // Somebody else has gone to the beginning.
    seen = { ...seen, step: 0 };
    answers.at(-1)?.({ taken: false, step: 0 });
    seen = { ...seen };
    press('lead-next');
    expect(sent.at(-1)).toEqual({ name: 'presentation.next', from: 0 });
  });

  it('takes one step for a key that is held, and moves the pointer on', () => {
    const { transport } = shown();
    const hold = (repeat: boolean) =>
      fireEvent.keyDown(document.body, { code: 'ArrowRight', key: 'ArrowRight', repeat });
    hold(false);
    hold(true);
    expect(led(transport)).toEqual([{ name: 'presentation.next', from: 1 }]);
    const pointer = { client: 'alice@contoso.com', x: 0.5, y: 0.4 };
    act(() => transport.change({ presentation: { audience: { ...audience, pointer } } }));
    hold(true);
    expect(led(transport).at(-1)).toMatchObject({ name: 'presentation.point' });
  });

  it('leaves keys to a text that is typed, and Space to a button', async () => {
    const { transport } = shown();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Caption of your own' }),
      'n 1{Enter}',
    );
    screen.getByRole('button', { name: /^Black/ }).focus();
    await userEvent.keyboard(' ');
    expect(led(transport)).toEqual([
      { name: 'presentation.show', caption: 'n 1', captioned: true },
      { name: 'presentation.show', cover: 'black' },
    ]);
  });

  it('moves the pointer by the arrows, from client to client, and still takes steps', async () => {
    const at = { client: 'alice@contoso.com', x: 0.99, y: 0.4 };
    const { transport } = shown({ ...audience, pointer: at });
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{PageDown}p');
    expect(led(transport)).toEqual([
      { name: 'presentation.point', at: { client: 'bob@contoso.com', x: 0, y: 0.4 } },
      { name: 'presentation.point', at: { client: 'bob@contoso.com', x: 0, y: 0.44 } },
      { name: 'presentation.next', from: 1 },
      { name: 'presentation.point', at: null },
    ]);
  });

  it('has no steps by key while somebody acts freely', async () => {
    const { transport } = shown({ ...audience, free: true });
    await userEvent.keyboard('{ArrowRight} f');
    expect(led(transport)).toEqual([{ name: 'presentation.show', free: false }]);
  });

  it('has the audience see what is opened by hand, and opens nothing twice', async () => {
    const { transport } = shown({ ...audience, free: true });
    const client = screen.getByRole('region', { name: 'Client of Alice Ng' });
    await userEvent.click(within(client).getByRole('button', { name: 'Options' }));
    const look = { options: { page: null }, conversation: null, card: null, row: null };
    expect(led(transport)).toEqual([{ name: 'presentation.look', sip: 'alice@contoso.com', look }]);
    const dialog = await screen.findByRole('dialog', { name: /^Lync - Options/ });
    const clients = audience.clients.map((each) => ({ ...each, look }));
    act(() =>
      transport.change({ presentation: { audience: { ...audience, free: true, clients } } }),
    );
    expect(screen.getAllByRole('dialog', { name: /^Lync - Options/ })).toContain(dialog);
  });

  it('says that a step failed, and what the audience still sees', () => {
    shown(audience, { ...keptPromise, problem: 'Refused: Alice is not signed in.' });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('The audience still sees step 1, Look.');
    expect(alert.textContent).toContain('Alice is not signed in.');
  });

  it('offers a link where no window of the audience is open', () => {
    const { transport } = shown();
    expect(screen.getByText('The audience window is open')).toBeDefined();
    act(() =>
      transport.change({ presentation: { presentation: { ...presentation, windows: 0 } } }),
    );
    const link = screen.getByRole('link', { name: 'Open it' });
    expect(link.getAttribute('href')).toBe('/?audience');
    expect(link.title).toContain('share the window “Lync clients”');
  });

  it('exchanges the screens by button and key, where there are two', async () => {
    const { transport } = shown();
    expect(screen.queryByRole('button', { name: /^Swap screens/ })).toBeNull();
    await userEvent.keyboard('s');
    expect(led(transport)).toEqual([]);
    act(() =>
      transport.change({ presentation: { presentation: { ...presentation, swappable: true } } }),
    );
    await userEvent.click(screen.getByRole('button', { name: /^Swap screens/ }));
    await userEvent.keyboard('s');
    const swap = { name: 'presentation.swap-screens' };
    expect(led(transport)).toEqual([swap, swap]);
  });

  it('ends after a question, and not without', async () => {
    usePage.setState({ page: { name: 'present', parameters: {} } });
    const { transport } = shown();
    await userEvent.keyboard('{Escape}');
    const question = screen.getByRole('dialog', { name: 'End the presentation?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Go on presenting' }));
    expect(led(transport)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'End it' }));
    expect(led(transport)).toEqual([{ name: 'presentation.end' }]);
    await vi.waitFor(() => expect(usePage.getState().page).toBeNull());
  });

  it('chooses the clients, three at most and one at least', async () => {
    const { transport } = shown({ ...audience, clients: audience.clients.slice(0, 1) });
    await userEvent.click(screen.getByRole('button', { name: 'Clients' }));
    const items = screen.getAllByRole('menuitemcheckbox');
    expect(items[0]?.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Bob Haller' }));
    expect(led(transport)).toEqual([
      { name: 'presentation.show', clients: ['alice@contoso.com', 'bob@contoso.com'] },
    ]);
  });
});

describe('where nothing is presented', () => {
  it('the page of the presenter begins, with a time that it may take', async () => {
    const { transport } = showOver(<PresenterPage />, topics(null), answer);
    await userEvent.type(screen.getByRole('spinbutton', { name: /^Minutes/ }), '20');
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
    expect(open).toHaveBeenCalledOnce();
    expect(transport.commands).toEqual([{ name: 'presentation.begin', minutes: 20 }]);
  });

  it('it begins with a story that comes with the program, or by hand', async () => {
    const { transport } = showOver(<PresenterPage />, topics(null), answer);
    await userEvent.click(screen.getByRole('radio', { name: 'The story Whose photos' }));
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
    expect(transport.commands[0]).toEqual({ name: 'story.open', story: 'photos' });
    await vi.waitFor(() => expect(transport.commands[1]).toEqual({ name: 'presentation.begin' }));
  });
});

describe('the stage', () => {
  const Listening = () => {
    // As the director of stories does on the stage.
    useStory('story');
    useActionKeys(stageActions);
    return <PresentStrip />;
  };

  it('presents the open story from its beginning by F5', async () => {
    const { transport } = showOver(<Listening />, topics(null), answer);
    fireEvent.keyDown(document.body, { code: 'F5', key: 'F5' });
    expect(open).toHaveBeenCalledWith('/?audience', 'audience', expect.any(String));
    await vi.waitFor(() =>
      expect(transport.commands).toEqual([
        { name: 'story.go-to', step: 0 },
        { name: 'presentation.begin' },
      ]),
    );
    expect(usePage.getState().page?.name).toBe('present');
    act(leavePage);
  });

  it('reminds of a presentation, and leads back to it without beginning another', () => {
    const { transport } = showOver(<Listening />, topics(audience), answer);
    expect(screen.getByRole('region', { name: 'Presentation' })).toBeDefined();
    fireEvent.keyDown(document.body, { code: 'F5', key: 'F5', shiftKey: true });
    expect(transport.commands).toEqual([]);
    expect(usePage.getState().page?.name).toBe('present');
    expect(screen.queryByRole('region', { name: 'Presentation' })).toBeNull();
    act(leavePage);
  });

  describe('while somebody acts by hand', () => {
    const byHand = { ...audience, step: null };
    const nothing = { options: null, conversation: null, card: null, row: null };
    const options = { ...nothing, options: { page: null } };
    const shown = (seen: AudienceView) =>
      showOver(
        <>
          <PresentStrip />
          <ClientsRow />
        </>,
        topics(seen),
        answer,
      );
    const openOptions = async () => {
      const [alices = document.body] = await screen.findAllByRole('button', { name: 'Options' });
      await userEvent.click(alices);
      return screen.findByRole('dialog', { name: /^Lync - Options/ });
    };
    const looks = (transport: { readonly commands: readonly Command[] }) =>
      led(transport).filter(({ name }) => name === 'presentation.look');

    it('has the audience see what is opened in a client on the stage, and closed', async () => {
      const { transport } = shown(byHand);
      const dialog = await openOptions();
      const sip = 'alice@contoso.com';
      expect(looks(transport)).toEqual([{ name: 'presentation.look', sip, look: options }]);
      await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
      expect(looks(transport).at(-1)).toEqual({ name: 'presentation.look', sip, look: nothing });
    });

    it('has the audience see what is opened in a client in a window of its own', async () => {
      const page = <PoppedOutClient sip="alice@contoso.com" />;
      const { transport } = showOver(page, topics(byHand), answer);
      await act(() => vi.dynamicImportSettled());
      await openOptions();
      expect(looks(transport)).toEqual([
        { name: 'presentation.look', sip: 'alice@contoso.com', look: options },
      ]);
    });

    it('opens what the audience saw already', async () => {
      const clients = byHand.clients.map((each, index) => ({
        ...each,
        look: index === 0 ? options : null,
      }));
      const { transport } = shown({ ...byHand, clients });
      expect(await screen.findByRole('dialog', { name: /^Lync - Options/ })).toBeDefined();
      for (const command of looks(transport)) expect(command).toMatchObject({ look: options });
    });

    it('keeps to itself what is opened beside a story', async () => {
      const { transport } = shown(audience);
      await openOptions();
      expect(looks(transport)).toEqual([]);
    });
  });
});
