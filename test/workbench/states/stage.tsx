import { waitFor } from '@testing-library/dom';
import { MissingPart } from '../../../renderer/late/missing-part.js';
import RefusedPage from '../../../renderer/refused-page.js';
import { ClockBar } from '../../../renderer/stage/clock/clock-bar.js';
import ComparePage from '../../../renderer/stage/compare/compare-page.js';
import { useCompareView, type View } from '../../../renderer/stage/compare/view-store.js';
import InspectionPage from '../../../renderer/stage/inspection/inspection-page.js';
import { EventLog } from '../../../renderer/stage/log/event-log.js';
import { Notices } from '../../../renderer/stage/notices.js';
import type { PageParameters } from '../../../renderer/stage/pages/open-page.js';
import PeoplePane from '../../../renderer/stage/people/people-pane.js';
import PolicyPane from '../../../renderer/stage/policy/policy-pane.js';
import ResultantPolicyPage from '../../../renderer/stage/resultant-policy/resultant-policy-page.js';
import SettingsDialog from '../../../renderer/stage/settings/settings-dialog.js';
import ShellFiles from '../../../renderer/stage/shell/shell-files.js';
import SourcesPage from '../../../renderer/stage/sources/sources-page.js';
import { Stage } from '../../../renderer/stage/stage.js';
import PrivacySheetPage from '../../../renderer/stage/visibility/privacy-sheet-page.js';
import VisibilityPage from '../../../renderer/stage/visibility/visibility-page.js';
import type { Command } from '../../../shared/contract/index.js';
import { clientEntries } from '../../support/client-entries.js';
import { copyTopics } from '../../support/copy-entries.js';
import {
  alicesInspection,
  alicesSettings,
  alicesTimeline,
} from '../../support/inspection-entries.js';
import { alicesSheet, leakingSheet } from '../../support/privacy-entries.js';
import { carolsPolicy, davesPolicy } from '../../support/resultant-entries.js';
import {
  aliceGranted,
  aliceSignedIn,
  clock,
  foundPeople,
  people,
  photosControl,
} from '../../support/stage-entries.js';
import { shippedStories } from '../../support/story-entries.js';
import { alicesVisibility, withUpdate } from '../../support/visibility-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

const pane = { width: 380, height: 640 };
const page = { width: 1280, height: 668 };
const bar = { width: 1280, height: 120 };
const alice = 'client/alice@contoso.com';
const policy = 'policy/Tag:PhotosControl';

function answer(command: Command): unknown {
  if (command.name === 'directory.search') return foundPeople(people);
  if (command.name === 'shell.history') return { lines: [] };
  if (command.name === 'policy.resultant')
    return command.sip === davesPolicy.sip ? davesPolicy : carolsPolicy;
  if (command.name === 'inspection.read') return alicesInspection;
  if (command.name === 'inspection.settings') return alicesSettings;
  return command.name === 'timeline.read' ? alicesTimeline : null;
}

const compared = (
  changes: Parameters<typeof copyTopics>[0],
  parameters: PageParameters,
): ComponentState['draw'] =>
  onStage(
    <ComparePage parameters={{ person: 'alice@contoso.com', ...parameters }} />,
    {},
    answer,
    copyTopics(changes),
  );

const inView = (view: View) => async (): Promise<void> => useCompareView.setState({ view });

const compareStates: readonly ComponentState[] = [
  {
    name: 'page / before and after',
    size: page,
    draw: compared({}, { target: 'pending' }),
    reach: inView('2-up'),
  },
  {
    name: 'page / before and after, one picture',
    size: page,
    draw: compared({}, { target: 'pending' }),
    reach: inView('slider'),
  },
  {
    name: 'page / before and after, nothing chosen',
    size: page,
    draw: compared({ isSame: true }, { target: 'policy' }),
    reach: inView('2-up'),
  },
  {
    name: 'page / before and after, nothing differs',
    size: page,
    draw: compared({ isSame: true }, { target: 'pending' }),
    reach: inView('2-up'),
  },
  {
    name: 'page / before and after, cannot sign in, and a line went wrong',
    size: page,
    draw: compared(
      {
        copy: {
          plan: 'Disable-CsUser alice',
          problems: [{ line: 1, message: 'There is no user "alice".' }],
          after: { refusals: { 'alice@contoso.com': 'Alice is not enabled for Lync Server.' } },
        },
      },
      { target: 'plan', plan: 'Disable-CsUser alice' },
    ),
    reach: inView('2-up'),
  },
];

const inspection = (view: string): ComponentState['draw'] =>
  onStage(<InspectionPage parameters={{ person: 'alice@contoso.com', view }} />, {}, answer);

const onStageTopics = {
  [alice]: clientEntries(),
  'client/bob@contoso.com': clientEntries(),
  story: { shipped: shippedStories },
};

/** It is fetched after the clients. */
const paneAtTheRight = (): Promise<void> =>
  waitFor(
    () => {
      if (!document.getElementById('inspector-panel')?.textContent)
        throw new Error('There is no pane yet.');
    },
    { timeout: 10_000 },
  );

