import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

const redmond = 'Site:Redmond';

test('E1 the poll cmdlet without an identity changes Global, not the policy granted to alice', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await emulator.shell(`New-CsClientPolicy PhotosControl -WebServicePollInterval 00:45:00 | Out-Null
    Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await stage.shell.run('Set-CsClientPolicy -WebServicePollInterval 00:05:00');
  await stage.inspect(bob.name);
  await expect(stage.policy('Global').getByRole('definition')).toHaveText(['00:05:00']);
  await expect(stage.policy('Tag:PhotosControl').getByRole('definition')).toHaveText(['00:45:00']);

  const change = stage.guide.getByRole('row', { name: /WebServicePollInterval/ });
  await expect(change.getByRole('cell')).toHaveText(['not set', '00:05:00']);
  await stage.signOutAndIn(bob.name).click();
  await expect(change).toHaveCount(0);
  await stage.inspect(alice.name);
  await expect(change.getByRole('cell')).toHaveText(['not set', '00:45:00']);
});

test('E2 nothing merges: what PhotosControl leaves unset is not taken from Global', async ({
  emulator,
}) => {
  await emulator.shell('Set-CsClientPolicy -WebServicePollInterval 00:05:00');
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  const stage = new StagePage(await emulator.stage());
  await stage.shell.run(`New-CsClientPolicy PhotosControl | Out-Null
Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await stage.inspect(alice.name);
  const change = stage.guide.getByRole('row', { name: /WebServicePollInterval/ });
  await expect(change.getByRole('cell')).toHaveText(['00:05:00', 'not set']);
  await stage.signOutAndIn(alice.name).click();
  await expect(change).toHaveCount(0);
  await expect(stage.policy('Tag:PhotosControl')).toContainText('Every setting at its default');
});

test('E3 a grant needs a sign-in, and $Null leads back to the site, else to Global', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const client = stage.client(alice.name);
  const policy = (identity: string) =>
    stage.frame(alice.name).getByRole('button', { name: identity, exact: true });

  await stage.shell.run(`New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto | Out-Null
Grant-CsClientPolicy ${alice.sip} -PolicyName PhotosControl`);
  await expect(stage.signOutAndIn(alice.name)).toBeVisible();
  await expect(policy('Global')).toBeVisible();
  await expect(client.ownPicture).toBeVisible();
  await stage.signOutAndIn(alice.name).click();
  await expect(policy('Tag:PhotosControl')).toBeVisible();
  await expect(client.ownPicture).toHaveCount(0);

  await stage.shell.run(`New-CsClientPolicy ${redmond} | Out-Null
Grant-CsClientPolicy ${alice.sip} -PolicyName $Null`);
  await expect(client.ownPicture).toHaveCount(0);
  await stage.signOutAndIn(alice.name).click();
  await expect(policy(redmond)).toBeVisible();
  await expect(client.ownPicture).toBeVisible();

  await stage.shell.run(`Remove-CsClientPolicy ${redmond}`);
  await stage.signOutAndIn(alice.name).click();
  await expect(policy('Global')).toBeVisible();
});

for (const name of ['Nowhere', 'Global']) {
  test(`E4 a grant of ${name} is refused in red, and nothing changes`, async ({ emulator }) => {
    const stage = new StagePage(await emulator.stage());
    await stage.inspect(alice.name);
    await expect(stage.rungs(alice.name)).toHaveCount(3);
    const before = await stage.rungs(alice.name).allTextContents();
    await stage.shell.run(`Grant-CsClientPolicy -Identity ${alice.sip} -PolicyName ${name}`);
    await expect(stage.shell.errors).toContainText(
      new RegExp(
        `Policy "${name}" is not a user policy. You can assign only a user policy to a specific user.`.replaceAll(
          ' ',
          '\\s+',
        ),
      ),
    );
    await expect(stage.rungs(alice.name)).toHaveText(before);
    await expect(stage.signOutAndIn(alice.name)).toHaveCount(0);
  });
}

test('E5 the ladder shows user, site and global, which one governs, and why the others do not', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.inspect(alice.name);
  const rungs = stage.rungs(alice.name);
  await expect(rungs).toHaveText([/^Usernone/, /^Sitenone/, /^GlobalGlobalGoverns/]);
  await stage.shell.run(`New-CsClientPolicy PhotosControl | Out-Null
New-CsClientPolicy ${redmond} | Out-Null
Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await expect(rungs).toHaveText([
    /^UserTag:PhotosControlGoverns.+\./,
    /^SiteSite:Redmond(?!Governs).+\./,
    /^GlobalGlobal(?!Governs).+\./,
  ]);
  await stage.inspect(bob.name);
  await expect(stage.rungs(bob.name).getByText('Governs', { exact: true })).toHaveCount(1);
});

test('E6 Remove on Global resets every setting, and Global is still there', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.shell.run(
    'Set-CsClientPolicy -DisplayPhoto NoPhoto -WebServicePollInterval 00:05:00',
  );
  await stage.inspect(alice.name);
  const global = stage.policy('Global');
  await expect(global.getByRole('definition')).toHaveCount(2);
  await stage.signOutAndIn(alice.name).click();
  await expect(stage.client(alice.name).ownPicture).toHaveCount(0);

  await stage.shell.run('Remove-CsClientPolicy Global');
  await expect(global).toContainText('Every setting at its default');
  await stage.signOutAndIn(alice.name).click();
  await expect(stage.client(alice.name).ownPicture).toBeVisible();
});
