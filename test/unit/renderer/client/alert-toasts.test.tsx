// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AlertToasts } from '../../../../renderer/client/alerts/alert-toasts.js';
import { ClientUiContext, createClientUi } from '../../../../renderer/client/client-ui.js';
import { clientEntries } from '../../../support/client-entries.js';
import { showInClient } from '../../../support/show-over.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const alertOf = (id: string, text: string) => ({
  id,
  at: 0,
  text,
  contact: 'bob@contoso.com',
  conversation: 'bob@contoso.com',
});

/** Alice's window with one alert of a message. */
const showAlert = () =>
  showInClient(
    'alice@contoso.com',
    <ClientUiContext value={createClientUi()}>
      <AlertToasts />
    </ClientUiContext>,
    { ...clientEntries(), 'alert/1': alertOf('1', 'Bob Haller: Hello') },
  );
const pass = (seconds: number): void => act(() => void vi.advanceTimersByTime(seconds * 1000));
const shown = (text: string): boolean => screen.queryByText(text) !== null;

it('an alert leaves by itself after ten seconds, and nobody is told', () => {
  const { transport } = showAlert();
  pass(9);
  expect(shown('Bob Haller: Hello')).toBe(true);
  pass(1);
  expect(shown('Bob Haller: Hello')).toBe(false);
  expect(transport.commands).toEqual([]);
});

it('an alert stays while the mouse is over it or the keyboard in it', () => {
  showAlert();
  const toast = screen.getByRole('group', { name: 'Alert' });
  fireEvent.pointerEnter(toast);
  pass(60);
  expect(shown('Bob Haller: Hello')).toBe(true);
  fireEvent.pointerLeave(toast);
  fireEvent.focus(screen.getByRole('button', { name: 'Close alert' }));
  pass(60);
  fireEvent.blur(screen.getByRole('button', { name: 'Close alert' }));
  pass(10);
  expect(shown('Bob Haller: Hello')).toBe(false);
});

it('an alert that comes later stays as long from then on', () => {
  const { change } = showAlert();
  pass(6);
  change({ 'alert/2': alertOf('2', 'Bob Haller: Are you there?') });
  pass(6);
  expect([shown('Bob Haller: Hello'), shown('Bob Haller: Are you there?')]).toEqual([false, true]);
});
