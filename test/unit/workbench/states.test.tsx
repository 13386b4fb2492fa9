// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { layOutWindow } from '../../support/show-over.js';
import { states } from '../../workbench/states.js';

beforeAll(layOutWindow);

const complaints: unknown[][] = [];
beforeEach(() => {
  complaints.length = 0;
  for (const method of ['error', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => complaints.push(words));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the states of the workbench', () => {
  it('have names of their own, by which rooms can be told', () => {
    const names = states.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\w[\w ]* \/ \S/);
  });

  it.each(states)('"$name" can be drawn and reached without a warning', async ({ draw, reach }) => {
    await act(async () => render(draw()));
    await reach?.();
    // What was asked for last is answered.
    await act(async () => {});
    expect(document.body.textContent).not.toBe('');
    expect(complaints).toEqual([]);
  });
});
