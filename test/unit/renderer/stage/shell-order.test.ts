import { expect, it, vi } from 'vitest';
import { shellActions } from '../../../../renderer/stage/shell/shell-actions.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';

it('runs what was entered before the code of the console was there before what was entered later', async () => {
  const ran: string[] = [];
  const command = vi.fn(async ({ text }: { readonly text: string }) => {
    ran.push(text);
    return { records: [], prompt: null, incomplete: false, exitCode: null, clear: false };
  });
  const actions = shellActions(command as unknown as Parameters<typeof shellActions>[0]);
  expect(useShell.getState().queue('first')).toBe(true);
  actions.enter('second', 80);
  expect(ran).toEqual([]);
  actions.runQueued(80);
  await vi.waitFor(() => expect(useShell.getState().entered).toEqual([]));
  expect(ran).toEqual(['first', 'second']);
});
