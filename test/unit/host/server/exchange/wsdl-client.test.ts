import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import soap from 'soap';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../../../../support/temporary-folder.js';
import { alice, bob, meeting } from '../../../emulator/exchange/exchange-world.js';
import { closeServedExchanges, serveExchange } from './served-exchange.js';

afterEach(closeServedExchanges);
const temporaryFolder = temporaryFolders();

const hers = { attributes: { Id: 'calendar' }, Mailbox: { EmailAddress: 'alice@fabrikam.com' } };
const own = { attributes: { Id: 'calendar' } };
const monday = { StartDate: '2010-12-06T00:00:00Z', EndDate: '2010-12-07T00:00:00Z' };

/**
 * A client made as node-ews makes it: the WSDL and its schemas are stored in a folder and read from there by node-soap,
 * which node-ews is a layer over.
 */
async function madeFromWsdl(origin: string): Promise<soap.Client> {
  const folder = temporaryFolder();
  for (const name of ['messages.xsd', 'types.xsd', 'services.wsdl']) {
    const answer = await fetch(`${origin}/ews/${name}`);
    await writeFile(join(folder, name), await answer.text());
  }
  return soap.createClientAsync(join(folder, 'services.wsdl'));
}

/** The answer to an operation. */
async function run(client: soap.Client, operation: string, request: object): Promise<unknown> {
  const [answer]: [unknown] = await client[`${operation}Async`](request);
  return answer;
}

describe('A client that is made from the WSDL, as node-ews is', () => {
  const opened = async () => {
    const served = await serveExchange();
    served.mailbox(alice).addEntry(meeting({ subject: 'Hers' }));
    served.mailbox(bob).addEntry(meeting({ subject: 'Mine' }));
    const client = await madeFromWsdl(served.origin);
    client.setSecurity(new soap.BasicAuthSecurity(bob, 'any password'));
    return { ...served, client };
  };

  it('knows the operations, and reads calendars with requests of its own making', async () => {
    const { client } = await opened();
    const described = client.describe().ExchangeServices.ExchangeServicePort;
    expect(Object.keys(described)).toContain('GetUserAvailability');
    const answer = await run(client, 'FindItem', {
      attributes: { Traversal: 'Shallow' },
      ItemShape: { BaseShape: 'Default' },
      CalendarView: { attributes: monday },
      ParentFolderIds: { DistinguishedFolderId: [hers, own] },
    });
    const found = (subject: string) => ({
      attributes: { ResponseClass: 'Success' },
      RootFolder: {
        attributes: { TotalItemsInView: '1' },
        Items: { CalendarItem: { Subject: subject } },
      },
    });
    expect(answer).toMatchObject({
      ResponseMessages: { FindItemResponseMessage: [found('Hers'), found('Mine')] },
    });
  });

  it('restricts, resolves, and reads automatic replies', async () => {
    const { client } = await opened();
    const named = await run(client, 'FindItem', {
      attributes: { Traversal: 'Shallow' },
      ItemShape: {
        BaseShape: 'IdOnly',
        AdditionalProperties: { FieldURI: [{ attributes: { FieldURI: 'item:Subject' } }] },
      },
      IndexedPageItemView: {
        attributes: { MaxEntriesReturned: 5, Offset: 0, BasePoint: 'Beginning' },
      },
      Restriction: {
        IsEqualTo: {
          FieldURI: { attributes: { FieldURI: 'item:Subject' } },
          FieldURIOrConstant: { Constant: { attributes: { Value: 'Hers' } } },
        },
      },
      ParentFolderIds: { DistinguishedFolderId: [hers] },
    });
    expect(named).toMatchObject({
      ResponseMessages: {
        FindItemResponseMessage: { RootFolder: { attributes: { TotalItemsInView: '1' } } },
      },
    });
    const resolved = await run(client, 'ResolveNames', {
      attributes: { ReturnFullContactData: true },
      UnresolvedEntry: 'ahl',
    });
    expect(JSON.stringify(resolved)).toContain('alice@fabrikam.com');
    const replies = await run(client, 'GetUserOofSettings', { Mailbox: { Address: bob } });
    expect(replies).toMatchObject({ OofSettings: { OofState: 'Disabled' } });
  });

  it('has free/busy in the zone of its header', async () => {
    const { client } = await opened();
    client.addSoapHeader({
      't:TimeZoneContext': {
        't:TimeZoneDefinition': { attributes: { Id: 'Pacific Standard Time' } },
      },
    });
    const answer = await run(client, 'GetUserAvailability', {
      MailboxDataArray: { MailboxData: [{ Email: { Address: bob }, AttendeeType: 'Required' }] },
      FreeBusyViewOptions: {
        TimeWindow: { StartTime: '2010-12-06T00:00:00', EndTime: '2010-12-06T03:00:00' },
        MergedFreeBusyIntervalInMinutes: 60,
        RequestedView: 'MergedOnly',
      },
    });
    expect(answer).toMatchObject({
      FreeBusyResponseArray: {
        FreeBusyResponse: { FreeBusyView: { MergedFreeBusy: '020' } },
      },
    });
  });

  it('signs in by NTLM too', async () => {
    const { client } = await opened();
    const signIn = {
      username: 'bob',
      password: 'any password',
      domain: 'CONTOSO',
      workstation: '',
    };
    client.setSecurity(new soap.NTLMSecurity(signIn));
    const answer = await run(client, 'GetFolder', {
      FolderShape: { BaseShape: 'Default' },
      FolderIds: { DistinguishedFolderId: [own] },
    });
    expect(JSON.stringify(answer)).toContain('calendar:bob@contoso.com');
  });

  it('may not write, and is told so for each item', async () => {
    const { client } = await opened();
    const answer = await run(client, 'CreateItem', {
      attributes: { MessageDisposition: 'SendAndSaveCopy' },
      Items: { Message: [{ Subject: 'One' }, { Subject: 'Two' }] },
    });
    const refused = { ResponseCode: 'ErrorAccessDenied' };
    expect(answer).toMatchObject({
      ResponseMessages: { CreateItemResponseMessage: [refused, refused] },
    });
    const replies = await run(client, 'SetUserOofSettings', {});
    expect(replies).toMatchObject({ ResponseMessage: refused });
  });

  it('is read in the form that node-ews 3.5 writes, with namespaces on every level', async () => {
    const { port, mailbox } = await serveExchange();
    mailbox(alice).addEntry(meeting({ subject: 'Hers' }));
    const answer = await fetch(port.ewsUrl, {
      method: 'POST',
      headers: {
        'content-type': 'text/xml; charset=utf-8',
        soapaction: '"http://schemas.microsoft.com/exchange/services/2006/messages/FindItem"',
        authorization: `Basic ${Buffer.from(`${bob}:x`).toString('base64')}`,
      },
      body: '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"  xmlns:tns="http://schemas.microsoft.com/exchange/services/2006/messages" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><soap:Header></soap:Header><soap:Body><FindItem Traversal="Shallow" xmlns="http://schemas.microsoft.com/exchange/services/2006/messages"><ItemShape><t:BaseShape xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">Default</t:BaseShape></ItemShape><CalendarView StartDate="2010-12-06T00:00:00Z" EndDate="2010-12-07T00:00:00Z"></CalendarView><ParentFolderIds><t:DistinguishedFolderId Id="calendar" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><t:Mailbox><t:EmailAddress>alice@fabrikam.com</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId></ParentFolderIds></FindItem></soap:Body></soap:Envelope>',
    });
    expect(await answer.text()).toContain('<t:Subject>Hers</t:Subject>');
  });
});
