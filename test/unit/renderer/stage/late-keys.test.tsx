// @vitest-environment happy-dom
import { act } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fetchSoon, lateCode } from '../../../../renderer/late/late.js';
import type { Action } from '../../../../renderer/stage/actions/action.js';
import { lateKeys } from '../../../../renderer/stage/actions/late-keys.js';
import { show } from './show.js';

it('a press before the actions are there is done once they are', async () => {
  let come: (actions: readonly Action[]) => void = () => undefined;
  const actions = new Promise<readonly Action[]>((resolve) => {
    come = resolve;
  });
  const run = vi.fn();
  const keyed = { id: 'one', keys: ['Alt+N'] };
  const Keys = lateKeys([keyed], () => actions);
  show(<Keys />);
  await userEvent.keyboard('{Alt>}[KeyN]{/Alt}[KeyN]');
  expect(run).not.toHaveBeenCalled();
  await act(async () => come([{ ...keyed, title: 'One', run }]));
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  await userEvent.keyboard('{Alt>}[KeyN]{/Alt}');
  expect(run).toHaveBeenCalledTimes(2);
});

it('code that was fetched ahead is used at once, and is fetched when it was not', async () => {
  const load = vi.fn(async () => 'code');
  const use = lateCode(load);
  const used: string[] = [];
  await use((code) => used.push(code));
  await fetchSoon();
  void use((code) => used.push(code));
  expect(used).toEqual(['code', 'code']);
});
