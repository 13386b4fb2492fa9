import { expect, it } from 'vitest';
import { sessionViews } from '../../../../electron/host/scenario/views.js';
import { whySo } from '../../../../electron/host/scenario/why-so.js';
import {
  checkExpectation,
  type Expectation,
} from '../../../../shared/scenario/expectations/expectations.js';
import { runEmulator } from '../../../support/running-emulator.js';

const client = 'alice@contoso.com';
const row = 'bob@contoso.com';

const text =
  'New-CsClientPolicy Quiet -DisplayPhoto NoPhoto; Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName Quiet';

/** Why the client of somebody with NoPhoto is as it is, five minutes after the start. */
async function whyUnderNoPhoto(
  expectation: Expectation,
  isSignedInAgain = true,
): Promise<readonly string[]> {
  const emulator = await runEmulator();
  const views = sessionViews(emulator.session);
  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  await emulator.command({ name: 'shell.run', text });
  if (isSignedInAgain) await emulator.command({ name: 'client.sign-out-and-in', sip: client });
  const nothing = { shell: null, result: null, refusal: null };
  const why = await whySo(views, expectation, await checkExpectation(expectation, views, nothing));
  await emulator.close();
  return why.map(({ time, kind, text: told }) => `${time.slice(11)} ${kind}: ${told}`);
}

it('names the setting and the cmdlet that Why? names, then the acts that brought it about', async () => {
  expect(await whyUnderNoPhoto({ client, list: 'photo tiles' })).toEqual([
    '08:05:00 Layout of the contact list: Tag:Quiet sets DisplayPhoto to NoPhoto. (Set-CsClientPolicy -Identity Tag:Quiet -DisplayPhoto)',
    '08:05:00 command.shell.run: Shell: New-CsClientPolicy Quiet -DisplayPhoto NoPhoto; Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName Quiet',
    '08:05:00 policy.created: Client policy Tag:Quiet was created.',
    '08:05:00 policy.granted: Client policy Tag:Quiet was granted to alice@contoso.com.',
    '08:05:00 command.client.sign-out-and-in: Sign out and in.',
    '08:05:00 client.signed-in: Alice Ahlberg signed in. In-band provisioning brought Tag:Quiet (user).',
  ]);
});

it.each([
  [{ client, row, photo: 'ad' }, 'Picture of Bob Barros: Tag:Quiet sets DisplayPhoto to NoPhoto.'],
  [{ client, settings: { DisplayPhoto: 'AllPhotos' } }, 'DisplayPhoto: Tag:Quiet sets'],
  [{ client, 'picture-choices': ['web'] }, 'Page My Picture: Tag:Quiet sets DisplayPhoto'],
  [
    { client, row, presence: 'Away' },
    'Status of Bob Barros: The most active computer of Bob Barros is Available',
  ],
] satisfies readonly (readonly [Expectation, string])[])(
  'says why %j is not so, the cause first',
  async (expectation, cause) => {
    expect((await whyUnderNoPhoto(expectation))[0]).toContain(cause);
  },
);

it('says what the next sign-in would change', async () => {
  const why = await whyUnderNoPhoto({ client, list: 'classic squares' }, false);
  expect(why.slice(0, 2)).toEqual([
    '08:00:00 Layout of the contact list: Global sets DisplayPhoto to AllPhotos. (Set-CsClientPolicy -Identity Global -DisplayPhoto)',
    '08:05:00 pending: DisplayPhoto will be NoPhoto after the next sign-in of alice@contoso.com, not before.',
  ]);
});

it('tells of the log alone where nothing can be asked', async () => {
  const why = await whyUnderNoPhoto({ client, policy: 'Tag:Loud' });
  expect(why.at(-1)).toContain('client.signed-in: Alice Ahlberg signed in.');
});
