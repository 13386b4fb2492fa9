import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import entries from '../../../../shared/policy/client-policy-parameters.json' with { type: 'json' };
import {
  allClientPolicyParameters,
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../shared/policy/client-policy-table.js';

const evidence = z.enum(['source-article', 'microsoft', 'field', 'inferred', 'convention']);
const limit = z.union([z.int(), z.string().regex(/^\d\d:\d\d:\d\d$/), z.null()]);
const limits = z.tuple([limit, limit]).nullable();
const entrySchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9]+$/),
  type: z.enum(['Boolean', 'Enum', 'TimeSpan', 'UInt16', 'UInt32', 'String', 'PolicyEntryList']),
  allowedValues: z.array(z.string()).min(1).optional(),
  nullable: z.boolean(),
  default: z.union([z.boolean(), z.int(), z.string(), z.array(z.never()), z.null()]),
  clientDefault: z.union([z.int(), z.string()]).optional(),
  unit: z.string().optional(),
  range: z.strictObject({ lync2010: limits, technet: limits }).optional(),
  maxLength: z
    .strictObject({ lync2010: z.int().nullable(), technet: z.int().nullable() })
    .optional(),
  wire: z
    .strictObject({
      name: z.string(),
      inverted: z.literal(true).optional(),
      form: z.literal('ordinal').optional(),
    })
    .nullable(),
  versions: z.array(z.string()).optional(),
  effect: z.string().min(4).max(120),
  uiSurface: z.string().min(4),
  evidence: z
    .strictObject({
      effect: evidence,
      uiSurface: evidence,
      nullable: evidence,
      default: evidence,
      clientDefault: evidence,
      range: evidence,
      maxLength: evidence,
      wire: evidence,
    })
    .partial()
    .optional(),
});

const named = (name: string) => {
  const parameter = findClientPolicyParameter(name);
  if (parameter === undefined) throw new Error(`no parameter ${name}`);
  return parameter;
};

describe('the table of client policy parameters', () => {
  it('has no entry that its schema does not describe', () => {
    expect(z.array(entrySchema).safeParse(entries).error).toBeUndefined();
  });

  it('holds 92 parameters, 71 of which Lync 2010 knows', () => {
    expect(allClientPolicyParameters).toHaveLength(92);
    expect(clientPolicyParameters).toHaveLength(71);
  });

  it('has no two parameters and no two properties of one name, in any case', () => {
    const names = allClientPolicyParameters.map(({ name }) => name.toLowerCase());
    const wire = allClientPolicyParameters.flatMap(({ wireName }) => wireName?.toLowerCase() ?? []);
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
