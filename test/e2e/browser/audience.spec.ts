import { expectAccessible } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice } from '../support/people.js';

test('the address of the audience says so where nothing is presented', async ({ emulator }) => {
  const page = await emulator.stage();
  const audience = await page.context().newPage();
  await audience.goto(new URL('/?audience', page.url()).href);
  await expect(audience.getByText('Nothing is presented at the moment.')).toBeVisible();
  await expectAccessible(audience, 'without a presentation');
  await emulator.command({ name: 'presentation.begin', clients: [alice.sip] });
  await expect(audience.getByRole('region', { name: `Client of ${alice.name}` })).toBeVisible();
});
