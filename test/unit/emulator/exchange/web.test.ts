import { describe, expect, it } from 'vitest';
import {
  type ExchangeRequest,
  ExchangeUnreachable,
} from '../../../../electron/emulator/exchange/web/exchange-transport.js';
import { parseXml } from '../../../../electron/emulator/exchange/xml/parse-xml.js';
import type { FaultKind, FaultTarget } from '../../../../shared/lync/exchange-faults.js';
import {
  alice,
  ask,
  availability,
  bob,
  type ExchangeWorld,
  meeting,
  openExchange,
  soap,
  utc,
} from './exchange-world.js';

const names = {
  domain: 'https://contoso.com/autodiscover/autodiscover.xml',
  host: 'https://autodiscover.contoso.com/autodiscover/autodiscover.xml',
};

const autodiscover = (address: string, url = names.domain): ExchangeRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'text/xml' },
  body: `<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006"><Request><EMailAddress>${address}</EMailAddress><AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>`,
});

const ewsRequest: ExchangeRequest = {
  method: 'POST',
  url: 'https://mail.contoso.com/EWS/Exchange.asmx',
  headers: {},
  body: soap(availability(bob, { from: '2010-12-06T00:00:00', to: '2010-12-07T00:00:00' })),
};

const freeBusy = (address: string, interval = 30): ExchangeRequest => ({
  method: 'GET',
  url: `https://mail.contoso.com/public/?Cmd=freebusy&start=2010-12-06T09:00:00%2B01:00&end=2010-12-06T13:00:00+01:00&interval=${interval}&u=SMTP:${address}`,
  headers: {},
  body: '',
});

describe('Autodiscover', () => {
  it.each(Object.values(names))('tells at %s where EWS is, inside and outside', (url) => {
    const { exchange } = openExchange();
    const response = parseXml(exchange.handle(autodiscover('alice@fabrikam.com', url)).body).child(
      'Response',
    );
    const protocols = response?.child('Account')?.children('Protocol') ?? [];
    expect(protocols.map((one) => [one.textOf('Type'), one.textOf('EwsUrl')])).toEqual([
      ['EXCH', 'https://mail.contoso.com/EWS/Exchange.asmx'],
      ['EXPR', 'https://mail.contoso.com/EWS/Exchange.asmx'],
    ]);
    expect(response?.textOf('User', 'AutoDiscoverSMTPAddress')).toBe('alice@fabrikam.com');
  });

  it('knows a person by the SIP address too, and names no EWS for Exchange 2003', () => {
    const { exchange } = openExchange();
    exchange.mailboxes.change(alice, { version: '2003' });
    const account = parseXml(exchange.handle(autodiscover(alice)).body).find('Response', 'Account');
    expect(account?.textOf('Action')).toBe('settings');
    expect(account?.children('Protocol')).toEqual([]);
  });

  it('answers an unknown address with error 500 and an unreadable request with 600', () => {
    const { exchange } = openExchange();
    const code = (request: ExchangeRequest) =>
      parseXml(exchange.handle(request).body).textOf('Response', 'Error', 'ErrorCode');
    expect(code(autodiscover('nobody@contoso.com'))).toBe('500');
    expect(code({ ...autodiscover(bob), body: '<a>' })).toBe('600');
    expect(code({ ...autodiscover(bob), method: 'GET', body: '' })).toBe('600');
  });

  it('has no server in the domain of the SMTP address', () => {
    const { exchange } = openExchange();
    expect(() =>
      exchange.handle(autodiscover(bob, 'https://fabrikam.com/autodiscover/autodiscover.xml')),
    ).toThrow(expect.objectContaining({ kind: 'name' }));
  });
});

