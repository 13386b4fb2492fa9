import Ews from 'node-ews';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../../../../support/temporary-folder.js';
import { alice, bob, meeting } from '../../../emulator/exchange/exchange-world.js';
import { closeServedExchanges, serveExchange } from './served-exchange.js';

afterEach(closeServedExchanges);
const temporaryFolder = temporaryFolders();

/** Bob, whose colleague Alice has a meeting from 10:00 to 11:00 of the sample's zone. */
async function opened() {
  const served = await serveExchange();
  served.mailbox(alice).addEntry(meeting({ subject: 'Hers' }));
  const ews = new Ews({
    host: served.origin,
    username: bob,
    password: 'any password',
    auth: 'basic',
    temp: temporaryFolder(),
  });
  return { ...served, ews };
}

describe('node-ews', () => {
  it('reads free/busy of a colleague', async () => {
    const { ews } = await opened();
    const answer = await ews.run('GetUserAvailability', {
      MailboxDataArray: {
        MailboxData: [{ Email: { Address: 'alice@fabrikam.com' }, AttendeeType: 'Required' }],
      },
      FreeBusyViewOptions: {
        TimeWindow: { StartTime: '2010-12-06T00:00:00', EndTime: '2010-12-07T00:00:00' },
        MergedFreeBusyIntervalInMinutes: 60,
        RequestedView: 'MergedOnly',
      },
    });
    expect(JSON.stringify(answer)).toMatch(/"MergedFreeBusy":"0*20*"/);
  });

  it('finds what is in a calendar, resolves names, and reads automatic replies', async () => {
    const { ews } = await opened();
    const found = await ews.run('FindItem', {
      attributes: { Traversal: 'Shallow' },
      ItemShape: { BaseShape: 'Default' },
      CalendarView: {
        attributes: { StartDate: '2010-12-06T00:00:00Z', EndDate: '2010-12-07T00:00:00Z' },
      },
      ParentFolderIds: {
        DistinguishedFolderId: {
          attributes: { Id: 'calendar' },
          Mailbox: { EmailAddress: 'alice@fabrikam.com' },
        },
      },
    });
    expect(JSON.stringify(found)).toContain('"Subject":"Hers"');
    const resolved = await ews.run('ResolveNames', {
      attributes: { ReturnFullContactData: true },
      UnresolvedEntry: 'alice',
    });
    expect(JSON.stringify(resolved)).toContain('alice@fabrikam.com');
    const replies = await ews.run('GetUserOofSettings', {
      Mailbox: { Address: 'alice@fabrikam.com' },
    });
    expect(JSON.stringify(replies)).toContain('"OofState":"Disabled"');
  });

  it('is refused what would write, by the code for it', async () => {
    const { ews } = await opened();
    const refused = await ews.run('CreateItem', {
      attributes: { SendMeetingInvitations: 'SendToNone' },
      Items: { CalendarItem: { Subject: 'New' } },
    });
    expect(JSON.stringify(refused)).toContain('ErrorAccessDenied');
  });
});
