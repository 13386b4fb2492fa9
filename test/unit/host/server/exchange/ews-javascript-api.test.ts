import {
  Appointment,
  AttendeeInfo,
  AutodiscoverService,
  AvailabilityData,
  CalendarFolder,
  CalendarView,
  ConflictResolutionMode,
  DateTime,
  DeleteMode,
  EwsLogging,
  ExchangeService,
  ExchangeVersion,
  Folder,
  FolderId,
  FolderTraversal,
  FolderView,
  ItemId,
  ItemSchema,
  ItemView,
  Mailbox,
  OofSettings,
  SearchFilter,
  SendInvitationsOrCancellationsMode,
  ServiceError,
  SuggestionQuality,
  TimeWindow,
  Uri,
  UserSettingName,
  WebCredentials,
  WellKnownFolderName,
} from 'ews-javascript-api';
import { afterEach, describe, expect, it } from 'vitest';
import { alice, bob, meeting, utc } from '../../../emulator/exchange/exchange-world.js';
import { closeServedExchanges, serveExchange } from './served-exchange.js';

afterEach(closeServedExchanges);

function foreignClient(url: string, version = ExchangeVersion.Exchange2010): ExchangeService {
  EwsLogging.DebugLogEnabled = false;
  const service = new ExchangeService(version);
  service.Credentials = new WebCredentials(bob, 'any password');
  service.Url = new Uri(url);
  return service;
}

const hers = (name: WellKnownFolderName): FolderId =>
  new FolderId(name, new Mailbox('alice@fabrikam.com'));
const monday = [
  DateTime.Parse('2010-12-06T00:00:00Z'),
  DateTime.Parse('2010-12-07T00:00:00Z'),
] as const;

