import { useEffect } from 'react';
import { useWhyMode } from '../bridge/why-mode.js';
import { useClockActions } from './clock/clock-actions.js';
import { useFocusRequest } from './focus-request.js';
import { leavePage } from './pages/open-page.js';
import { useStory, useStoryActions } from './story/use-story.js';

/** Shortcuts of the stage. `code` is a place on the keyboard, so that layouts do not matter. */
export const shortcuts = [
  { id: 'find-person', keys: 'Ctrl+K', what: 'Find a person', ctrl: true, code: 'KeyK' },
  { id: 'focus-shell', keys: 'Ctrl+`', what: 'Type in the shell', ctrl: true, code: 'Backquote' },
  { id: 'toggle-clock', keys: 'Alt+P', what: 'Pause or play the clock', ctrl: false, code: 'KeyP' },
  { id: 'next-event', keys: 'Alt+N', what: 'Go to the next event', ctrl: false, code: 'KeyN' },
  { id: 'run-00:05:00', keys: 'Alt+5', what: 'Run 5 minutes', ctrl: false, code: 'Digit5' },
  { id: 'run-00:30:00', keys: 'Alt+3', what: 'Run 30 minutes', ctrl: false, code: 'Digit3' },
  {
    id: 'story-next',
    keys: 'Alt+→',
    what: 'Next step of the story',
    ctrl: false,
    code: 'ArrowRight',
  },
  {
    id: 'story-back',
    keys: 'Alt+←',
    what: 'Back a step of the story',
    ctrl: false,
    code: 'ArrowLeft',
  },
  { id: 'toggle-why', keys: 'Alt+W', what: 'Ask why', ctrl: false, code: 'KeyW' },
] as const;

/** What these show stands on the stage: a full page gives way to it. */
const onTheStage: ReadonlySet<ShortcutId> = new Set([
  'find-person',
  'focus-shell',
  'story-next',
  'story-back',
]);

/** By their letters, wherever those are on the keyboard; where text is typed they are about the typing. */
export const historyKeys = {
  undo: { keys: 'Ctrl+Z', what: 'Undo the last act' },
  redo: { keys: 'Ctrl+Y', what: 'Do again what was undone' },
} as const;

export type ShortcutId = (typeof shortcuts)[number]['id'];

/** The keys of a shortcut as they are written for people. */
export const keysOf = (id: ShortcutId): string =>
  shortcuts.find((shortcut) => shortcut.id === id)?.keys ?? '';

/** Listens for the shortcuts as long as the stage is shown. */
export function useShortcuts(): void {
  const clock = useClockActions();
  const story = useStoryActions();
  const isStoryOpen = useStory('story') !== undefined;
  const request = useFocusRequest((focus) => focus.request);
  useEffect(() => {
    const act: Readonly<Record<ShortcutId, () => void>> = {
      'find-person': () => request('people'),
      'focus-shell': () => request('shell'),
      'toggle-clock': clock.toggle,
      'next-event': clock.next,
      'run-00:05:00': () => clock.run('00:05:00'),
      'run-00:30:00': () => clock.run('00:30:00'),
      'story-next': story.next,
      'story-back': story.back,
      'toggle-why': () => useWhyMode.setState(({ enabled }) => ({ enabled: !enabled })),
    };
    const press = (event: KeyboardEvent): void => {
      const control = event.ctrlKey || event.metaKey;
      const hit = shortcuts.find(
        ({ code, ctrl }) =>
          code === event.code && ctrl === control && event.altKey === !ctrl && !event.shiftKey,
      );
      if (!hit || (hit.id.startsWith('story-') && !isStoryOpen)) return;
      event.preventDefault();
      if (onTheStage.has(hit.id)) leavePage();
      act[hit.id]();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [clock, request, story, isStoryOpen]);
}
