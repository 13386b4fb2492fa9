import { act, cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { ClientProvider, ConnectionProvider } from '../../renderer/bridge/hooks.js';
import type { Command } from '../../shared/contract/index.js';
import { connectTo } from './connect-to.js';
import { type FixtureTopics, FixtureTransport } from './fixture-transport.js';

afterEach(cleanup);

export interface Shown {
  readonly transport: FixtureTransport;
  /** Changes entries of the topic that is shown, as the emulator would. */
  change(entries: Readonly<Record<string, unknown>>): void;
}

/**
 * Renders over the entries of some topics; `change` means the first of them.
 * @param answer what commands return
 */
export function showOver(
  children: ReactNode,
  topics: FixtureTopics,
  answer?: (command: Command) => unknown,
): Shown {
  const transport = new FixtureTransport(topics, answer);
  const [topic = 'stage'] = Object.keys(topics);
  render(<ConnectionProvider connection={connectTo(transport)}>{children}</ConnectionProvider>);
  return { transport, change: (changed) => act(() => transport.change({ [topic]: changed })) };
}

/** Renders what belongs into a client's window, over the entries of that client. */
export const showInClient = (
  sip: string,
  children: ReactNode,
  entries: object,
  answer?: (command: Command) => unknown,
): Shown =>
  showOver(
    <ClientProvider sip={sip}>{children}</ClientProvider>,
    { [`client/${sip}`]: entries, stage: {} },
    answer,
  );

/** happy-dom lays nothing out and has no popovers; lists need a size, menus need to show. */
export function layOutWindow(): void {
  for (const side of ['clientHeight', 'clientWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 600 });
  const showPopover = { configurable: true, value: () => undefined };
  Object.defineProperty(HTMLElement.prototype, 'showPopover', showPopover);
}
