import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../electron/emulator/exchange/xml/parse-xml.js';
import type { XmlElement } from '../../../../electron/emulator/exchange/xml/xml-element.js';
import {
  alice,
  ask,
  availability,
  basic,
  bob,
  meeting,
  openExchange,
  soap,
  utc,
} from './exchange-world.js';

const day = { from: '2010-12-06T00:00:00', to: '2010-12-07T00:00:00' };
const speaks = (version: string): string => `<t:RequestServerVersion Version="${version}"/>`;

describe('The version of a request', () => {
  const told = (
    header: string,
    body = availability(bob, day),
    version: '2007' | '2010' = '2010',
  ) => {
    const { exchange } = openExchange();
    exchange.mailboxes.change(bob, { version });
    const answer = exchange.handle({
      method: 'POST',
      url: 'https://mail.contoso.com/EWS/Exchange.asmx',
      headers: { authorization: basic(bob) },
      body: soap(body, header),
    });
    const envelope = parseXml(answer.body);
    const info = envelope.find('Header', 'ServerVersionInfo');
    return {
      version: info?.attribute('Version'),
      major: info?.attribute('MajorVersion'),
      code: envelope.textOf('Body', 'Fault', 'detail', 'ResponseCode'),
    };
  };

  it.each([
    ['Exchange2007', '14'],
    ['Exchange2010', '14'],
    ['Exchange2010_SP2', '14'],
    ['Exchange2013', '15'],
    ['Exchange2013_SP1', '15'],
    ['Exchange2016', '15'],
  ])('%s is answered by a server at least as new, whose major version is %s', (version, major) => {
    const answered = told(speaks(version));
    expect(answered.major).toBe(major);
    expect(answered.code).toBeUndefined();
  });

  it('is that of the mailbox where the request names none', () => {
    expect(told('').version).toBe('Exchange2010_SP1');
    expect(told('', undefined, '2007').version).toBe('Exchange2007_SP1');
  });

  it('is refused where no server ever had it, or where the operation came later', () => {
    expect(told(speaks('Exchange2003')).code).toBe('ErrorInvalidServerVersion');
    const zones = '<m:GetServerTimeZones/>';
    expect(told(speaks('Exchange2007_SP1'), zones).code).toBe('ErrorIncorrectSchemaVersion');
    expect(told(speaks('Exchange2010'), zones).code).toBeUndefined();
  });
});

describe('Writing over EWS', () => {
  const count = (answer: XmlElement) => answer.child('ResponseMessages')?.elements() ?? [];

  it.each([
    ['CreateItem', '<m:Items><t:CalendarItem/><t:CalendarItem/></m:Items>', 2],
    ['UpdateItem', '<m:ItemChanges><t:ItemChange/></m:ItemChanges>', 1],
    ['DeleteItem', '<m:ItemIds><t:ItemId Id="a"/><t:ItemId Id="b"/></m:ItemIds>', 2],
    ['SendItem', '', 1],
    ['MoveItem', '', 1],
    ['CreateFolder', '', 1],
    ['EmptyFolder', '', 1],
    ['CreateAttachment', '<m:Attachments><t:FileAttachment/></m:Attachments>', 1],
  ])('%s is refused for each of what it names', (name, content, expected) => {
    const { exchange, changes } = openExchange();
    const answer = ask(exchange, `<m:${name}>${content}</m:${name}>`);
    expect(answer.name).toBe(`${name}Response`);
    expect(count(answer).map((message) => [message.name, message.textOf('ResponseCode')])).toEqual(
      Array(expected).fill([`${name}ResponseMessage`, 'ErrorAccessDenied']),
    );
    expect(changes).toEqual([]);
  });

  it('SetUserOofSettings and delegates are refused where their clients look', () => {
    const { exchange } = openExchange();
    expect(
      ask(exchange, '<m:SetUserOofSettingsRequest/>').textOf('ResponseMessage', 'ResponseCode'),
    ).toBe('ErrorAccessDenied');
    expect(ask(exchange, '<m:AddDelegate/>').textOf('ResponseCode')).toBe('ErrorAccessDenied');
  });

  it('what is not emulated is refused by its name, known to Exchange or not', () => {
    const { exchange } = openExchange();
    const rooms = ask(exchange, '<m:GetRoomLists/>');
    expect(rooms.textOf('ResponseCode')).toBe('ErrorInvalidOperation');
    expect(rooms.textOf('MessageText')).toContain('GetRoomLists is not emulated');
    const [attachment] = count(ask(exchange, '<m:GetAttachment/>'));
    expect(attachment?.textOf('ResponseCode')).toBe('ErrorInvalidAttachmentId');
    const fault = ask(exchange, '<m:BrewCoffee/>');
    expect(fault.textOf('detail', 'ResponseCode')).toBe('ErrorInvalidOperation');
    expect(fault.textOf('faultstring')).toContain('BrewCoffee is not emulated');
  });
});

