import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../shared/policy/client-policy-table.js';
import {
  checkPolicyValue,
  convertPolicyValue,
} from '../../../../shared/policy/convert-policy-value.js';
import { disputedRange } from '../../../../shared/policy/describe-parameter.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import { parseTimeSpan } from '../../../../shared/policy/time-span.js';

const named = (name: string) => {
  const parameter = findClientPolicyParameter(name);
  if (parameter === undefined) throw new Error(`no parameter ${name}`);
  return parameter;
};
const convert = (name: string, raw: unknown, profile: RangeProfile = 'lync2010') =>
  convertPolicyValue(named(name), raw, profile);

function refusal(name: string, raw: unknown, profile: RangeProfile = 'lync2010'): PolicyValueError {
  try {
    convert(name, raw, profile);
  } catch (error) {
    if (error instanceof PolicyValueError) return error;
    throw error;
  }
  throw new Error(`${name} took ${String(raw)}`);
}

describe('a value offered to a client policy parameter', () => {
  it('C8: takes an enum in any case and stores the spelling of the reference', () => {
    expect(convert('DisplayPhoto', 'photosfromadonly')).toBe('PhotosFromADOnly');
  });

  it('C8: refuses a value outside the enum and lists the allowed ones', () => {
    const { message, fault } = refusal('DisplayPhoto', 'None');
    expect(fault).toBe('enum');
    expect(message).toContain('DisplayPhoto');
    expect(message).toContain('"None"');
    expect(message).toContain('NoPhoto, PhotosFromADOnly, AllPhotos');
  });

  it.each(['00:05:00', '06:00:00', '08:00:00'])('B10: takes a poll interval of %s', (text) => {
    expect(convert('WebServicePollInterval', text)).toBe(parseTimeSpan(text));
  });

  it.each(['00:04:59', '08:00:01', '-00:05:00'])('B10: refuses a poll interval of %s', (text) => {
    const { fault, message } = refusal('WebServicePollInterval', text);
    expect(fault).toBe('range');
    expect(message).toContain('00:05:00 to 08:00:00');
  });

  it('B10: keeps the limits of the later pages under their profile', () => {
    expect(convert('WebServicePollInterval', '00:00:01', 'technet')).toBe(1000);
    expect(convert('WebServicePollInterval', '01:00:00', 'technet')).toBe(3_600_000);
    for (const text of ['00:00:00', '01:00:01', '06:00:00']) {
      expect(refusal('WebServicePollInterval', text, 'technet').fault).toBe('range');
    }
  });

  it('B11: counts a plain number as ticks, and says how to write minutes', () => {
    expect(refusal('WebServicePollInterval', 5).message).toContain('write 00:05:00');
    expect(refusal('WebServicePollInterval', 480).message).toContain('write 08:00:00');
    expect(convert('WebServicePollInterval', 3_000_000_000)).toBe(300_000);
  });

  it('B11: takes seconds, not a TimeSpan, for the publication interval', () => {
    expect(convert('CalendarStatePublicationInterval', 300)).toBe(300);
    expect(refusal('CalendarStatePublicationInterval', '00:05:00').fault).toBe('type');
    expect(refusal('CalendarStatePublicationInterval', 0).fault).toBe('range');
    expect(refusal('CalendarStatePublicationInterval', 86_401).fault).toBe('range');
  });

  it('takes $True, $False and numbers for a Boolean, and no text', () => {
    expect(convert('EnableAppearOffline', true)).toBe(true);
    expect(convert('EnableAppearOffline', 0)).toBe(false);
    expect(refusal('EnableAppearOffline', 'true').fault).toBe('type');
  });

  it('takes $Null where the reference does, and nowhere else', () => {
    expect(convert('WebServicePollInterval', null)).toBeNull();
    expect(convert('PolicyEntry', null)).toEqual([]);
    expect(refusal('DisplayPhoto', null)).toMatchObject({ fault: 'null', offered: '$Null' });
  });

  it('limits the length of a notice under the later pages only', () => {
    const text = 'x'.repeat(257);
    expect(convert('IMWarning', text)).toBe(text);
    const { fault, message } = refusal('IMWarning', text, 'technet');
    expect(fault).toBe('length');
    expect(message.length).toBeLessThan(250);
  });

  it('makes a list of one bare entry, and refuses other objects', () => {
    const entry = { name: 'A', value: '1' };
    expect(convert('PolicyEntry', entry)).toEqual([entry]);
    expect(convert('PolicyEntry', [entry, entry])).toEqual([entry, entry]);
    expect(refusal('PolicyEntry', [entry, 3]).fault).toBe('type');
  });

  it('names the two sources where they disagree, and is silent elsewhere', () => {
    const interval = named('WebServicePollInterval');
    const notice = disputedRange(interval, 6 * 3_600_000);
    expect(notice).toContain('00:05:00 to 08:00:00');
    expect(notice).toContain('00:00:01 to 01:00:00');
    expect(disputedRange(interval, 1_800_000)).toBeNull();
    expect(disputedRange(interval, 9 * 3_600_000)).toBeNull();
  });

  it('is either taken or refused with parameter, offer and what is allowed; never anything else', () => {
    const offer = fc.oneof(
      fc.anything(),
      fc.integer(),
      fc.string(),
      fc.constantFrom('00:05:00', '1.00:00:00', 'allphotos', '12', Number.NaN),
    );
    fc.assert(
      fc.property(fc.constantFrom(...clientPolicyParameters), offer, (parameter, raw) => {
        try {
          const value = convertPolicyValue(parameter, raw, 'lync2010');
          // What is taken has its stored form: checking it again changes nothing.
          expect(checkPolicyValue(parameter, value, 'lync2010')).toEqual(value);
        } catch (error) {
          if (!(error instanceof PolicyValueError)) throw error;
          expect(error.message).toContain(parameter.name);
          expect(error.message).toContain(error.offered);
          expect(error.message).toContain(error.allowed);
        }
      }),
      { numRuns: 500 },
    );
  });
});
