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

const folder =
  '<t:DistinguishedFolderId Id="calendar"><t:Mailbox><t:EmailAddress>bob@contoso.com</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>';
const shape = (of: string) =>
  `<m:${of}Shape><t:BaseShape>AllProperties</t:BaseShape><t:AdditionalProperties><t:FieldURI FieldURI="calendar:Recurrence"/></t:AdditionalProperties></m:${of}Shape>`;
const zoneContext =
  '<t:RequestServerVersion Version="Exchange2010_SP2"/><t:TimeZoneContext><t:TimeZoneDefinition Id="Custom"><t:Periods><t:Period Bias="PT8H" Name="Standard" Id="S"/><t:Period Bias="PT7H" Name="Daylight" Id="D"/></t:Periods><t:TransitionsGroups><t:TransitionsGroup Id="0"><t:RecurringDayTransition><t:To Kind="Period">D</t:To><t:TimeOffset>PT2H</t:TimeOffset><t:Month>3</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek><t:Occurrence>2</t:Occurrence></t:RecurringDayTransition><t:RecurringDayTransition><t:To Kind="Period">S</t:To><t:TimeOffset>PT2H</t:TimeOffset><t:Month>11</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek><t:Occurrence>-1</t:Occurrence></t:RecurringDayTransition></t:TransitionsGroup></t:TransitionsGroups><t:Transitions><t:Transition><t:To Kind="Group">0</t:To></t:Transition></t:Transitions></t:TimeZoneDefinition></t:TimeZoneContext>';

/** What foreign clients ask beside: folders, pages, conditions, series, names, zones, changes, times to meet. */
const more = [
  soap(
    `<m:FindItem Traversal="Shallow">${shape('Item')}<m:IndexedPageItemView MaxEntriesReturned="3" Offset="1" BasePoint="End"/><m:Restriction><t:Or><t:Not><t:IsGreaterThan><t:FieldURI FieldURI="calendar:Start"/><t:FieldURIOrConstant><t:Constant Value="2010-12-06T00:00:00"/></t:FieldURIOrConstant></t:IsGreaterThan></t:Not><t:Contains ContainmentMode="Prefixed" ContainmentComparison="IgnoreCase"><t:FieldURI FieldURI="item:Subject"/><t:Constant Value="b"/></t:Contains></t:Or></m:Restriction><m:SortOrder><t:FieldOrder Order="Descending"><t:FieldURI FieldURI="calendar:End"/></t:FieldOrder></m:SortOrder><m:ParentFolderIds>${folder}</m:ParentFolderIds></m:FindItem>`,
    zoneContext,
  ),
  soap(
    `<m:FindFolder Traversal="Deep">${shape('Folder')}<m:FractionalPageFolderView MaxEntriesReturned="3" Numerator="1" Denominator="2"/><m:ParentFolderIds><t:DistinguishedFolderId Id="root"/></m:ParentFolderIds></m:FindFolder>`,
  ),
  soap(
    `<m:GetItem>${shape('Item')}<m:ItemIds><t:OccurrenceItemId RecurringMasterId="bob@contoso.com|c2" InstanceIndex="2"/><t:RecurringMasterItemId OccurrenceId="bob@contoso.com|c2#2010-12-06T09:00:00Z"/></m:ItemIds></m:GetItem>`,
  ),
  soap(
    `<m:SyncFolderItems>${shape('Item')}<m:SyncFolderId>${folder}</m:SyncFolderId><m:SyncState>1 c1 0</m:SyncState><m:MaxChangesReturned>2</m:MaxChangesReturned></m:SyncFolderItems>`,
  ),
  soap(`<m:SyncFolderHierarchy>${shape('Folder')}</m:SyncFolderHierarchy>`),
  soap(
    '<m:ResolveNames ReturnFullContactData="true" SearchScope="ActiveDirectory"><m:UnresolvedEntry>al</m:UnresolvedEntry></m:ResolveNames>',
  ),
  soap(
    '<m:GetServerTimeZones ReturnFullTimeZoneData="true"><m:Ids><t:Id>Pacific Standard Time</t:Id></m:Ids></m:GetServerTimeZones>',
  ),
  soap(
    '<m:ConvertId DestinationFormat="HexEntryId"><m:SourceIds><t:AlternateId Format="EwsId" Id="calendar:bob@contoso.com" Mailbox="x"/></m:SourceIds></m:ConvertId>',
  ),
  soap(
    '<m:GetUserAvailabilityRequest><m:MailboxDataArray><t:MailboxData><t:Email><t:Address>bob@contoso.com</t:Address></t:Email></t:MailboxData></m:MailboxDataArray><t:SuggestionsViewOptions><t:GoodThreshold>25</t:GoodThreshold><t:MaximumResultsByDay>5</t:MaximumResultsByDay><t:MeetingDurationInMinutes>60</t:MeetingDurationInMinutes><t:MinimumSuggestionQuality>Poor</t:MinimumSuggestionQuality><t:DetailedSuggestionsWindow><t:StartTime>2010-12-06T00:00:00</t:StartTime><t:EndTime>2010-12-07T00:00:00</t:EndTime></t:DetailedSuggestionsWindow></t:SuggestionsViewOptions></m:GetUserAvailabilityRequest>',
    zoneContext,
  ),
  soap('<m:CreateItem><m:Items><t:CalendarItem/></m:Items></m:CreateItem>'),
  soap('<m:SetUserOofSettingsRequest/>'),
];

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
  ...more.map(ews),
  'GET https://mail.contoso.com/EWS/Services.wsdl\n',
  'POST https://contoso.com/autodiscover/autodiscover.svc\n<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://schemas.microsoft.com/exchange/2010/Autodiscover">\n<s:Body>\n<a:GetUserSettingsRequestMessage>\n<a:Request>\n<a:Users>\n<a:User>\n<a:Mailbox>bob@contoso.com</a:Mailbox>\n</a:User>\n</a:Users>\n<a:RequestedSettings>\n<a:Setting>ExternalEwsUrl</a:Setting>\n</a:RequestedSettings>\n</a:Request>\n</a:GetUserSettingsRequestMessage>\n</s:Body>\n</s:Envelope>',
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
    exchange.mailboxes.importCalendar(
      bob,
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:series\nDTSTART:20101206T090000Z\nDTEND:20101206T093000Z\nRRULE:FREQ=WEEKLY\nEXDATE:20101213T090000Z\nEND:VEVENT\nEND:VCALENDAR',
    );
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
