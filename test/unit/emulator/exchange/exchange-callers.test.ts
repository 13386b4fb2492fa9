import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../electron/emulator/exchange/xml/parse-xml.js';
import { alice, availability, basic, bob, meeting, openExchange, soap } from './exchange-world.js';

const calendar =
  '<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="calendar"/></m:FolderIds></m:GetFolder>';

function post(body: string, authorization?: string) {
  const { exchange, mailbox } = openExchange();
  mailbox(bob).addEntry(meeting());
  return exchange.handle({
    method: 'POST',
    url: 'https://mail.contoso.com/EWS/Exchange.asmx',
    headers: authorization === undefined ? {} : { authorization },
    body: soap(body),
  });
}

/** The id of the calendar that an answer names. */
const folderIn = (body: string) => /FolderId Id="([^"]*)"/.exec(body)?.[1];

/** A message of NTLM with its fields, as [MS-NLMP] lays them out. */
function authenticate(user: string, isUnicode = true): string {
  const name = Buffer.from(user, isUnicode ? 'utf16le' : 'latin1');
  const message = Buffer.alloc(64 + name.length);
  message.write('NTLMSSP\0', 'latin1');
  message.writeUInt32LE(3, 8);
  message.writeUInt16LE(name.length, 36);
  message.writeUInt16LE(name.length, 38);
  message.writeUInt32LE(64, 40);
  message.writeUInt32LE(isUnicode ? 1 : 2, 60);
  name.copy(message, 64);
  return `NTLM ${message.toString('base64')}`;
}

describe('The caller of Exchange', () => {
  it.each([
    ['an address', bob],
    ['a name of the domain', 'CONTOSO\\bob'],
    ['the name alone, in any case', 'BOB'],
  ])('is known by Basic from %s', (_, user) => {
    expect(folderIn(post(calendar, basic(user)).body)).toBe('calendar:bob@contoso.com');
  });

  it.each([true, false])('is known by NTLM, in Unicode or not', (isUnicode) => {
    const answer = post(calendar, authenticate('bob', isUnicode));
    expect(folderIn(answer.body)).toBe('calendar:bob@contoso.com');
  });

  it('is given a challenge of NTLM first, which names the domain', () => {
    const negotiate = Buffer.from('NTLMSSP\0\x01\0\0\0\x07\x82\x08\xa2', 'latin1');
    const answer = post(calendar, `NTLM ${negotiate.toString('base64')}`);
    expect(answer.status).toBe(401);
    const [, encoded = ''] = /^NTLM (.+)$/.exec(answer.headers['www-authenticate'] ?? '') ?? [];
    const challenge = Buffer.from(encoded, 'base64');
    expect(challenge.toString('latin1', 0, 7)).toBe('NTLMSSP');
    expect(challenge.readUInt32LE(8)).toBe(2);
    const [length, at] = [challenge.readUInt16LE(12), challenge.readUInt32LE(16)];
    expect(challenge.toString('utf16le', at, at + length)).toBe('CONTOSO');
  });

  it('is asked for where a request does not say which mailbox it means', () => {
    for (const operation of [calendar, '<m:GetServerTimeZones/>', '<m:CreateItem/>']) {
      const { status, headers } = post(operation);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toBe('Basic realm="Exchange", NTLM');
    }
    const day = { from: '2010-12-06T00:00:00', to: '2010-12-07T00:00:00' };
    expect(post(availability(bob, day)).status).toBe(200);
  });

  it('who is nobody here is told so, and nobody by what cannot be read', () => {
    for (const header of [basic('mallory'), 'Basic !', 'NTLM AAAA', 'Bearer x', authenticate('')]) {
      expect(post(calendar, header).body).toContain('ErrorNonExistentMailbox');
    }
  });
});

describe('Autodiscover over SOAP', () => {
  const ask = (users: readonly string[], names: readonly string[], body?: string) => {
    const { exchange } = openExchange();
    exchange.mailboxes.change(alice, { version: '2003' });
    const list = (element: string, values: readonly string[]) =>
      values.map((value) => `<a:${element}>${value}</a:${element}>`).join('');
    return exchange.handle({
      method: 'POST',
      url: 'https://autodiscover.contoso.com/autodiscover/autodiscover.svc',
      headers: {},
      body:
        body ??
        `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://schemas.microsoft.com/exchange/2010/Autodiscover"><s:Body><a:GetUserSettingsRequestMessage><a:Request><a:Users>${users.map((user) => `<a:User><a:Mailbox>${user}</a:Mailbox></a:User>`).join('')}</a:Users><a:RequestedSettings>${list('Setting', names)}</a:RequestedSettings></a:Request></a:GetUserSettingsRequestMessage></s:Body></s:Envelope>`,
    });
  };
  const responses = (body: string) =>
    parseXml(body)
      .find('Body', 'GetUserSettingsResponseMessage', 'Response', 'UserResponses')
      ?.elements() ?? [];

  it('tells the settings asked for, and of each other why not', () => {
    const names = ['ExternalEwsUrl', 'UserDisplayName', 'ActiveDirectoryServer'];
    const [known, old, nobody] = responses(ask([bob, alice, 'x@contoso.com'], names).body);
    expect(
      known
        ?.child('UserSettings')
        ?.elements()
        .map((one) => [one.textOf('Name'), one.textOf('Value')]),
    ).toEqual([
      ['ExternalEwsUrl', 'https://mail.contoso.com/EWS/Exchange.asmx'],
      ['UserDisplayName', 'Bob & "Co" <Berg>'],
    ]);
    const missing = (one: typeof known) =>
      one
        ?.child('UserSettingErrors')
        ?.elements()
        .map((error) => error.textOf('SettingName'));
    expect(missing(known)).toEqual(['ActiveDirectoryServer']);
    expect(missing(old)).toEqual(['ExternalEwsUrl', 'ActiveDirectoryServer']);
    expect(nobody?.textOf('ErrorCode')).toBe('InvalidUser');
  });

  it('answers what it does not know with a fault, and redirects in its own words', () => {
    expect(ask([], [], '<a>').status).toBe(500);
    expect(ask([], [], '<Envelope><Body><GetDomainSettings/></Body></Envelope>').body).toContain(
      'GetDomainSettings is not emulated',
    );
    const { exchange } = openExchange();
    const fault = { target: 'autodiscover', mailbox: null, times: null, until: null } as const;
    exchange.faults.set({ ...fault, kind: 'redirect-address' });
    const { body } = exchange.handle({
      method: 'POST',
      url: 'https://contoso.com/autodiscover/autodiscover.svc',
      headers: {},
      body: '<Envelope><Body><GetUserSettingsRequestMessage><Request><Users><User><Mailbox>bob@contoso.com</Mailbox></User></Users></Request></GetUserSettingsRequestMessage></Body></Envelope>',
    });
    const [response] = responses(body);
    expect(response?.textOf('ErrorCode')).toBe('RedirectAddress');
    expect(response?.textOf('RedirectTarget')).toBe('bob@owa.contoso.com');
  });
});
