import { cleanup } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { StoreApi } from 'zustand';
import { usePalette } from '../../../../renderer/stage/actions/palette-store.js';
import { useMoved } from '../../../../renderer/stage/capsule/move-history.js';
import { useClientsOnStage } from '../../../../renderer/stage/clients/clients-on-stage.js';
import { useDetectiveStore } from '../../../../renderer/stage/detective/detective-store.js';
import { useDock } from '../../../../renderer/stage/dock-store.js';
import {
  useAttempt,
  useChosenFrontEnd,
} from '../../../../renderer/stage/front-ends/front-ends-store.js';
import { useInspectorTab } from '../../../../renderer/stage/inspector-tab.js';
import { useLogFilter } from '../../../../renderer/stage/log/log-filter.js';
import { useChosenMessage } from '../../../../renderer/stage/messages/messages-store.js';
import { useFailure } from '../../../../renderer/stage/operator-failures.js';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import { useLayout } from '../../../../renderer/stage/panes/layout-store.js';
import { usePlanner } from '../../../../renderer/stage/planner/planner-store.js';
import { usePolicyForm } from '../../../../renderer/stage/policy/policy-form-store.js';
import { useSelection } from '../../../../renderer/stage/selection.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import { useStoryProblem } from '../../../../renderer/stage/story/open-story.js';
import { useWhatIfStore } from '../../../../renderer/stage/what-if/what-if-store.js';
import type { Command, StageEntries } from '../../../../shared/contract/index.js';
import { type Shown, showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';

const reset = <T,>(store: StoreApi<T>): void => store.setState(store.getInitialState(), true);

// So large that every pane of the stage has a place of its own.
Object.assign(window, { innerWidth: 1600, innerHeight: 1000 });

afterEach(() => {
  // What is still shown would write into the stores again.
  cleanup();
  reset(useShell);
  reset(useDock);
  reset(useLayout);
  reset(useSelection);
  reset(useInspectorTab);
  reset(useLogFilter);
  reset(useClientsOnStage);
  reset(useFailure);
  reset(useDetectiveStore);
  reset(useChosenFrontEnd);
  reset(useAttempt);
  reset(useStoryProblem);
  reset(useChosenMessage);
  window.history.replaceState(null, '', window.location.pathname);
  reset(usePage);
  reset(useWhatIfStore);
  reset(usePalette);
  reset(useMoved);
  reset(usePolicyForm);
  reset(usePlanner);
});

/** Shows a part of the stage over fixture entries; `answer` says what commands return. */
export const show = (
  children: ReactNode,
  entries: Partial<StageEntries> = {},
  answer?: (command: Command) => unknown,
): Shown => showOver(children, { stage: stageEntries(entries) }, answer);
