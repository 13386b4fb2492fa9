import { describe, expect, it } from 'vitest';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../shared/policy/client-policy-table.js';

const named = (name: string) => {
  const parameter = findClientPolicyParameter(name);
  if (parameter === undefined) throw new Error(`no parameter ${name}`);
  return parameter;
};

describe('the table of client policy parameters', () => {
  it('holds the 71 parameters that Lync 2010 knows', () => {
    expect(clientPolicyParameters).toHaveLength(71);
  });

  it('has no two parameters and no two properties of one name, in any case', () => {
    const names = clientPolicyParameters.map(({ name }) => name.toLowerCase());
    const wire = clientPolicyParameters.flatMap(({ wireName }) => wireName?.toLowerCase() ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(wire).size).toBe(wire.length);
  });

  it('finds a parameter in any case', () => {
    expect(findClientPolicyParameter('displayphoto')?.name).toBe('DisplayPhoto');
  });

  it('does not find parameters of later versions or invented ones', () => {
    expect(findClientPolicyParameter('EnableSkypeUI')).toBeUndefined();
    expect(findClientPolicyParameter('LastActive')).toBeUndefined();
  });

  it('gives a fresh policy only the values that are fixed in the product', () => {
    const fixed = clientPolicyParameters
      .filter((parameter) => parameter.default !== null && parameter.type !== 'PolicyEntryList')
      .map((parameter) => [parameter.name, parameter.default]);
    expect(Object.fromEntries(fixed)).toEqual({
      AddressBookAvailability: 'WebSearchAndFileDownload',
      DisplayPhoto: 'AllPhotos',
      EnableClientMusicOnHold: false,
      EnableExchangeContactSync: true,
      MaximumDGsAllowedInContactList: 10,
      MaxPhotoSizeKB: 30,
      ShowManagePrivacyRelationships: false,
      ShowRecentContacts: true,
      ShowSharepointPhotoEditLink: false,
    });
  });

  it('limits poll intervals to 5 to 480 minutes, and to one hour under the later pages', () => {
    for (const name of ['WebServicePollInterval', 'MAPIPollInterval']) {
      expect(named(name).range).toEqual({
        lync2010: { min: 300_000, max: 28_800_000 },
        technet: { min: 1000, max: 3_600_000 },
      });
      expect(named(name).clientDefault).toBe(1_800_000);
    }
  });

  it('lists the values of every enum, and a default among them', () => {
    for (const parameter of clientPolicyParameters.filter(({ type }) => type === 'Enum')) {
      const allowed = parameter.allowedValues ?? [];
      expect(allowed.length).toBeGreaterThan(1);
      if (parameter.default !== null) expect(allowed).toContain(parameter.default);
    }
  });

  it('keeps every default and client default within the limits of both profiles', () => {
    for (const { name, range, default: stored, clientDefault } of clientPolicyParameters) {
      for (const value of [stored, clientDefault]) {
        if (typeof value !== 'number') continue;
        for (const limits of [range.lync2010, range.technet]) {
          expect(value, name).toBeGreaterThanOrEqual(limits?.min ?? value);
          expect(value, name).toBeLessThanOrEqual(limits?.max ?? value);
        }
      }
    }
  });
});
