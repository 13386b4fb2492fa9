import { useCapsuleDialog } from '../capsule/capsule-store.js';
import { moveHistory } from '../capsule/move-history.js';
import { clockActions, runs } from '../clock/clock-actions.js';
import { clockStrings } from '../clock/strings.js';
import { dockTabs, useDock } from '../dock-store.js';
import { useFocusRequest } from '../focus-request.js';
import { openHelp } from '../help/open-help.js';
import { inspectorTabs, useInspectorTab } from '../inspector-tab.js';
import { useFailure } from '../operator-failures.js';
import { leavePage, openPage, usePage } from '../pages/open-page.js';
import { pagesStrings } from '../pages/strings.js';
import { toggleFold } from '../panes/arrangement.js';
import { presets, useLayout } from '../panes/layout-store.js';
import { goToRegion } from '../panes/regions.js';
import { panesStrings } from '../panes/strings.js';
import { presentActions } from '../present/present-actions.js';
import { reportActionStrings } from '../report/action-strings.js';
import { useReports } from '../report/report-store.js';
import { useSettings } from '../settings/settings-store.js';
import { storyActions } from '../story/use-story.js';
import { strings } from '../strings.js';
import { themeStrings } from '../theme/strings.js';
import { themeChoices, useThemeChoice } from '../theme/theme-store.js';
import type { Action, ActionContext } from './action.js';
import { idOfPane, idOfRun, withKeys } from './action-keys.js';
import { usePalette } from './palette-store.js';
import { actionStrings as text } from './strings.js';
import { whyActions } from './why-actions.js';

