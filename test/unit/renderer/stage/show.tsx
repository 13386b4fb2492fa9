import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { act } from 'react';
import { afterEach } from 'vitest';
import type { StoreApi } from 'zustand';
import { Connection } from '../../../../renderer/bridge/connection.js';
import { ConnectionProvider } from '../../../../renderer/bridge/hooks.js';
import { useClientsOnStage } from '../../../../renderer/stage/clients/clients-on-stage.js';
import { useDetectiveStore } from '../../../../renderer/stage/detective/detective-store.js';
import { useDock } from '../../../../renderer/stage/dock-store.js';
import { useFailure } from '../../../../renderer/stage/failure-store.js';
import { useChosenFrontEnd } from '../../../../renderer/stage/front-ends/front-ends-store.js';
import { useTried } from '../../../../renderer/stage/front-ends/tried-store.js';
import { useLogFilter } from '../../../../renderer/stage/log/log-filter.js';
import { useChosenMessage } from '../../../../renderer/stage/messages/messages-store.js';
import { useSelection } from '../../../../renderer/stage/selection.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import { useStoryChoice } from '../../../../renderer/stage/story/story-choice.js';
import { useStoryMemory } from '../../../../renderer/stage/story/story-memory.js';
import type { Command, StageEntries } from '../../../../shared/contract/index.js';
import { FixtureTransport } from '../../../support/fixture-transport.js';
import { stageEntries } from '../../../support/stage-entries.js';

const reset = <T,>(store: StoreApi<T>): void => store.setState(store.getInitialState(), true);

afterEach(() => {
  cleanup();
  reset(useShell);
  reset(useDock);
  reset(useStoryChoice);
  reset(useStoryMemory);
  reset(useSelection);
  reset(useLogFilter);
  reset(useClientsOnStage);
  reset(useFailure);
  reset(useDetectiveStore);
  reset(useChosenFrontEnd);
  reset(useTried);
  reset(useChosenMessage);
});

export interface Shown {
  readonly transport: FixtureTransport;
  /** Changes entries of the stage as the emulator would. */
  change(entries: Readonly<Record<string, unknown>>): void;
}

/** Shows a part of the stage over fixture entries; `answer` says what commands return. */
export function show(
  children: ReactNode,
  entries: Partial<StageEntries> = {},
  answer: (command: Command) => unknown = () => null,
): Shown {
  const transport = new FixtureTransport({ stage: stageEntries(entries) }, answer);
  const connection = new Connection({
    transport,
    commit: (update) => update(),
    shown: () => undefined,
  });
  connection.start();
  render(<ConnectionProvider connection={connection}>{children}</ConnectionProvider>);
  return { transport, change: (changed) => act(() => transport.change({ stage: changed })) };
}
