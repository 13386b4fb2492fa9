// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useWhyMode } from '../../../../renderer/bridge/why-mode.js';
import RuleSection from '../../../../renderer/client/why/rule-section.js';
import { Why } from '../../../../renderer/client/why/why-button.js';
import { whyFacts } from '../../../../renderer/client/why/why-facts.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { toInstant } from '../../../../shared/lync/time.js';
import type { RuleId } from '../../../../shared/reference/rules.js';

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
  rule: 'photos/no-photo-page',
  reason: 'Tag:PhotosControl sets DisplayPhoto to NoPhoto.',
};

const lines = (of: Effective<unknown>) =>
  whyFacts(of, 'America/Los_Angeles').map(({ term, text }) => `${term}: ${text}`);

afterEach(() => {
  cleanup();
  useWhyMode.getState().setEnabled(false);
});

describe('the answer to why', () => {
  it('names value, policy, scope, parameter and time of the organisation', () => {
    expect(lines(decided)).toEqual([
      'Value: NoPhoto',
      'Decided by: Tag:PhotosControl',
      'Scope: User',
      'Parameter: DisplayPhoto',
      'Since: Mon, 7 Mar 2011, 01:30:00',
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
    ]);
  });
});

describe('the rule on a why card', () => {
  const read = (rule: RuleId) => {
    render(<RuleSection id={rule} />);
    return within(screen.getByRole('region', { name: 'Rule' }));
  };

  it('says what it rests on, and what other documents say instead', () => {
    const rule = read('photos/no-photo-page');
    expect(
      rule.getByText('Under NoPhoto the My Picture page is missing from Options.'),
    ).toBeTruthy();
    expect(rule.getByText('Source article')).toBeTruthy();
    expect(rule.getByText('Demystifying Photos in Lync')).toBeTruthy();
    expect(rule.getByText(/^NoPhoto sets My Picture to/)).toBeTruthy();
    expect(rule.getByText('How user photos are displayed in Lync')).toBeTruthy();
    expect(rule.getByText('photos/no-photo-page')).toBeTruthy();
  });

  it('says what later versions do', () => {
    const rule = read('client-policy/MaxPhotoSizeKB/unset');
    expect(rule.getByText('Later versions')).toBeTruthy();
    expect(rule.getByText(/^From Lync 2013 on the default of MaxPhotoSizeKB/)).toBeTruthy();
  });

  it('names no document where there is none', () => {
    const rule = read('options/not-on-record');
    expect(rule.getByText('Convention of this emulator')).toBeTruthy();
    expect(rule.queryByText('Source')).toBeNull();
    expect(rule.queryByText('Others say')).toBeNull();
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
