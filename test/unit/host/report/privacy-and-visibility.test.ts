import { describe, expect, it } from 'vitest';
import { runEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';

describe('reports of who sees what', () => {
  it('have the privacy sheet on one page, here with made-up names', async () => {
    const emulator = await runEmulator();
    const { html, fileName, warning } = await emulator.command({
      name: 'report.write',
      about: { kind: 'privacy-sheet', sip: alice },
      names: 'made-up',
    });
    expect(html).toMatch(/Can anyone learn how long .+ was away\?/);
    expect(html).not.toContain('Ahlberg');
    expect(html).toContain('Without the update: 21 of 63 checks fail');
    expect(html).toContain('With the update: 63 of 63 checks pass');
    expect(html).toContain('EnableAwaySinceIndication');
    expect(fileName).toMatch(/privacy-sheet/);
    expect(warning).toBeNull();
  });

  it('have the matrix with what was tried on a copy, and both sides of conflicts', async () => {
    const emulator = await runEmulator();
    const { html } = await emulator.command({
      name: 'report.write',
      about: {
        kind: 'visibility',
        sip: alice,
        seenBy: ['bob@contoso.com'],
        switches: ['DisplayPhoto-NoPhoto'],
      },
    });
    expect(html).toContain('Who sees what of Alice Ahlberg?');
    expect(html).toContain('Bob Barros');
    expect(html).toContain('DisplayPhoto NoPhoto: off → on');
    expect(html).toContain('Documents disagree: ');
    expect(html).toContain('privacy/from-the-directory');
  });
});
