import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../../../electron/emulator/exchange/xml/xml-element.js';
import {
  alice,
  ask,
  bob,
  type ExchangeWorld,
  meeting,
  openExchange,
  utc,
} from './exchange-world.js';

const address = 'alice@fabrikam.com';
const distinguished = (name: string, of = address): string =>
  `<t:DistinguishedFolderId Id="${name}"><t:Mailbox><t:EmailAddress>${of}</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>`;

const series = (uid: string, rule: string, ...more: readonly string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTART;TZID=Europe/Berlin:20101206T150000',
    'DTEND;TZID=Europe/Berlin:20101206T153000',
    `SUMMARY:${uid}`,
    `RRULE:${rule}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n');

function importSeries({ exchange }: ExchangeWorld, ...events: readonly string[]): void {
  exchange.mailboxes.importCalendar(
    alice,
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n'),
  );
}

/** The response messages of an answer. */
const messagesOf = (answer: XmlElement): readonly XmlElement[] =>
  answer.child('ResponseMessages')?.elements() ?? [];
const codesOf = (answer: XmlElement): readonly (string | undefined)[] =>
  messagesOf(answer).map((message) => message.textOf('ResponseCode'));

function find(world: ExchangeWorld, inner: string, folder = distinguished('calendar'), head = '') {
  const answer = ask(
    world.exchange,
    `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape>${inner}<m:ParentFolderIds>${folder}</m:ParentFolderIds></m:FindItem>`,
    head,
  );
  const root = messagesOf(answer)[0]?.child('RootFolder');
  return { answer, root, items: root?.child('Items')?.elements() ?? [] };
}
const subjects = (items: readonly XmlElement[]) => items.map((item) => item.textOf('Subject'));

const getItem = ({ exchange }: ExchangeWorld, ids: string, shape = 'AllProperties') =>
  ask(
    exchange,
    `<m:GetItem><m:ItemShape><t:BaseShape>${shape}</t:BaseShape></m:ItemShape><m:ItemIds>${ids}</m:ItemIds></m:GetItem>`,
  );

describe('Folders over EWS', () => {
  const shape = '<m:FolderShape><t:BaseShape>AllProperties</t:BaseShape></m:FolderShape>';
  const getFolders = (world: ExchangeWorld, ...ids: readonly string[]) =>
    ask(
      world.exchange,
      `<m:GetFolder>${shape}<m:FolderIds>${ids.join('')}</m:FolderIds></m:GetFolder>`,
    );

  it('are found by their distinguished names, and each by the id that it tells', () => {
    const world = openExchange();
    const names = ['root', 'msgfolderroot', 'calendar', 'inbox', 'contacts', 'tasks'];
    const folders = messagesOf(getFolders(world, ...names.map((name) => distinguished(name)))).map(
      (message) => message.child('Folders')?.elements()[0],
    );
    expect(folders.map((folder) => [folder?.name, folder?.textOf('DisplayName')])).toEqual([
      ['Folder', ''],
      ['Folder', 'Top of Information Store'],
      ['CalendarFolder', 'Calendar'],
      ['Folder', 'Inbox'],
      ['ContactsFolder', 'Contacts'],
      ['TasksFolder', 'Tasks'],
    ]);
    const ids = folders.map((folder) => folder?.child('FolderId')?.attribute('Id') ?? '');
    const again = getFolders(world, ...ids.map((id) => `<t:FolderId Id="${id}"/>`));
    expect(
      messagesOf(again).map((one) =>
        one.child('Folders')?.elements()[0]?.child('FolderId')?.attribute('Id'),
      ),
    ).toEqual(ids);
  });

  it('make a tree from the root down, deep or one level at a time, in pages', () => {
    const world = openExchange();
    const walk = (traversal: string, view = '', folder = 'root') => {
      const answer = ask(
        world.exchange,
        `<m:FindFolder Traversal="${traversal}">${shape}${view}<m:ParentFolderIds>${distinguished(folder)}</m:ParentFolderIds></m:FindFolder>`,
      );
      const root = messagesOf(answer)[0]?.child('RootFolder');
      const names = root
        ?.child('Folders')
        ?.elements()
        .map((one) => one.textOf('DisplayName'));
      return { names: names ?? [], last: root?.attribute('IncludesLastItemInRange') };
    };
    expect(walk('Shallow').names).toEqual(['Top of Information Store', 'Finder']);
    const all = walk('Deep').names;
    expect(all).toContain('Calendar');
    const page = (offset: number) =>
      walk(
        'Deep',
        `<m:IndexedPageFolderView MaxEntriesReturned="10" Offset="${offset}" BasePoint="Beginning"/>`,
      );
    expect([...page(0).names, ...page(10).names]).toEqual(all);
    expect([page(0).last, page(10).last]).toEqual(['false', 'true']);
    const named =
      '<m:Restriction><t:IsEqualTo><t:FieldURI FieldURI="folder:DisplayName"/><t:FieldURIOrConstant><t:Constant Value="Inbox"/></t:FieldURIOrConstant></t:IsEqualTo></m:Restriction>';
    expect(walk('Deep', named).names).toEqual(['Inbox']);
  });

  it('that are not there, or whose mailbox is not, are refused one by one', () => {
    const codes = codesOf(
      getFolders(
        openExchange(),
        distinguished('archiveroot'),
        distinguished('calendar', 'nobody@contoso.com'),
        '<t:FolderId Id="AAMk="/>',
        distinguished('calendar'),
      ),
    );
    expect(codes).toEqual([
      'ErrorFolderNotFound',
      'ErrorNonExistentMailbox',
      'ErrorInvalidIdMalformed',
      'NoError',
    ]);
  });
});

describe('FindItem without a view', () => {
  const day = (date: number) => ({
    start: utc(`2010-12-0${date}T09:00:00`),
    end: utc(`2010-12-0${date}T10:00:00`),
  });
  const opened = () => {
    const world = openExchange();
    for (const date of [6, 7, 8]) {
      world.mailbox(alice).addEntry(meeting({ subject: `Day ${date}`, ...day(date) }));
    }
    return world;
  };
  const startsAfter = (value: string) =>
    `<m:Restriction><t:IsGreaterThan><t:FieldURI FieldURI="calendar:Start"/><t:FieldURIOrConstant><t:Constant Value="${value}"/></t:FieldURIOrConstant></t:IsGreaterThan></m:Restriction>`;

  it('tells entries and masters of series, in pages and in the order asked for', () => {
    const world = opened();
    importSeries(world, series('Weekly', 'FREQ=WEEKLY'));
    const order =
      '<m:SortOrder><t:FieldOrder Order="Descending"><t:FieldURI FieldURI="item:Subject"/></t:FieldOrder></m:SortOrder>';
    const { root, items } = find(
      world,
      `<m:IndexedPageItemView MaxEntriesReturned="2" Offset="1" BasePoint="Beginning"/>${order}`,
    );
    expect(subjects(items)).toEqual(['Day 8', 'Day 7']);
    expect(root?.attribute('TotalItemsInView')).toBe('4');
    expect(root?.attribute('IndexedPagingOffset')).toBe('3');
    expect(subjects(find(world, order).items)[0]).toBe('Weekly');
  });

  it('takes a restriction, whose times without zone are those of the header', () => {
    const world = opened();
    const zone =
      '<t:TimeZoneContext><t:TimeZoneDefinition Id="Tokyo Standard Time"/></t:TimeZoneContext>';
    const found = (value: string, head = '') =>
      subjects(find(world, startsAfter(value), distinguished('calendar'), head).items);
    expect(found('2010-12-07T10:00:00')).toEqual(['Day 8']);
    expect(found('2010-12-07T10:00:00', zone)).toEqual(['Day 7', 'Day 8']);
    const either = `<m:Restriction><t:Or><t:Contains ContainmentMode="Substring" ContainmentComparison="IgnoreCase"><t:FieldURI FieldURI="item:Subject"/><t:Constant Value="AY 6"/></t:Contains><t:Not><t:Exists><t:FieldURI FieldURI="calendar:Location"/></t:Exists></t:Not></t:Or></m:Restriction>`;
    expect(subjects(find(world, either).items)).toEqual(['Day 6']);
  });

  it('finds nothing in other folders, and refuses what it does not know by name', () => {
    const world = opened();
    expect(find(world, '', distinguished('inbox')).items).toEqual([]);
    const view =
      '<m:CalendarView StartDate="2010-12-06T00:00:00Z" EndDate="2010-12-07T00:00:00Z"/>';
    expect(codesOf(find(world, view, distinguished('inbox')).answer)).toEqual([
      'ErrorCalendarFolderIsInvalidForCalendarView',
    ]);
    const { answer } = find(world, startsAfter('soon'));
    expect(answer.textOf('detail', 'ResponseCode')).toBe('ErrorInvalidValueForProperty');
    expect(find(world, '<m:QueryString>x</m:QueryString>').answer.textOf('faultstring')).toContain(
      'QueryString is not emulated',
    );
  });
});

describe('A series over EWS', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=2', 'DailyRecurrence', { Interval: '2' }],
    ['FREQ=WEEKLY;BYDAY=MO,WE', 'WeeklyRecurrence', { DaysOfWeek: 'Monday Wednesday' }],
    ['FREQ=DAILY;BYDAY=MO,TU,WE', 'WeeklyRecurrence', { DaysOfWeek: 'Monday Tuesday Wednesday' }],
    ['FREQ=MONTHLY;BYMONTHDAY=6', 'AbsoluteMonthlyRecurrence', { DayOfMonth: '6' }],
    ['FREQ=MONTHLY;BYDAY=1MO', 'RelativeMonthlyRecurrence', { DayOfWeekIndex: 'First' }],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
      'RelativeMonthlyRecurrence',
      { DaysOfWeek: 'Friday', DayOfWeekIndex: 'Last' },
    ],
    ['FREQ=YEARLY', 'AbsoluteYearlyRecurrence', { DayOfMonth: '6', Month: 'December' }],
    ['FREQ=YEARLY;BYMONTH=12;BYDAY=1MO', 'RelativeYearlyRecurrence', { Month: 'December' }],
  ])('%s is %s', (rule, pattern, expected) => {
    const world = openExchange();
    importSeries(world, series('Series', rule));
    const id = find(world, '').items[0]?.child('ItemId')?.attribute('Id');
    const master = messagesOf(getItem(world, `<t:ItemId Id="${id}"/>`))[0]?.find(
      'Items',
      'CalendarItem',
    );
    const written = master?.find('Recurrence', pattern);
    for (const [name, value] of Object.entries(expected)) {
      expect(written?.textOf(name)).toBe(value);
    }
    expect(master?.textOf('Recurrence', 'NoEndRecurrence', 'StartDate')).toBe('2010-12-06');
    expect(master?.textOf('StartTimeZone')).toBe('');
    expect(master?.child('StartTimeZone')?.attribute('Id')).toBe('W. Europe Standard Time');
  });

  it.each([
    ['America/New_York', '20101208T000000Z'],
    ['America/New_York', '20101209T045959Z'],
    ['Europe/Berlin', '20101207T230000Z'],
    ['Europe/Berlin', '20101208T235959Z'],
  ])('of whole days in %s until %s ends on 8 December', (timeZone, until) => {
    const world = openExchange(timeZone);
    const day = series('Days', `FREQ=DAILY;UNTIL=${until}`)
      .replace('DTSTART;TZID=Europe/Berlin:20101206T150000', 'DTSTART;VALUE=DATE:20101206')
      .replace('DTEND;TZID=Europe/Berlin:20101206T153000', 'DTEND;VALUE=DATE:20101207');
    importSeries(world, day);
    const id = find(world, '').items[0]?.child('ItemId')?.attribute('Id');
    const [message] = messagesOf(getItem(world, `<t:ItemId Id="${id}"/>`));
    const range = message?.find('Items', 'CalendarItem', 'Recurrence', 'EndDateRecurrence');
    expect(range?.textOf('EndDate')).toBe('2010-12-08');
    const entries = world
      .mailbox(alice)
      .entriesBetween(utc('2010-12-01T00:00:00'), utc('2011-01-01T00:00:00'));
    expect(entries).toHaveLength(3);
  });

  it('is reached from an occurrence, and its occurrences by their number, those taken out too', () => {
    const world = openExchange();
    importSeries(
      world,
      series('Daily', 'FREQ=DAILY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20101209T150000'),
    );
    const { items } = find(
      world,
      '<m:CalendarView StartDate="2010-12-07T00:00:00Z" EndDate="2010-12-09T00:00:00Z"/>',
    );
    const [first] = items;
    const id = first?.child('ItemId')?.attribute('Id') ?? '';
    world.mailbox(alice).changeEntry(id.split('|')[1] ?? '', { subject: 'Moved on' });
    const master = id.split('#')[0];
    const answer = getItem(
      world,
      `<t:RecurringMasterItemId OccurrenceId="${id}"/>${[1, 2, 4, 5].map((index) => `<t:OccurrenceItemId RecurringMasterId="${master}" InstanceIndex="${index}"/>`).join('')}`,
    );
    expect(codesOf(answer)).toEqual([
      'NoError',
      'NoError',
      'NoError',
      'ErrorCalendarOccurrenceIsDeletedFromRecurrence',
      'ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange',
    ]);
    const items2 = messagesOf(answer).map((message) => message.find('Items', 'CalendarItem'));
    expect(items2.slice(0, 3).map((item) => item?.textOf('CalendarItemType'))).toEqual([
      'RecurringMaster',
      'Occurrence',
      'Exception',
    ]);
    const [whole] = items2;
    expect(whole?.textOf('FirstOccurrence', 'Start')).toBe('2010-12-06T14:00:00Z');
    expect(whole?.textOf('LastOccurrence', 'Start')).toBe('2010-12-08T14:00:00Z');
    expect(whole?.textOf('DeletedOccurrences', 'DeletedOccurrence', 'Start')).toBe(
      '2010-12-09T14:00:00Z',
    );
    expect(whole?.textOf('ModifiedOccurrences', 'Occurrence', 'OriginalStart')).toBe(
      '2010-12-07T14:00:00Z',
    );
  });
});

describe('Synchronising over EWS', () => {
  const sync = ({ exchange }: ExchangeWorld, state: string, most = 100) => {
    const [message] = messagesOf(
      ask(
        exchange,
        `<m:SyncFolderItems><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape><m:SyncFolderId>${distinguished('calendar')}</m:SyncFolderId><m:SyncState>${state}</m:SyncState><m:MaxChangesReturned>${most}</m:MaxChangesReturned></m:SyncFolderItems>`,
      ),
    );
    const changes = message?.child('Changes')?.elements() ?? [];
    return {
      state: message?.textOf('SyncState') ?? '',
      isWhole: message?.textOf('IncludesLastItemInRange'),
      changes: changes.map((one) => [one.name, one.textOf('CalendarItem', 'Subject')]),
      code: message?.textOf('ResponseCode'),
    };
  };

  it('tells what is new, different and gone since the state that was given back', () => {
    const world = openExchange();
    const mailbox = world.mailbox(alice);
    const [a, b] = ['A', 'B', 'C'].map((subject) => mailbox.addEntry(meeting({ subject })));
    const first = sync(world, '', 2);
    expect(first.changes).toEqual([
      ['Create', 'A'],
      ['Create', 'B'],
    ]);
    expect(first.isWhole).toBe('false');
    const second = sync(world, first.state);
    expect(second.changes).toEqual([['Create', 'C']]);
    expect(sync(world, second.state).changes).toEqual([]);
    mailbox.removeEntry(a?.id ?? '');
    mailbox.changeEntry(b?.id ?? '', { subject: 'Better' });
    expect(sync(world, second.state).changes).toEqual([
      ['Delete', undefined],
      ['Update', 'Better'],
    ]);
    expect(sync(world, 'H4sIAAA=').code).toBe('ErrorInvalidSyncStateData');
  });
});

describe('ResolveNames', () => {
  const resolve = ({ exchange }: ExchangeWorld, entry: string) => {
    const [message] = messagesOf(
      ask(
        exchange,
        `<m:ResolveNames ReturnFullContactData="true"><m:UnresolvedEntry>${entry}</m:UnresolvedEntry></m:ResolveNames>`,
      ),
    );
    const found = message?.child('ResolutionSet')?.elements() ?? [];
    return [
      message?.attribute('ResponseClass'),
      message?.textOf('ResponseCode'),
      ...found.map((one) => one.textOf('Mailbox', 'EmailAddress')),
    ];
  };

  it('finds people by the beginning of a name or an address', () => {
    const world = openExchange();
    for (const entry of ['ahl', 'Alice Ahl', 'smtp:alice@fabrikam.com', 'sip:alice@contoso.com']) {
      expect(resolve(world, entry)).toEqual(['Success', 'NoError', address]);
    }
    expect(resolve(world, 'Berg')).toEqual(['Error', 'ErrorNameResolutionNoResults']);
    const many = openExchange();
    many.exchange.mailboxes.change(bob, { smtpAddress: 'al@contoso.com' });
    expect(resolve(many, 'al')).toEqual([
      'Warning',
      'ErrorNameResolutionMultipleResults',
      address,
      'al@contoso.com',
    ]);
  });
});
