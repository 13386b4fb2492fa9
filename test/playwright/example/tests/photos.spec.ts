import { expect, test } from 'lync-client-emulator/playwright';

test('NoPhoto takes the choice of a picture and all photos away', async ({ emulator }) => {
  const alice = await emulator.client('alice');
  await expect(alice).toOfferPictures(['none', 'corporate', 'web']);
  await expect(alice).toShowList('photo tiles');

  await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
  await expect(alice).toShowList('photo tiles');
  await emulator.signOutAndIn('alice');

  await expect(alice).toOfferPictures([]);
  await expect(alice).toShowList('classic squares');
  await expect(await alice.contact('carol')).toShowPhoto('none');
});

test('everything that a page has can be pointed at by role and name', async ({ emulator }) => {
  const bob = await emulator.client('bob');
  await bob.chooseStatus('Do Not Disturb');
  await expect(bob).toShowPresence('Do not disturb');
  const alice = await emulator.client('alice');
  // She is of their workgroup, which may still interrupt them.
  await expect(await alice.contact('bob')).toShowPresence('Urgent interruptions only');
  await expect(await alice.contact('bob')).toShowPhoto('ad');
});
