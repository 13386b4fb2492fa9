import { type ReactNode, useEffect, useRef } from 'react';
import { useStageStore } from '../../bridge/hooks.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';
import { useDock } from '../dock-store.js';
import { useAttempt } from '../front-ends/front-ends-store.js';
import { useInspectorTab } from '../inspector-tab.js';
import { usePage } from '../pages/open-page.js';
import { useShell } from '../shell/shell-session.js';
import { showOnStage } from './show.js';
import { StoryMarks } from './story-marks.js';
import { useStory } from './use-story.js';

/** Keeps the stage with the story that is open: what a step is about shows itself, and the shell has the next line. */
export default function StoryDirector(): ReactNode {
  const story = useStory('story');
  const progress = useStory('progress');
  const stage = useStageStore();
  useOpened(story);
  useFilledShell(story?.steps[progress?.taken ?? 0]?.shell ?? null, story !== undefined);
  usePrinted(story?.title, progress?.printed ?? null);
  const taken = progress?.taken;
  const strayed = progress?.strayed === true;
  useEffect(() => {
    if (!story || taken === undefined || strayed) return;
    const step = story.steps[taken - 1];
    if (step) showOnStage(step.show, stage, 'turn');
    else {
      showOnStage({}, stage, 'turn');
      useDock.getState().turn('shell');
    }
  }, [story, taken, strayed, stage]);
  const attempted = story?.steps[(taken ?? 0) - 1]?.show['run-as'];
  const result = progress?.attempt ?? null;
  useEffect(() => {
    if (!attempted || !result) return;
    const { program, user } = attempted;
    useAttempt.setState({ attempt: { program, user, result, isTold: true } });
    return () => useAttempt.setState({ attempt: null });
  }, [attempted, result]);
  const sights = story?.steps[(taken ?? 0) - 1]?.sights;
  const isCovered = usePage(({ page }) => page !== null);
  return (
    sights && progress && !isCovered && <StoryMarks sights={sights} compared={progress.sights} />
  );
}

/** A story that was opened shows itself, with the clients it speaks of first; one that was closed leaves nothing open. */
function useOpened(story: ReturnType<typeof useStory<'story'>>): void {
  const before = useRef<typeof story>(undefined);
  useEffect(() => {
    if (before.current === story) return;
    before.current = story;
    if (!story) {
      useClientsOnStage.getState().look({});
      return;
    }
    useInspectorTab.getState().open('story');
    useClientsOnStage.getState().arrange(story.clients, []);
  }, [story]);
}

/** The line of the next step stands in the shell, where Enter runs it. */
function useFilledShell(line: string | null, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    useShell.getState().offer(line ?? '');
    return () => useShell.getState().offer('');
  }, [line, isOpen]);
}

/** What the story runs in the shell is printed there, as if it had been typed. */
function usePrinted(
  title: string | undefined,
  printed: NonNullable<ReturnType<typeof useStory<'progress'>>>['printed'],
): void {
  const shown = useRef<string | null>(null);
  const run = printed && `${title} ${printed.run}`;
  const isLoaded = title !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each run
  useEffect(() => {
    const isNew = isLoaded && run !== null && shown.current !== run;
    // What was run before this page was opened is history.
    const isKnown = shown.current !== null;
    if (isLoaded) shown.current = run ?? '';
    if (!isNew || !isKnown || !printed) return;
    const { print, remember } = useShell.getState();
    print({ kind: 'command', text: printed.text }, ...printed.records);
    remember(printed.text);
  }, [run, isLoaded]);
}