/** Brings the keyboard to a part of the stage; a full page gives way to it. */
function goTo(id: string): void {
  leavePage();
  // A page that covered the part is gone only after the next drawing.
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

function wish(place: 'people' | 'shell'): void {
  leavePage();
  useFocusRequest.getState().request(place);
}

const hasStory = ({ connection }: ActionContext): true | string =>
  connection.topic('story').get('story') !== undefined || text.noStory;

const stage: readonly Action[] = [
  {
    id: 'palette',
    title: text.palette,
    detail: text.paletteDetail,
    keywords: 'command palette search',
    run: () => usePalette.getState().show(),
  },
  {
    id: 'find-person',
    title: text.findPerson,
    keywords: 'people directory search sign in',
    run: () => wish('people'),
  },
  { id: 'focus-shell', title: text.shell, run: () => wish('shell') },
  { id: 'focus-clients', title: text.clients, run: () => goTo('clients') },
  ...whyActions,
  {
    id: 'undo',
    title: text.undo,
    run: (context) => moveHistory('undo', context),
  },
  {
    id: 'redo',
    title: text.redo,
    run: (context) => moveHistory('redo', context),
  },
  {
    id: 'help',
    title: text.help,
    detail: text.helpDetail,
    keywords: 'guide manual explain',
    run: openHelp,
  },
  {
    id: 'capsule',
    title: text.capsule,
    keywords: 'save open record scenario file reset beginning',
    run: () => useCapsuleDialog.getState().show(),
  },
  {
    id: 'settings',
    title: strings.settings,
    keywords: 'options organisation load sample range profile keyboard about version',
    run: () => useSettings.getState().show(),
  },
];

/** Written by what is fetched with the first report. */
const report =
  (about: { readonly kind: 'story' | 'what-if' } | null) =>
  (context: ActionContext): void =>
    void import('../report/save-report.js').then(
      ({ saveReport, stageSubject }) => saveReport(context, about ?? stageSubject()),
      useFailure.getState().report,
    );

const reportWords = {
  detail: reportActionStrings.detail,
  keywords: 'html page print pdf leave behind',
};

const reports: readonly Action[] = [
  { id: 'report-stage', title: reportActionStrings.ofStage, ...reportWords, run: report(null) },
  {
    id: 'report-story',
    title: reportActionStrings.ofStory,
    ...reportWords,
    available: hasStory,
    run: report({ kind: 'story' }),
  },
  {
    id: 'report-what-if',
    title: reportActionStrings.ofWhatIf,
    ...reportWords,
    available: ({ connection }) =>
      connection.topic('what-if').get('result') !== undefined || reportActionStrings.noPlan,
    run: report({ kind: 'what-if' }),
  },
  {
    id: 'report-options',
    title: reportActionStrings.withOptions,
    ...reportWords,
    run: () => useReports.setState({ isAsking: true }),
  },
];

const clock: readonly Action[] = [
  {
    id: 'toggle-clock',
    title: text.toggleClock,
    keywords: 'time run stop',
    run: (context) => clockActions(context).toggle(),
  },
  {
    id: 'next-event',
    title: clockStrings.next,
    keywords: 'time poll',
    available: ({ connection }) =>
      connection.topic('stage').get('clock')?.next != null || text.noNextEvent,
    run: (context) => clockActions(context).next(),
  },
  ...runs.map(
    ({ duration, label, words }): Action => ({
      id: idOfRun(duration),
      title: clockStrings.runFor(label, words),
      keywords: 'time clock forward',
      run: (context) => clockActions(context).run(duration),
    }),
  ),
];

const story: readonly Action[] = [
  {
    id: 'story-next',
    title: text.storyNext,
    keywords: 'scenario forward',
    available: hasStory,
    run: (context) => {
      leavePage();
      storyActions(context).next();
    },
  },
  {
    id: 'story-back',
    title: text.storyBack,
    keywords: 'scenario previous',
    available: hasStory,
    run: (context) => {
      leavePage();
      storyActions(context).back();
    },
  },
  {
    id: 'story-close',
    title: text.closeStory,
    keywords: 'scenario end',
    available: hasStory,
    run: (context) => storyActions(context).close(),
  },
];

const panes: readonly Action[] = [
  ...dockTabs.map(({ name, label }) => ({ label, open: () => useDock.getState().open(name) })),
  ...inspectorTabs.map(({ name, label }) => ({
    label,
    open: () => useInspectorTab.getState().open(name),
  })),
].map(({ label, open }) => ({
  id: idOfPane(label),
  title: text.pane(label),
  run: () => {
    leavePage();
    open();
  },
}));

const layout: readonly Action[] = [
  ...(['people', 'dock', 'inspector'] as const).map(
    (pane): Action => ({
      id: `fold-${pane}`,
      title: text.toggleFold[pane],
      keywords: 'pane hide show fold unfold',
      run: () => {
        leavePage();
        toggleFold(pane);
      },
    }),
  ),
  { id: 'next-region', title: text.nextRegion, run: () => goToRegion(1) },
  { id: 'last-region', title: text.lastRegion, run: () => goToRegion(-1) },
  ...presets.map(
    (preset): Action => ({
      id: `layout-${preset}`,
      title: text.layout(panesStrings.presets[preset]),
      detail: panesStrings.presetHints[preset],
      run: () => {
        leavePage();
        useLayout.getState().choose(preset);
      },
    }),
  ),
  ...themeChoices.map(
    (choice): Action => ({
      id: `colours-${choice}`,
      title: text.colours(themeStrings.choices[choice]),
      keywords: 'theme light dark',
      run: () => useThemeChoice.getState().choose(choice),
    }),
  ),
];

const pages: readonly Action[] = [
  {
    id: 'stage',
    title: text.stage,
    available: () => usePage.getState().page !== null || text.onStage,
    run: leavePage,
  },
  ...Object.entries(pagesStrings.titles).map(
    ([name, title]): Action => ({
      id: `page-${name}`,
      title: text.page(title),
      // The keys of the titles are the names of the pages.
      run: () => openPage(name as keyof typeof pagesStrings.titles),
    }),
  ),
];

/** All that can be done at any time, in the order of menu, palette and key table. */
export const actionSections: readonly {
  readonly title: string;
  readonly actions: readonly Action[];
}[] = [
  { title: text.sections.stage, actions: stage },
  { title: text.sections.reports, actions: reports },
  { title: text.sections.clock, actions: clock },
  { title: text.sections.story, actions: story },
  { title: text.sections.present, actions: presentActions },
  { title: text.sections.panes, actions: panes },
  { title: text.sections.layout, actions: layout },
  { title: text.sections.pages, actions: pages },
].map(({ title, actions }) => ({ title, actions: withKeys(actions) }));

export const stageActions: readonly Action[] = actionSections.flatMap(({ actions }) => actions);
