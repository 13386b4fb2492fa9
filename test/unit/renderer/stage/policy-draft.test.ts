import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, lineOf, typedText } from '../../../../renderer/stage/policy/draft.js';
import {
  type Draft,
  emptyDraft,
  type Given,
} from '../../../../renderer/stage/policy/form-object.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import {
  type SettingsKindName,
  settingsKindNames,
  settingsKinds,
} from '../../../../shared/policy/setting-kinds.js';
import type { SettingParameter } from '../../../../shared/policy/setting-parameter.js';
import { canHold } from '../../../../shared/policy/setting-values-schema.js';
import { ShellFixture } from '../../emulator/management-shell/shell-fixture.js';

const value = (held: PolicyValue): Given => ({ kind: 'value', value: held });

const lineFor = (
  kind: SettingsKindName,
  given: Readonly<Record<string, Given>>,
  stored: Readonly<Record<string, PolicyValue>> = settingsKinds[kind].table.defaults,
  identity = 'Global',
): string => {
  const draft: Draft = { ...emptyDraft, given };
  return lineOf({ kind, identity }, draft, changesOf(kind, draft, stored));
};

/** Text with all that PowerShell could mistake for something else. */
const anyText = fc.string({
  unit: fc.constantFrom(...'ab 0\'"`$@#(){};|&,-.:’“\n'.split('')),
  maxLength: 12,
});

const anyItem = ({ name }: SettingParameter) =>
  name === 'Extensions' ? fc.stringMatching(/^\.[a-z]{1,4}$/) : fc.stringMatching(/^[a-z]{1,5}:$/);

function anyValue(parameter: SettingParameter): fc.Arbitrary<PolicyValue> {
  const { type, allowedValues, range } = parameter;
  const [min, max] = [range.lync2010?.min ?? 0, range.lync2010?.max ?? 60_000];
  switch (type) {
    case 'Boolean':
      return fc.boolean();
    case 'Enum':
      return fc.constantFrom(...(allowedValues ?? []));
    case 'TimeSpan':
      return fc.integer({ min, max: Math.max(min, max) });
    case 'TimeOfDay':
      return fc.constantFrom('00:00', '01:30', '23:59');
    case 'String':
      return anyText;
    case 'PolicyEntryList':
      return fc.array(fc.record({ name: fc.stringMatching(/^[a-z]{1,4}$/), value: anyText }), {
        maxLength: 3,
      });
    case 'StringList':
      return fc.uniqueArray(anyItem(parameter), { maxLength: 4 });
    default:
      return fc.integer({ min, max });
  }
}

const anySetting = fc.constantFrom(...settingsKindNames).chain((kind) =>
  fc.constantFrom(...settingsKinds[kind].table.parameters).chain((parameter) =>
    fc.record({
      kind: fc.constant(kind),
      parameter: fc.constant(parameter),
      before: anyValue(parameter),
      after: anyValue(parameter).filter((held) => canHold(parameter, held)),
    }),
  ),
);

describe('the line that the form writes', () => {
  it('has only what changes, as one types it', () => {
    const given = { DisplayPhoto: value('NoPhoto'), MaxPhotoSizeKB: value(30) };
    expect(lineFor('client', given)).toBe(
      'Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto',
    );
    expect(lineFor('client', { EnableURL: value(null) }, { EnableURL: true }, 'Tag:Sales')).toBe(
      'Set-CsClientPolicy -Identity Sales -EnableURL $Null',
    );
  });

  it('makes a new one by its name', () => {
    const draft = { ...emptyDraft, name: "Bob's policy", given: { EnableURL: value(true) } };
    const changes = changesOf('client', draft, settingsKinds.client.table.defaults);
    expect(lineOf({ kind: 'client', identity: null }, draft, changes)).toBe(
      "New-CsClientPolicy -Identity 'Bob''s policy' -EnableURL $True",
    );
  });

  it('adds to a list and takes from it, and writes all of it where the order is another', () => {
    const stored = { Extensions: ['.a', '.b'] };
    const line = (after: readonly string[]) =>
      lineFor('fileTransferFilter', { Extensions: value(after) }, stored).replace(/^.*Global /, '');
    expect(line(['.a', '.b', '.c'])).toBe("-Extensions @{Add='.c'}");
    expect(line(['.b', '.c'])).toBe("-Extensions @{Add='.c';Remove='.a'}");
    expect(line(['.b', '.a'])).toBe("-Extensions '.b', '.a'");
    expect(line([])).toBe('-Extensions $Null');
  });

  it('has what cannot be a value as it was typed, for the cmdlet to refuse', () => {
    const { parameters } = settingsKinds.client.table;
    const interval = parameters.find(({ name }) => name === 'WebServicePollInterval');
    if (!interval) throw new Error('There is no WebServicePollInterval.');
    const given = (text: string) => typedText(interval, text, 'lync2010');
    expect(given('00:10:00')).toEqual(value(600_000));
    expect(lineFor('client', { WebServicePollInterval: given('00:00:01') })).toContain(
      '-WebServicePollInterval 00:00:01',
    );
    expect(lineFor('client', { WebServicePollInterval: given('ten minutes') })).toContain(
      "-WebServicePollInterval 'ten minutes'",
    );
  });

  it('is read by the shell as just that, whatever the value', () => {
    fc.assert(
      fc.property(anySetting, ({ kind, parameter, before, after }) => {
        const { name } = parameter;
        const fixture = new ShellFixture();
        const written = lineFor(kind, { [name]: value(before) });
        const wasSet = fixture.run(written).records.every((record) => record.kind !== 'error');
        const stored = { ...settingsKinds[kind].table.defaults, ...(wasSet && { [name]: before }) };
        const line = lineFor(kind, { [name]: value(after) }, stored);
        const reading = fixture.shell.readSettings(line);
        if (reading.kind !== 'cmdlet') throw new Error(`${line}: ${reading.reason}`);
        expect(reading.faults).toEqual([]);
        expect({ [name]: stored[name], ...reading.values }).toEqual({ [name]: after });
      }),
      { numRuns: 300 },
    );
  });
});
