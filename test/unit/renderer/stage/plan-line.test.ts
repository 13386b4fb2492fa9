import { afterEach, describe, expect, it } from 'vitest';
import { planLine } from '../../../../renderer/stage/what-if/plan-line.js';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../shared/policy/client-policy-table.js';
import { runEmulator } from '../../../support/running-emulator.js';

const close: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const each of close.splice(0)) await each();
});

const set = (name: string, value: string, policy = 'Global'): string => {
  const parameter = findClientPolicyParameter(name);
  if (!parameter) throw new Error(name);
  return planLine({ act: 'set', policy, parameter, value });
};

/** Runs lines; fails where they do, and gives what they print. */
async function shell() {
  const emulator = await runEmulator();
  close.push(() => emulator.close());
  return async (text: string): Promise<string> => {
    const { records } = await emulator.shell(text);
    expect(records.filter(({ kind }) => kind === 'error')).toEqual([]);
    return records
      .map((record) => record.text)
      .join('\n')
      .trim();
  };
}

describe('a line of a plan that was chosen', () => {
  it('is the cmdlet that does it', () => {
    expect(set('DisplayPhoto', 'NoPhoto')).toBe(
      'Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto',
    );
    expect(set('EnableURL', 'False', 'Tag:Front Desk')).toBe(
      "Set-CsClientPolicy -Identity 'Tag:Front Desk' -EnableURL $False",
    );
    expect(set('IMWarning', '')).toBe('Set-CsClientPolicy -Identity Global -IMWarning $Null');
    expect(planLine({ act: 'remove', policy: 'Site:Redmond' })).toBe(
      'Remove-CsClientPolicy -Identity Site:Redmond',
    );
    expect(planLine({ act: 'grant', policy: null, to: 'bob@contoso.com' })).toBe(
      'Grant-CsClientPolicy -Identity bob@contoso.com -PolicyName $Null',
    );
  });

  it('is taken by the shell as it is, whatever is typed', async () => {
    const run = await shell();
    const warning = `It's "$(1+1)" \`n; Remove-CsClientPolicy Global`;
    await run("New-CsClientPolicy 'Kiosk O''Neill'");
    await run(set('IMWarning', warning, "Tag:Kiosk O'Neill"));
    expect(await run("(Get-CsClientPolicy 'Tag:Kiosk O''Neill').IMWarning")).toBe(warning);
    await run(planLine({ act: 'grant', policy: "Kiosk O'Neill", to: 'Sales' }));
    const granted = await run('@(Get-CsUser | ? { $_.ClientPolicy }).Count');
    expect(granted).toBe(await run("@(Get-CsUser -LdapFilter 'department=Sales').Count"));
    for (const to of ['a*b', '(x)', 'back\\slash', 'a)(b'])
      await run(planLine({ act: 'grant', policy: null, to }));
  });

  it('sets each setting to each of its values', async () => {
    const run = await shell();
    const lines = clientPolicyParameters.flatMap((parameter) => {
      const { type, allowedValues } = parameter;
      const values = type === 'Boolean' ? ['True', 'False'] : (allowedValues ?? []);
      return values.map((value) => planLine({ act: 'set', policy: 'Global', parameter, value }));
    });
    expect(lines.length).toBeGreaterThan(80);
    await run(lines.join('\n'));
  });
});
