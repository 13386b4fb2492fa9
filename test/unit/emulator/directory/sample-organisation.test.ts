import { expect, it } from 'vitest';
import { sampleOrganisation } from '../../../../electron/emulator/directory/sample-organisation.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';

it('The sample is an organisation file as people write them, and is read as it is', () => {
  const sample = sampleOrganisation();
  expect(parseOrganisation(JSON.stringify(sample), 'contoso.json')).toEqual(sample);
});
