import { describe, expect, it } from 'vitest';
import { undoLines } from '../../../../electron/host/report/undo-lines.js';
import { calendarWorld } from '../../../support/calendar-world.js';

/** Settings without when they were changed. */
const plain = (settings: object): unknown =>
  JSON.parse(
    JSON.stringify(settings, (key, value) =>
      key === 'createdAt' || key === 'changedAt' ? undefined : value,
    ),
  );

describe('The cmdlets that take a plan back', () => {
  it.each([
    "Set-CsClientPolicy -DisplayPhoto NoPhoto -WebServicePollInterval '00:15:00'",
    'New-CsClientPolicy -Identity Sales -DisplayPhoto NoPhoto\nGrant-CsClientPolicy -Identity alice@contoso.com -PolicyName Sales',
    "New-CsClientPolicy -Identity 'It''s mine' -EnableIMAutoArchiving $False",
    "Set-CsClientPolicy -MaximumNumberOfContacts 10 -IMWarning 'Don''t worry' -EnableNotificationForNewSubscribers $False",
    'Set-CsPrivacyConfiguration -EnablePrivacyMode $True\nSet-CsImFilterConfiguration -Enabled $True -Action Block',
    "New-CsClientPolicy -Identity site:Redmond -CalendarStatePublicationInterval '600'",
  ])('undo %s', async (plan) => {
    const { deployment } = await calendarWorld();
    const before = deployment.snapshot().serverSettings;
    const done = await deployment.execute({ name: 'shell.run', text: plan }, {});
    expect(done.records.filter(({ kind }) => kind === 'error')).toEqual([]);
    const after = deployment.snapshot().serverSettings;
    expect(plain(after)).not.toEqual(plain(before));
    const lines = undoLines(after, before);
    const text = lines.join('\n');
    const undone = await deployment.execute({ name: 'shell.run', text }, {});
    expect(undone.records.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect(plain(deployment.snapshot().serverSettings)).toEqual(plain(before));
  });

  it('give back what was removed, with its grants', async () => {
    const { deployment } = await calendarWorld();
    const run = (text: string) => deployment.execute({ name: 'shell.run', text }, {});
    await run(
      'New-CsClientPolicy -Identity Sales -DisplayPhoto NoPhoto; Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName Sales',
    );
    const before = deployment.snapshot().serverSettings;
    await run('Remove-CsClientPolicy -Identity Sales -Force');
    const lines = undoLines(deployment.snapshot().serverSettings, before);
    expect(lines).toEqual([
      'New-CsClientPolicy -Identity Sales -DisplayPhoto NoPhoto',
      'Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName Sales',
    ]);
  });

  it('are none where nothing was changed', async () => {
    const { deployment } = await calendarWorld();
    const settings = deployment.snapshot().serverSettings;
    expect(undoLines(settings, settings)).toEqual([]);
  });
});
