// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { late } from '../../../renderer/late/late.js';
import { layOutWindow, showOver } from '../../support/show-over.js';

/** Code that can be fetched while `isServed`, and how often it was asked for. */
function aPart() {
  const server = { isServed: true, asked: 0 };
  const load = async () => {
    server.asked += 1;
    if (!server.isServed) throw new TypeError('Failed to fetch dynamically imported module');
    return { default: ({ name }: { readonly name: string }) => <p>The pane of {name}</p> };
  };
  return { server, load };
}

const missing = 'This part could not be loaded.';
const pane = 'The pane of alice';

/** Shows a part beside another, while the emulator answers or after it has gone. */
function showPart(isServed: boolean, look: 'part' | 'over' = 'part') {
  const { server, load } = aPart();
  server.isServed = isServed;
  const Part = late(load, { look });
  const { transport } = showOver(
    <>
      <p>The rest of the page</p>
      <Part name="alice" />
    </>,
    { stage: {} },
  );
  return { server, transport };
}

beforeEach(layOutWindow);
afterEach(() => vi.restoreAllMocks());

describe('a part of the page that is fetched when it is first shown', () => {
  it('is there once it was fetched', async () => {
    const { server } = showPart(true);
    await screen.findByText(pane);
    expect(server.asked).toBe(1);
  });

  it('leaves the rest of the page and says what to do when it cannot be fetched', async () => {
    showPart(false);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(missing);
    expect(alert.textContent).toContain('The emulator did not answer.');
    expect(alert.textContent).toContain('start it again');
    screen.getByText('The rest of the page');
  });

  it('is fetched again by a button, which keeps the keyboard while it fails', async () => {
    const { server } = showPart(false);
    const button = await screen.findByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    expect(server.asked).toBe(2);
    expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Try again' }));
    server.isServed = true;
    await userEvent.click(button);
    await screen.findByText(pane);
    expect(screen.queryByText(missing)).toBeNull();
  });

  it('comes by itself once the emulator answers again', async () => {
    const { server, transport } = showPart(false);
    await screen.findByRole('alert');
    act(() => transport.drop());
    server.isServed = true;
    act(() => transport.restore());
    await screen.findByText(pane);
    expect(server.asked).toBe(2);
  });

  it('offers to load the page again where the emulator answers and does not have it', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    showPart(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('the page may be of another version');
    await userEvent.click(screen.getByRole('button', { name: 'Load the page again' }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('can be put out of sight where it would open over everything, and comes all the same', async () => {
    const { server, transport } = showPart(false, 'over');
    await userEvent.click(await screen.findByRole('button', { name: 'Hide this' }));
    expect(screen.queryByRole('alert')).toBeNull();
    act(() => transport.drop());
    server.isServed = true;
    act(() => transport.restore());
    await screen.findByText(pane);
  });

  it('is closed by whoever opened it, if it is a dialog', async () => {
    const { server, load } = aPart();
    server.isServed = false;
    const onClose = vi.fn();
    const Part = late<{ readonly name: string; readonly onClose: () => void }>(load, {
      look: 'over',
    });
    showOver(<Part name="alice" onClose={onClose} />, { stage: {} });
    await userEvent.click(await screen.findByRole('button', { name: 'Hide this' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