export const stageStates: readonly ComponentState[] = [
  { name: 'page / presence inspector', size: page, draw: inspection('moment') },
  { name: 'page / presence inspector, settings', size: page, draw: inspection('settings') },
  {
    name: 'stage / first screen',
    size: { width: 1280, height: 720 },
    draw: onStage(<Stage />, {}, answer, onStageTopics),
    reach: paneAtTheRight,
  },
  {
    name: 'stage / a change that waits for the next sign-in',
    size: { width: 1280, height: 720 },
    draw: onStage(
      <Stage />,
      { [alice]: aliceGranted('NoPhoto'), [policy]: photosControl('NoPhoto') },
      answer,
      onStageTopics,
    ),
    reach: paneAtTheRight,
  },
  { name: 'stage / clock, standing still', size: bar, draw: onStage(<ClockBar />) },
  {
    name: 'stage / clock, playing, nothing to come',
    size: bar,
    draw: onStage(<ClockBar />, { clock: { ...clock, rate: 60, next: null } }),
  },
  {
    name: 'stage / part that cannot be loaded',
    size: bar,
    draw: onStage(
      <MissingPart look="part" tryAgain={async () => false} onHide={() => undefined} />,
    ),
  },
  {
    name: 'stage / files of the shell',
    size: { width: 640, height: 200 },
    draw: onStage(<ShellFiles />, {
      files: {
        items: [
          { path: 'estate', kind: 'folder', size: 0, modified: clock.now },
          { path: 'estate/CsUser.xml', kind: 'file', size: 1_234_567, modified: clock.now },
          { path: 'plan.ps1', kind: 'file', size: 412, modified: clock.now },
        ],
      },
    }),
  },
  { name: 'stage / event log', size: pane, draw: onStage(<EventLog />) },
  { name: 'stage / people', size: pane, draw: onStage(<PeoplePane />, {}, answer) },
  {
    name: 'stage / people, nobody signed in',
    size: pane,
    draw: onStage(
      <PeoplePane />,
      { [alice]: undefined, 'client/bob@contoso.com': undefined },
      answer,
    ),
  },
  { name: 'stage / policies, global', size: pane, draw: onStage(<PolicyPane />) },
  {
    name: 'stage / policies, granted and pending',
    size: pane,
    draw: onStage(<PolicyPane />, {
      [alice]: aliceGranted('NoPhoto'),
      [policy]: photosControl('NoPhoto'),
    }),
  },
  {
    name: 'stage / policies, in force',
    size: pane,
    draw: onStage(<PolicyPane />, { [alice]: aliceSignedIn(), [policy]: photosControl('NoPhoto') }),
  },
  {
    name: 'page / resultant policy',
    size: page,
    draw: onStage(<ResultantPolicyPage parameters={{ person: carolsPolicy.sip }} />, {}, answer),
  },
  {
    name: 'page / resultant policy of who cannot sign in',
    size: page,
    draw: onStage(<ResultantPolicyPage parameters={{ person: davesPolicy.sip }} />, {}, answer),
  },
  {
    name: 'page / resultant policy, two people',
    size: page,
    draw: onStage(
      <ResultantPolicyPage parameters={{ person: carolsPolicy.sip, compare: davesPolicy.sip }} />,
      {},
      answer,
    ),
  },
  {
    name: 'page / resultant policy of nobody yet',
    size: page,
    draw: onStage(<ResultantPolicyPage parameters={{}} />, {}, answer),
  },
  {
    name: 'page / sources and conflicts',
    size: page,
    draw: onStage(<SourcesPage parameters={{ rule: 'photos/no-photo-page' }} />),
  },
  {
    name: 'page / sources and conflicts, where documents disagree',
    size: page,
    draw: onStage(<SourcesPage parameters={{ filter: 'conflicts' }} />),
  },
  ...compareStates,
  {
    name: 'page / who sees what of a person',
    size: page,
    draw: onStage(
      <VisibilityPage parameters={{ person: alicesVisibility.sip }} />,
      {},
      () => alicesVisibility,
    ),
  },
  {
    name: 'page / who sees what of a person, on a copy',
    size: page,
    draw: onStage(
      <VisibilityPage parameters={{ person: withUpdate.sip, switches: 'update' }} />,
      {},
      () => withUpdate,
    ),
  },
  {
    name: 'page / who sees what of nobody yet',
    size: page,
    draw: onStage(<VisibilityPage parameters={{}} />),
  },
  {
    name: 'page / privacy sheet',
    size: page,
    draw: onStage(
      <PrivacySheetPage parameters={{ person: alicesSheet.sip }} />,
      {},
      () => alicesSheet,
    ),
  },
  {
    name: 'page / privacy sheet, told although the update is there',
    size: page,
    draw: onStage(
      <PrivacySheetPage parameters={{ person: alicesSheet.sip }} />,
      {},
      () => leakingSheet,
    ),
  },
  {
    name: 'stage / a notice',
    size: { width: 900, height: 160 },
    draw: onStage(<Notices />, {
      'notice/state': {
        id: 'state',
        severity: 'warning',
        title: 'The state file could not be read.',
        text: 'It was set aside.',
        dismissible: true,
      },
    }),
  },
  {
    name: 'stage / settings',
    size: { width: 900, height: 700 },
    draw: onStage(<SettingsDialog onClose={() => {}} />),
  },
  ...(['token', 'code', 'nothing', 'shut-out'] as const).map((reason) => ({
    name: `page / refused, ${reason}`,
    size: { width: 900, height: 500 },
    draw: () => <RefusedPage reason={reason} />,
  })),
];
