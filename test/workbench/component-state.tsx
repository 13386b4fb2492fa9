import { type ReactNode, Suspense } from 'react';
import { ClientProvider, ConnectionProvider, useClientEntry } from '../../renderer/bridge/hooks.js';
import type { Command, StageEntries } from '../../shared/contract/index.js';
import { connectTo } from '../support/connect-to.js';
import { type FixtureTopics, FixtureTransport } from '../support/fixture-transport.js';
import { stageEntries } from '../support/stage-entries.js';

/** One look of a component, over fixture entries: the workbench shows it, the gallery takes its picture. */
export interface ComponentState {
  /** `room / component, what is particular`; no other state has it. */
  readonly name: string;
  /** Of the window it is shown in, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly draw: () => ReactNode;
  /** What brings it there once it is drawn, such as a click that opens a menu. */
  readonly reach?: () => Promise<void>;
}

type Answer = (command: Command) => unknown;

/** The user whose client the states are of. */
export const owner = 'alice@contoso.com';

/** A part of a client's window, over the entries of that client. `answer` says what commands return. */
export const inClient = (
  drawn: ReactNode,
  entries: object,
  answer?: Answer,
): ComponentState['draw'] =>
  over(
    <ClientProvider sip={owner}>
      <OnceThere>{drawn}</OnceThere>
    </ClientProvider>,
    { [`client/${owner}`]: entries, stage: stageEntries() },
    answer,
  );

/** Parts of a client's window are never drawn before the client is there. */
function OnceThere({ children }: { readonly children: ReactNode }): ReactNode {
  const isOut = useClientEntry('signed-out') !== undefined;
  const isIn = useClientEntry('session') !== undefined;
  return (isOut || isIn) && children;
}

/** A part of the stage, over its entries and those of clients on it. */
export const onStage = (
  drawn: ReactNode,
  entries: Partial<StageEntries> = {},
  answer?: Answer,
  clients: FixtureTopics = {},
): ComponentState['draw'] => over(drawn, { ...clients, stage: stageEntries(entries) }, answer);

const over =
  (drawn: ReactNode, topics: FixtureTopics, answer?: Answer): ComponentState['draw'] =>
  () => (
    <ConnectionProvider connection={connectTo(new FixtureTransport(topics, answer))}>
      <Suspense>{drawn}</Suspense>
    </ConnectionProvider>
  );