describe('The calendar for foreign clients', () => {
  const findItem = (folder: string) =>
    `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:CalendarView StartDate="2010-12-06T00:00:00Z" EndDate="2010-12-07T00:00:00Z"/><m:ParentFolderIds>${folder}</m:ParentFolderIds></m:FindItem>`;
  const calendarOf = (address: string) =>
    `<t:DistinguishedFolderId Id="calendar"><t:Mailbox><t:EmailAddress>${address}</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>`;

  it('finds folder, items and a single item by the ids it gave', () => {
    const { exchange, mailbox } = openExchange();
    mailbox(alice).addEntry(meeting({ subject: 'A & B', isMeeting: false, busyType: 'tentative' }));
    const folder = ask(
      exchange,
      `<m:GetFolder><m:FolderShape><t:BaseShape>Default</t:BaseShape></m:FolderShape><m:FolderIds>${calendarOf('alice@fabrikam.com')}</m:FolderIds></m:GetFolder>`,
    ).find('ResponseMessages', 'GetFolderResponseMessage', 'Folders', 'CalendarFolder');
    const folderId = folder?.child('FolderId')?.attribute('Id') ?? '';
    const found = ask(exchange, findItem(`<t:FolderId Id="${folderId}"/>`));
    const item = found.find(
      'ResponseMessages',
      'FindItemResponseMessage',
      'RootFolder',
      'Items',
      'CalendarItem',
    );
    const id = item?.child('ItemId')?.attribute('Id') ?? '';
    const again = ask(
      exchange,
      `<m:GetItem><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape><m:ItemIds><t:ItemId Id="${id}"/></m:ItemIds></m:GetItem>`,
    ).find('ResponseMessages', 'GetItemResponseMessage', 'Items', 'CalendarItem');
    for (const one of [item, again]) {
      expect(
        ['Subject', 'Start', 'End', 'LegacyFreeBusyStatus', 'IsMeeting'].map((name) =>
          one?.textOf(name),
        ),
      ).toEqual(['A & B', '2010-12-06T09:00:00Z', '2010-12-06T10:00:00Z', 'Tentative', 'false']);
    }
  });

  it('takes the folder of the caller, by Basic credentials, when no mailbox is named', () => {
    const { exchange, mailbox } = openExchange();
    mailbox(bob).addEntry(meeting());
    const { body } = exchange.handle({
      ...ewsRequest,
      headers: { authorization: `Basic ${Buffer.from(`${bob}:secret`).toString('base64')}` },
      body: soap(findItem('<t:DistinguishedFolderId Id="calendar"/>')),
    });
    const root = parseXml(body).find(
      'Body',
      'FindItemResponse',
      'ResponseMessages',
      'FindItemResponseMessage',
      'RootFolder',
    );
    expect(root?.attribute('TotalItemsInView')).toBe('1');
  });
});

describe('Public folders of Exchange 2003', () => {
  it('tell free/busy in digits, one for each interval, without subjects', () => {
    const { exchange, mailbox } = openExchange();
    exchange.mailboxes.change(alice, { version: '2003' });
    mailbox(alice).addEntry(meeting());
    mailbox(alice).addEntry(
      meeting({
        start: utc('2010-12-06T11:00:00'),
        end: utc('2010-12-06T11:30:00'),
        busyType: 'oof',
      }),
    );
    const answer = parseXml(exchange.handle(freeBusy('alice@fabrikam.com')).body);
    expect(answer.textOf('recipients', 'item', 'fbdata')).toBe('00220030');
    expect(exchange.handle(freeBusy('alice@fabrikam.com')).body).not.toContain('Budget');
  });

  it('have no data for a stranger, and refuse a window that makes no sense', () => {
    const { exchange } = openExchange();
    const answer = parseXml(exchange.handle(freeBusy('nobody@contoso.com')).body);
    expect(answer.textOf('recipients', 'item', 'fbdata')).toBe('44444444');
    expect(exchange.handle(freeBusy(bob, 0)).status).toBe(400);
  });

  it('EWS does not know a mailbox on Exchange 2003', () => {
    const { exchange } = openExchange();
    exchange.mailboxes.change(bob, { version: '2003' });
    expect(exchange.handle(ewsRequest).body).toContain('ErrorMailRecipientNotFound');
  });
});

