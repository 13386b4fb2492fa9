import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';

test('The sample organisation is a valid organisation file', () => {
  const url = new URL(
    '../../../../electron/emulator/directory/sample/contoso.json',
    import.meta.url,
  );
  const file = parseOrganisation(readFileSync(url, 'utf8'), 'contoso.json');
  expect(file.people.length).toBeGreaterThanOrEqual(36);
});