describe('Times to meet', () => {
  const suggest = (options: string, addresses = [bob]) => {
    const world = openExchange('UTC');
    world.mailbox(bob).addEntry(meeting());
    const mailboxes = addresses.map(
      (one) =>
        `<t:MailboxData><t:Email><t:Address>${one}</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType></t:MailboxData>`,
    );
    return ask(
      world.exchange,
      `<m:GetUserAvailabilityRequest><m:MailboxDataArray>${mailboxes.join('')}</m:MailboxDataArray><t:SuggestionsViewOptions>${options}</t:SuggestionsViewOptions></m:GetUserAvailabilityRequest>`,
    );
  };
  const window =
    '<t:DetailedSuggestionsWindow><t:StartTime>2010-12-06T00:00:00</t:StartTime><t:EndTime>2010-12-07T00:00:00</t:EndTime></t:DetailedSuggestionsWindow>';
  const times = (answer: XmlElement) =>
    (
      answer
        .find('SuggestionsResponse', 'SuggestionDayResultArray', 'SuggestionDayResult')
        ?.child('SuggestionArray')
        ?.elements() ?? []
    ).map((one) => [one.textOf('MeetingTime')?.slice(11, 16), one.textOf('SuggestionQuality')]);

  it('are those within working hours at which everybody is free, best first kept', () => {
    const answer = suggest(`<t:MaximumResultsByDay>4</t:MaximumResultsByDay>${window}`);
    expect(times(answer)).toEqual([
      ['08:00', 'Excellent'],
      ['10:00', 'Excellent'],
      ['10:30', 'Excellent'],
      ['11:00', 'Excellent'],
    ]);
    expect(answer.child('FreeBusyResponseArray')).toBeUndefined();
  });

  it('are judged by how many are free, those unknown counting as busy', () => {
    const answer = suggest(
      `<t:MinimumSuggestionQuality>Poor</t:MinimumSuggestionQuality>${window}`,
      [bob, 'alice@fabrikam.com', 'nobody@contoso.com'],
    );
    const qualities = new Map(times(answer) as [string, string][]);
    expect(qualities.get('08:00')).toBe('Fair');
    expect(qualities.get('10:00')).toBe('Fair');
  });

  it('are in the answer, with an error, also where the window makes no sense', () => {
    const response = suggest('').child('SuggestionsResponse');
    expect(response?.textOf('ResponseMessage', 'ResponseCode')).toBe('ErrorInvalidTimeInterval');
  });

  it('a request that asks for nothing is refused', () => {
    const { exchange } = openExchange();
    const fault = ask(
      exchange,
      `<m:GetUserAvailabilityRequest><m:MailboxDataArray/></m:GetUserAvailabilityRequest>`,
    );
    expect(fault.textOf('detail', 'ResponseCode')).toBe('ErrorMissingArgument');
  });
});

describe('GetServerTimeZones', () => {
  const zones = (inner: string) => {
    const answer = ask(
      openExchange().exchange,
      `<m:GetServerTimeZones ${inner}</m:GetServerTimeZones>`,
    );
    return (
      answer
        .find('ResponseMessages', 'GetServerTimeZonesResponseMessage', 'TimeZoneDefinitions')
        ?.elements() ?? []
    );
  };
  const pacific = '>\n<m:Ids><t:Id>Pacific Standard Time</t:Id><t:Id>Nowhere</t:Id></m:Ids>';

  it('tells of all by name, and of those asked for how their clocks change', () => {
    const names = zones('ReturnFullTimeZoneData="false">');
    expect(names.length).toBeGreaterThan(130);
    expect(names.some((zone) => zone.child('Periods'))).toBe(false);
    const [zone, ...none] = zones(pacific);
    expect(none).toEqual([]);
    expect(zone?.attribute('Name')).toBe('(UTC-08:00) Pacific Standard Time');
    expect(
      zone
        ?.child('Periods')
        ?.elements()
        .map((one) => one.attribute('Bias')),
    ).toEqual(['PT7H', 'PT8H']);
  });

  it('what it tells of a zone is read in a header as the same clock, whatever its name is there', () => {
    const { exchange, mailbox } = openExchange();
    mailbox(bob).addEntry(
      meeting({ start: utc('2010-07-05T17:00:00'), end: utc('2010-07-05T18:00:00') }),
    );
    const told = exchange.handle({
      method: 'POST',
      url: 'https://mail.contoso.com/EWS/Exchange.asmx',
      headers: { authorization: basic(bob) },
      body: soap(`<m:GetServerTimeZones ${pacific}</m:GetServerTimeZones>`),
    }).body;
    const [definition = ''] = /<t:TimeZoneDefinition .*<\/t:TimeZoneDefinition>/.exec(told) ?? [];
    const custom = definition.replace('Id="Pacific Standard Time"', 'Id="Customized Time Zone"');
    const window = {
      from: '2010-07-05T09:00:00',
      to: '2010-07-05T12:00:00',
      interval: 60,
      zone: '',
    };
    const view = (header: string) =>
      ask(exchange, availability(bob, window), header).textOf(
        'FreeBusyResponseArray',
        'FreeBusyResponse',
        'FreeBusyView',
        'MergedFreeBusy',
      );
    expect(view(`<t:TimeZoneContext>${custom}</t:TimeZoneContext>`)).toBe('020');
  });

  it('a zone that cannot be known is refused', () => {
    const { exchange } = openExchange();
    const fault = ask(
      exchange,
      availability(bob, day),
      '<t:TimeZoneContext><t:TimeZoneDefinition Id="Middle-earth"/></t:TimeZoneContext>',
    );
    expect(fault.textOf('detail', 'ResponseCode')).toBe('ErrorTimeZone');
  });
});

describe('ConvertId', () => {
  it('knows the ids of this server, and no others', () => {
    const { exchange, mailbox } = openExchange();
    const { id } = mailbox(alice).addEntry(meeting());
    const own = `alice@fabrikam.com|${id}`;
    const ids = [own, 'calendar:alice@fabrikam.com', 'DUMMY'].map(
      (one) => `<t:AlternateId Format="EwsId" Id="${one}" Mailbox="x"/>`,
    );
    const messages = ask(
      exchange,
      `<m:ConvertId DestinationFormat="EntryId"><m:SourceIds>${ids.join('')}</m:SourceIds></m:ConvertId>`,
    )
      .child('ResponseMessages')
      ?.elements();
    expect(messages?.map((one) => one.textOf('ResponseCode'))).toEqual([
      'NoError',
      'NoError',
      'ErrorInvalidIdMalformed',
    ]);
  });
});