describe('Faults', () => {
  const set = (
    { exchange }: ExchangeWorld,
    target: FaultTarget,
    kind: FaultKind,
    options: { times?: number; until?: ReturnType<typeof utc>; mailbox?: string } = {},
  ) => {
    const { times = null, until = null, mailbox = null } = options;
    exchange.faults.set({ target, kind, times, until, mailbox });
  };

  it.each([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['unavailable', 503],
  ] as const)('%s answers with status %d, as often as told', (kind, status) => {
    const world = openExchange();
    set(world, 'ews', kind, { times: 2 });
    const statuses = [1, 2, 3].map(() => world.exchange.handle(ewsRequest).status);
    expect(statuses).toEqual([status, status, 200]);
    expect(world.exchange.faults.isEmpty).toBe(true);
  });

  it.each([
    ['unreachable', 'connection'],
    ['slow', 'timeout'],
    ['wrong-certificate', 'certificate'],
  ] as const)('%s gives no answer, until the time told', (kind, cause) => {
    const world = openExchange();
    set(world, 'all', kind, { until: utc('2010-12-06T08:50:00') });
    world.clock.now = utc('2010-12-06T08:49:59');
    expect(() => world.exchange.handle(ewsRequest)).toThrow(ExchangeUnreachable);
    expect(() => world.exchange.handle(ewsRequest)).toThrow(
      expect.objectContaining({ kind: cause }),
    );
    world.clock.now = utc('2010-12-06T08:50:00');
    expect(world.exchange.handle(ewsRequest).status).toBe(200);
  });

  it('one missing name of Autodiscover leaves the other', () => {
    const world = openExchange();
    set(world, 'autodiscover-domain', 'unreachable');
    expect(() => world.exchange.handle(autodiscover(bob, names.domain))).toThrow(
      ExchangeUnreachable,
    );
    expect(world.exchange.handle(autodiscover(bob, names.host)).status).toBe(200);
    expect(world.exchange.handle(ewsRequest).status).toBe(200);
  });

  it('a fault of one mailbox spares the others', () => {
    const world = openExchange();
    set(world, 'all', 'unavailable', { mailbox: bob });
    expect(world.exchange.handle(ewsRequest).status).toBe(503);
    expect(world.exchange.handle(autodiscover('alice@fabrikam.com')).status).toBe(200);
  });

  it('a redirect leads to another name, where the answer is', () => {
    const world = openExchange();
    set(world, 'all', 'redirect');
    for (const request of [ewsRequest, autodiscover(bob), freeBusy(bob)]) {
      const redirect = world.exchange.handle(request);
      expect(redirect.status).toBe(302);
      const url = redirect.headers.location ?? '';
      expect(url).toMatch(/^https:/);
      expect(world.exchange.handle({ ...request, url }).status).toBe(200);
    }
  });

  it('a redirect loop does not end, though its fault was counted', () => {
    const world = openExchange();
    set(world, 'ews', 'redirect-loop', { times: 1 });
    let url = ewsRequest.url;
    for (let hop = 0; hop < 12; hop += 1) {
      const { status, headers } = world.exchange.handle({ ...ewsRequest, url });
      expect(status).toBe(302);
      url = headers.location ?? '';
    }
    expect(world.exchange.handle(ewsRequest).status).toBe(200);
  });

  it('a downgrade leads from https to http, where nothing is told', () => {
    const world = openExchange();
    set(world, 'ews', 'downgrade', { times: 1 });
    const url = world.exchange.handle(ewsRequest).headers.location ?? '';
    expect(url).toBe('http://mail.contoso.com/EWS/Exchange.asmx');
    expect(world.exchange.handle({ ...ewsRequest, url }).status).toBe(403);
  });

  it.each([
    ['redirect-url', 'RedirectUrl'],
    ['redirect-address', 'RedirectAddr'],
  ] as const)('%s sends a client of Autodiscover on', (kind, element) => {
    const world = openExchange();
    set(world, 'autodiscover', kind);
    const account = parseXml(world.exchange.handle(autodiscover(bob)).body).find(
      'Response',
      'Account',
    );
    const target = account?.textOf(element) ?? '';
    const next =
      kind === 'redirect-url'
        ? autodiscover(bob, target)
        : autodiscover(target, `https://${target.split('@')[1]}/autodiscover/autodiscover.xml`);
    expect(world.exchange.handle(next).body).toContain('EwsUrl');
  });

  it('a malformed answer is no XML', () => {
    const world = openExchange();
    set(world, 'ews', 'malformed');
    expect(() => parseXml(world.exchange.handle(ewsRequest).body)).toThrow(/Line 1/);
  });
});
