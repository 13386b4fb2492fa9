import {
  type ExchangeRequest,
  ExchangeUnreachable,
} from '../../../electron/emulator/exchange/web/exchange-transport.js';
import { parseXml } from '../../../electron/emulator/exchange/xml/parse-xml.js';
import {
  availabilityRequest,
  oofSettingsRequest,
} from '../../../electron/emulator/lync-client/calendar/ews-requests.js';
import {
  alice,
  availability,
  bob,
  meeting,
  openExchange,
  soap,
  utc,
} from '../../unit/emulator/exchange/exchange-world.js';
import { mutateText } from '../inputs/mutate-text.js';
import type { FuzzReader, Verdict } from '../reader.js';

const day = { from: utc('2010-12-06T00:00:00'), to: utc('2010-12-07T00:00:00') };
const ews = (body: string): string =>
  `POST https://mail.contoso.com/EWS/Exchange.asmx\n${body.replaceAll('><', '>\n<')}`;

const seeds = [
  ews(availabilityRequest(alice, day)),
  ews(oofSettingsRequest(bob)),
  ews(soap(availability(bob, { from: '2010-12-06T00:00:00', to: '2010-12-07T00:00:00' }))),
  ews(
    soap(
      '<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape><m:CalendarView StartDate="2010-12-06T00:00:00Z" EndDate="2010-12-08T00:00:00Z" MaxEntriesReturned="5"/><m:ParentFolderIds><t:DistinguishedFolderId Id="calendar"><t:Mailbox><t:EmailAddress>bob@contoso.com</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId></m:ParentFolderIds></m:FindItem>',
    ),
  ),
  ews(
    soap(
      '<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="calendar"/></m:FolderIds></m:GetFolder>',
    ),
  ),
  ews(
    soap(
      '<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:ItemIds><t:ItemId Id="1"/></m:ItemIds></m:GetItem>',
    ),
  ),
  'POST https://contoso.com/autodiscover/autodiscover.xml\n<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006"><Request><EMailAddress>alice@fabrikam.com</EMailAddress><AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>',
  'GET https://mail.contoso.com/public/?Cmd=freebusy&start=2010-12-06T09:00:00%2B01:00&end=2010-12-06T13:00:00Z&interval=30&u=SMTP:bob@contoso.com\n',
];
const words = [
  '<m:FindItem/>',
  '<t:Bias>-60</t:Bias>',
  '<t:Address>',
  '</t:Address>',
  'xmlns:t="x"',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#0;',
  'Sunday',
  'Detailed',
  'FreeBusy',
  'MergedOnly',
  '2010-12-06T00:00:00',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00',
  '%',
  '%00',
  '+',
  '&u=',
  'interval=0',
  'DayOrder',
  'Month',
  'Id="calendar"',
  'MaxEntriesReturned="1"',
];

/** What clients ask of the emulated Exchange: each is answered, by something that clients can read. */
export const exchangeRequests: FuzzReader = {
  name: 'ews',
  inputsPerOpening: 500,
  prepare: async () => (random) => mutateText(random.pick(seeds), random, { seeds, words }),
  open: async () => {
    const { exchange, mailbox } = openExchange();
    mailbox(bob).addEntry(meeting());
    mailbox(alice).addEntry(meeting({ busyType: 'oof' }));
    const answer = (input: string): Verdict => {
      const [head = '', ...body] = input.split('\n');
      const [method, ...url] = head.split(' ');
      const request: ExchangeRequest = {
        method: method === 'GET' ? 'GET' : 'POST',
        url: url.join(' '),
        headers: { 'content-type': 'text/xml', authorization: `Basic ${btoa('CONTOSO\\bob:x')}` },
        body: body.join('\n'),
      };
      const { status, headers, body: answered } = exchange.handle(request);
      if (!headers['content-type']?.includes('xml')) return `${status} ${answered}`;
      const said = parseXml(answered);
      return said.textOf('Body', 'Fault', 'faultstring') ?? null;
    };
    return {
      read: (input) => {
        try {
          return answer(input);
        } catch (error) {
          if (error instanceof ExchangeUnreachable) return error.message;
          throw error;
        }
      },
    };
  },
};
