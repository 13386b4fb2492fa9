import { describe, expect, it } from 'vitest';
import { applyOptions } from '../../../../../electron/emulator/lync-client/options/apply-options.js';
import {
  effectiveCheck,
  effectiveNumber,
  effectiveText,
} from '../../../../../electron/emulator/lync-client/options/effective-option.js';
import {
  createUserSettings,
  userSettingsSchema,
} from '../../../../../electron/emulator/lync-client/options/user-settings.js';
import { choosing, contextUnder } from './options-fixture.js';

const refusal = (
  values: Parameters<typeof applyOptions>[0],
  policy: Parameters<typeof contextUnder>[0] = {},
) => {
  const result = applyOptions(values, contextUnder(policy));
  return result.ok ? [] : result.errors.map(({ id, code }) => ({ id, code }));
};

describe('OK in the Options dialog', () => {
  it('keeps the changed values and no others', () => {
    const before = choosing({ 'show-emoticons': false });
    const result = applyOptions(
      { 'away-after-minutes': 360, 'do-not-disturb-alerts': 'none' },
      contextUnder({}, before),
    );
    expect(result).toEqual({
      ok: true,
      settings: choosing({
        'show-emoticons': false,
        'away-after-minutes': 360,
        'do-not-disturb-alerts': 'none',
      }),
    });
    expect(before).toEqual(choosing({ 'show-emoticons': false }));
  });

  it('writes what can be read again', () => {
    const result = applyOptions({ 'inactive-after-minutes': 10 }, contextUnder({}));
    if (!result.ok) throw new Error('refused');
    const stored: unknown = JSON.parse(JSON.stringify(result.settings));
    const context = contextUnder({}, userSettingsSchema.parse(stored));
    expect(effectiveNumber('inactive-after-minutes', context).value).toBe(10);
  });

  it.each([
    ['an unknown control', { 'no-such': true }, 'unknown-control'],
    ['a control that only shows something', { 'sign-in-address': 'x' }, 'unknown-control'],
    ['text for a check box', { 'show-emoticons': 'yes' }, 'wrong-kind'],
    ['a number for a choice', { 'presence-privacy': 1 }, 'wrong-kind'],
    ['half a minute', { 'away-after-minutes': 1.5 }, 'wrong-kind'],
    ['0 minutes', { 'away-after-minutes': 0 }, 'out-of-range'],
    ['361 minutes', { 'away-after-minutes': 361 }, 'out-of-range'],
    ['a choice that is not there', { 'presence-privacy': 'contacts' }, 'not-offered'],
    ['a text that is too long', { 'mobile-phone': '5'.repeat(65) }, 'too-long'],
  ])('refuses %s', (_, values, code) => {
    expect(refusal(values)).toEqual([{ id: Object.keys(values)[0], code }]);
  });

  it('refuses a control that a policy locks, also at the value it has', () => {
    for (const value of [true, false])
      expect(refusal({ 'lync-logging': value }, { EnableTracing: true })).toEqual([
        { id: 'lync-logging', code: 'locked' },
      ]);
  });

  it('refuses a control that a policy takes away', () => {
    expect(refusal({ 'customer-experience-program': true }, { EnableSQMData: false })).toEqual([
      { id: 'customer-experience-program', code: 'absent' },
    ]);
  });

  it('keeps nothing when one value of several is bad, and names every bad one', () => {
    expect(refusal({ 'show-emoticons': false, 'away-after-minutes': 0, 'no-such': true })).toEqual([
      { id: 'away-after-minutes', code: 'out-of-range' },
      { id: 'no-such', code: 'unknown-control' },
    ]);
  });

  it('says what would have been allowed', () => {
    const result = applyOptions({ 'away-after-minutes': 0 }, contextUnder({}));
    expect(result.ok ? '' : result.errors[0]?.message).toContain('between 1 and 360 minutes');
  });
});

describe('a setting as the client reads it', () => {
  it('is the default for a user who has chosen nothing', () => {
    const context = contextUnder({});
    expect(effectiveCheck('show-contact-pictures', context).value).toBe(true);
    expect(effectiveText('do-not-disturb-alerts', context).value).toBe('workgroup-conversations');
    expect(context.user).toEqual(createUserSettings());
  });

  it('is the default where the stored value no longer fits its control', () => {
    const context = contextUnder({}, choosing({ 'away-after-minutes': 9000 }));
    expect(effectiveNumber('away-after-minutes', context)).toMatchObject({
      value: 5,
      source: 'client-default',
    });
  });
});
