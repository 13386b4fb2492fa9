// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../renderer/app.js';
import type { RefusedOffer } from '../../../renderer/bridge/page-session.js';
import { connectTo } from '../../support/connect-to.js';
import { FixtureTransport } from '../../support/fixture-transport.js';
import { stageEntries } from '../../support/stage-entries.js';

afterEach(cleanup);

function open(refusedOffer: RefusedOffer = null, client: string | null = null) {
  const transport = new FixtureTransport({ stage: stageEntries() }, () => undefined);
  render(
    <App
      isAudience={false}
      connection={connectTo(transport)}
      client={client}
      refusedOffer={refusedOffer}
    />,
  );
  return transport;
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('a page that the host does not let in', () => {
  it('gives way to what happened, once it has been in', () => {
    const transport = open();
    expect(title()).toBe('Lync Client Emulator');
    act(() => transport.drop());
    expect(screen.getByRole('alert').textContent).toContain('The emulator is not answering.');
    act(() => transport.refuse());
    expect(title()).toBe('Another emulator answers here now');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.title).toBe('Another emulator answers here now');
  });

  it('says in a popped-out window too what to do', () => {
    const transport = open(null, 'alice@contoso.com');
    act(() => transport.refuse());
    const steps = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('The Lync Client Emulator is at'),
      expect.stringContaining('Open the whole of that address'),
    ]);
    expect(screen.getByRole('button', { name: 'Try Again' })).toBeTruthy();
  });
});