describe('ews-javascript-api', () => {
  it('reads the free/busy that is in the mailbox', async () => {
    const { port, mailbox } = await serveExchange();
    mailbox(alice).addEntry(meeting({ subject: 'Budget & more' }));
    mailbox(alice).addEntry(
      meeting({
        subject: 'Dentist',
        start: utc('2010-12-06T13:00:00'),
        end: utc('2010-12-06T14:30:00'),
        busyType: 'oof',
        isMeeting: false,
      }),
    );
    const answer = await foreignClient(port.ewsUrl).GetUserAvailability(
      [new AttendeeInfo('alice@fabrikam.com')],
      new TimeWindow(
        DateTime.Parse('2010-12-06T00:00:00Z'),
        DateTime.Parse('2010-12-07T00:00:00Z'),
      ),
      AvailabilityData.FreeBusy,
    );
    const [attendee] = answer.AttendeesAvailability.Responses;
    const events = attendee?.CalendarEvents ?? [];
    expect(
      events.map(({ StartTime, EndTime, FreeBusyStatus, Details }) => [
        StartTime.TotalMilliSeconds,
        EndTime.TotalMilliSeconds,
        FreeBusyStatus,
        Details?.Subject,
        Details?.IsMeeting,
      ]),
    ).toEqual([
      [utc('2010-12-06T09:00:00'), utc('2010-12-06T10:00:00'), 2, 'Budget & more', true],
      [utc('2010-12-06T13:00:00'), utc('2010-12-06T14:30:00'), 3, 'Dentist', false],
    ]);
    expect(attendee?.WorkingHours.StartTime.TotalHours).toBe(8);
  });

  it('reads the calendar, its own and that of another mailbox', async () => {
    const { port, mailbox } = await serveExchange();
    mailbox(bob).addEntry(meeting({ subject: 'Mine' }));
    mailbox(alice).addEntry(meeting({ subject: 'Hers' }));
    const service = foreignClient(port.ewsUrl);
    const view = new CalendarView(
      DateTime.Parse('2010-12-06T00:00:00Z'),
      DateTime.Parse('2010-12-07T00:00:00Z'),
    );
    const folders = [
      new FolderId(WellKnownFolderName.Calendar),
      new FolderId(WellKnownFolderName.Calendar, new Mailbox('alice@fabrikam.com')),
    ];
    const subjects: string[] = [];
    for (const id of folders) {
      const calendar = await CalendarFolder.Bind(service, id);
      const found = await calendar.FindAppointments(view);
      for (const item of found.Items) subjects.push(`${item.Subject} ${item.Start.ToISOString()}`);
    }
    expect(subjects).toEqual(['Mine 2010-12-06T09:00:00.000Z', 'Hers 2010-12-06T09:00:00.000Z']);
  });

  it('reads the automatic replies', async () => {
    const { port, exchange } = await serveExchange();
    exchange.mailboxes.change(bob, {
      automaticReplies: {
        state: 'enabled',
        start: null,
        end: null,
        internalMessage: '<p>On leave & far away</p>',
        externalMessage: 'Away',
      },
    });
    const settings = await foreignClient(port.ewsUrl).GetUserOofSettings(bob);
    expect([settings.State, settings.InternalReply.Message]).toEqual([
      1,
      '<p>On leave & far away</p>',
    ]);
  });

  it('walks the folders from the root, in pages', async () => {
    const { port } = await serveExchange();
    const view = new FolderView(10);
    view.Traversal = FolderTraversal.Deep;
    const service = foreignClient(port.ewsUrl);
    const names: string[] = [];
    let more = true;
    while (more) {
      const page = await service.FindFolders(hers(WellKnownFolderName.Root), view);
      names.push(...page.Folders.map((folder) => folder.DisplayName));
      more = page.MoreAvailable;
      // It does not tell the next offset of folders, though it reads it.
      view.Offset += view.PageSize;
    }
    expect(names).toHaveLength(13);
    expect(names).toContain('Calendar');
    const inbox = await Folder.Bind(service, WellKnownFolderName.Inbox);
    expect([inbox.DisplayName, inbox.UnreadCount]).toEqual(['Inbox', 0]);
  });

  it('finds entries by a filter, and goes from a series to its occurrences', async () => {
    const { port, exchange, mailbox } = await serveExchange();
    mailbox(alice).addEntry(meeting({ subject: 'Budget' }));
    exchange.mailboxes.importCalendar(
      alice,
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:standup\nDTSTART:20101206T090000Z\nDTEND:20101206T091500Z\nSUMMARY:Stand-up\nRRULE:FREQ=WEEKLY;COUNT=5\nEND:VEVENT\nEND:VCALENDAR',
    );
    const service = foreignClient(port.ewsUrl, ExchangeVersion.Exchange2016);
    const filter = new SearchFilter.ContainsSubstring(ItemSchema.Subject, 'stand');
    const found = await service.FindItems(
      hers(WellKnownFolderName.Calendar),
      filter,
      new ItemView(10),
    );
    const [item] = found.Items;
    const id = new ItemId(item?.Id.UniqueId ?? '');
    const series = await Appointment.Bind(service, id);
    expect([series.ICalUid, series.Recurrence.NumberOfOccurrences]).toEqual(['standup', 5]);
    const third = await Appointment.BindToOccurrence(service, id, 3);
    expect(third.Start.ToISOString()).toBe('2010-12-20T09:00:00.000Z');
  });

  it('is given times to meet beside free/busy, and is told who is not known', async () => {
    const { port, mailbox } = await serveExchange();
    mailbox(alice).addEntry(meeting());
    const answer = await foreignClient(port.ewsUrl).GetUserAvailability(
      [new AttendeeInfo('alice@fabrikam.com'), new AttendeeInfo('nobody@contoso.com')],
      new TimeWindow(...monday),
      AvailabilityData.FreeBusyAndSuggestions,
    );
    const errors = answer.AttendeesAvailability.Responses.map((one) => one.ErrorMessage ?? '');
    expect(errors[1]).toContain('Unable to resolve');
    expect(answer.Suggestions).toHaveLength(1);
    expect(answer.Suggestions[0]?.TimeSuggestions[0]?.Quality).toBe(SuggestionQuality.Fair);
  });

  it.each([
    ExchangeVersion.Exchange2007_SP1,
    ExchangeVersion.Exchange2010_SP2,
    ExchangeVersion.Exchange2013_SP1,
    ExchangeVersion.Exchange2016,
  ])('speaks version %s of the schema', async (version) => {
    const { port } = await serveExchange();
    const service = foreignClient(port.ewsUrl, version);
    const calendar = await Folder.Bind(service, hers(WellKnownFolderName.Calendar));
    expect(calendar.DisplayName).toBe('Calendar');
    const people = await service.ResolveName('ali');
    expect(people.Count).toBe(1);
  });

  it('may not write, and is told so with the code of Exchange', async () => {
    const { port, mailbox, changes } = await serveExchange();
    const service = foreignClient(port.ewsUrl);
    const settings = new OofSettings();
    const folder = new Folder(service);
    folder.DisplayName = 'Mine';
    const { id } = mailbox(bob).addEntry(meeting());
    const before = changes.length;
    const entry = await Appointment.Bind(service, new ItemId(`bob@contoso.com|${id}`));
    entry.Subject = 'Mine';
    const attempts: readonly (() => Promise<unknown>)[] = [
      () => service.SetUserOofSettings(bob, settings),
      () => folder.Save(WellKnownFolderName.Inbox),
      () =>
        entry.Update(
          ConflictResolutionMode.AlwaysOverwrite,
          SendInvitationsOrCancellationsMode.SendToNone,
        ),
      () => entry.Delete(DeleteMode.HardDelete),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ ErrorCode: ServiceError.ErrorAccessDenied });
    }
    expect(changes).toHaveLength(before);
  });

  it('finds EWS by Autodiscover over SOAP', async () => {
    const { origin, port } = await serveExchange();
    const service = new AutodiscoverService(
      new Uri(`${origin}/autodiscover/autodiscover.svc`),
      ExchangeVersion.Exchange2010,
    );
    service.Credentials = new WebCredentials(bob, 'any password');
    const { Settings } = await service.GetUserSettings('alice@fabrikam.com', [
      UserSettingName.ExternalEwsUrl,
    ]);
    expect(Settings.get(UserSettingName.ExternalEwsUrl)).toBe(port.ewsUrl);
  });
});
