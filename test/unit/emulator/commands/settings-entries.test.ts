import { describe, expect, it } from 'vitest';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { runEmulator } from '../../../support/running-emulator.js';

describe('the policies and configurations on the stage', () => {
  it('follow each change, with what is stored, since when, and whom each governs', async () => {
    const emulator = await runEmulator();
    const { stage } = emulator;
    const people = emulator.stage.get('organisation').people;
    expect(stage.get('server-settings/privacy/Global')).toMatchObject({
      kind: 'privacy',
      changed: [],
      peopleCount: people,
    });
    await emulator.shell('Set-CsPrivacyConfiguration -EnablePrivacyMode $true');
    await emulator.shell('New-CsPrivacyConfiguration site:Redmond');
    const redmond = stage.get('server-settings/privacy/Site:Redmond');
    const global = stage.get('server-settings/privacy/Global');
    expect(global.changed).toMatchObject([
      { parameter: 'EnablePrivacyMode', value: 'True', stored: true },
    ]);
    expect(redmond.peopleCount).toBeGreaterThan(0);
    expect(redmond.peopleCount + global.peopleCount).toBe(people);
    await emulator.shell('Remove-CsPrivacyConfiguration site:Redmond');
    expect(stage.find('server-settings/privacy/Site:Redmond')).toBeUndefined();
    expect(stage.get('server-settings/privacy/Global').peopleCount).toBe(people);
  });

  it('count who is granted a presence policy', async () => {
    const emulator = await runEmulator();
    await emulator.shell('New-CsPresencePolicy Few -MaxPromptedSubscriber 1');
    await emulator.shell('Grant-CsPresencePolicy alice@contoso.com Few');
    expect(emulator.stage.get('server-settings/presence/Tag:Few').people).toHaveLength(1);
  });

  it('count ten thousand grants, and name some of them', async () => {
    const emulator = await runEmulator({
      organisation: {
        text: JSON.stringify(generateOrganisation({ people: 10_000, seed: 3 })),
        fileName: 'large.json',
        folder: null,
      },
    });
    await emulator.shell('New-CsClientPolicy Everyone | Out-Null');
    await emulator.shell('Get-CsUser | Grant-CsClientPolicy -PolicyName Everyone');
    const everyone = emulator.stage.get('policy/Tag:Everyone');
    const enabled = everyone.peopleCount;
    expect(enabled).toBeGreaterThan(9_000);
    expect(everyone.people).toHaveLength(20);
    const text = "Grant-CsClientPolicy -Identity '*' -PolicyName Everyone";
    const reading = await emulator.command({ name: 'shell.read-settings', text });
    expect(reading).toMatchObject({ act: 'grant', faults: [] });
    await emulator.shell('Remove-CsClientPolicy Everyone -Force');
    expect(emulator.stage.find('policy/Tag:Everyone')).toBeUndefined();
    expect(emulator.stage.get('policy/Global').peopleCount).toBe(
      emulator.stage.get('organisation').people,
    );
  });

  it('may be granted to departments, which are listed with their people', async () => {
    const emulator = await runEmulator();
    const { departments } = await emulator.command({ name: 'directory.departments' });
    expect(departments.map(({ name }) => name)).toContain('Sales');
    for (const { name, people } of departments) {
      await emulator.shell(`New-CsClientPolicy '${name}' | Out-Null`);
      await emulator.shell(
        `Get-CsUser -LdapFilter '(department=${name})' | Grant-CsClientPolicy -PolicyName '${name}'`,
      );
      expect(emulator.stage.get(`policy/Tag:${name}`).peopleCount).toBe(people);
    }
  });

  it('have a length of time as it is stored, and as it is printed', async () => {
    const emulator = await runEmulator();
    await emulator.shell('Set-CsClientPolicy -WebServicePollInterval 00:10:00');
    expect(emulator.stage.get('policy/Global').changed).toMatchObject([
      { parameter: 'WebServicePollInterval', value: '00:10:00', stored: 600_000 },
    ]);
  });
});
