import { describe, expect, it } from 'vitest';
import { checkOptionValue } from '../../../../../electron/emulator/lync-client/options/check-option-value.js';
import { isSettable } from '../../../../../electron/emulator/lync-client/options/option.js';
import { optionPages } from '../../../../../electron/emulator/lync-client/options/option-pages.js';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../../shared/policy/client-policy-table.js';

const options = optionPages.flatMap((page) => page.sections.flatMap((section) => section.options));
const rules = [...optionPages, ...options].flatMap(({ rules: own }) => own ?? []);

describe('the table of options', () => {
  it.each([
    ['pages', optionPages],
    ['controls', options],
  ])('has no two %s of one id', (_, all: readonly { readonly id: string }[]) => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('names only parameters that reach the client in-band', () => {
    const unknown = rules.filter(
      ({ parameter }) => (findClientPolicyParameter(parameter)?.wireName ?? null) === null,
    );
    expect(rules.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  it('has defaults that its own controls accept', () => {
    for (const option of options.filter(isSettable))
      if (typeof option.default !== 'object')
        expect(checkOptionValue(option, option.default)).toBeNull();
  });

  it('has a rule for every parameter that is at home in Options', () => {
    const named = new Set(rules.map(({ parameter }) => parameter));
    const partsOfMyPicture = ['MaxPhotoSizeKB', 'ShowSharepointPhotoEditLink'];
    const atHome = clientPolicyParameters
      .filter(({ uiSurface }) => uiSurface.includes('Options >'))
      .map(({ name }) => name)
      .filter((name) => !partsOfMyPicture.includes(name));
    expect(atHome.length).toBeGreaterThan(10);
    expect(atHome.filter((name) => !named.has(name))).toEqual([]);
  });
});
