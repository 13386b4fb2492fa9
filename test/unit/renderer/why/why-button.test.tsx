// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useWhyMode } from '../../../../renderer/bridge/why-mode.js';
import { Why } from '../../../../renderer/client/why/why-button.js';
import { whyFacts } from '../../../../renderer/client/why/why-facts.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { toInstant } from '../../../../shared/lync/time.js';

const decided: Effective<string> = {
  value: 'NoPhoto',
  source: 'policy',
  policy: {
    identity: 'Tag:PhotosControl',
    scope: 'user',
    parameter: 'DisplayPhoto',
    since: toInstant(Date.UTC(2011, 2, 7, 9, 30)),
  },
  locked: true,
  evidence: 'source-article',
  reason: 'Tag:PhotosControl sets DisplayPhoto to NoPhoto.',
};

const lines = (of: Effective<unknown>) =>
  whyFacts(of, 'America/Los_Angeles').map(({ term, text }) => `${term}: ${text}`);

afterEach(() => {
  cleanup();
  useWhyMode.getState().setEnabled(false);
});

describe('the answer to why', () => {
  it('names value, policy, scope, parameter, time of the organisation and evidence', () => {
    expect(lines(decided)).toEqual([
      'Value: NoPhoto',
      'Decided by: Tag:PhotosControl',
      'Scope: User',
      'Parameter: DisplayPhoto',
      'Since: Mon, 7 Mar 2011, 01:30:00',
      'Evidence: Source article',
    ]);
  });

  it('names the policy that leaves a value to the user', () => {
    expect(lines({ ...decided, value: true, source: 'user-choice', locked: false })).toContain(
      'Decided by: The user, under Tag:PhotosControl',
    );
  });

  it('needs no policy', () => {
    expect(lines({ ...decided, value: null, source: 'client-default', policy: null })).toEqual([
      'Value: Not set',
      'Decided by: Client default',
      'Evidence: Source article',
    ]);
  });
});

describe('the why button', () => {
  it('is not there while why-mode is off', () => {
    render(<Why of={decided} label="Own picture" />);
    expect(screen.queryByRole('button')).toBeNull();
    act(() => useWhyMode.getState().setEnabled(true));
    expect(screen.getByRole('button', { name: 'Why? Own picture' })).toBeTruthy();
  });

  it('does not press what it lies on', () => {
    useWhyMode.getState().setEnabled(true);
    const pressed = vi.fn();
    render(
      // biome-ignore lint/a11y: stands for a row of a contact list.
      <div onClick={pressed}>
        <Why of={decided} label="Own picture" />
      </div>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(pressed).not.toHaveBeenCalled();
  });
});
