import { minuteMilliseconds } from '../../../../../shared/lync/time.js';
import { escapeXml } from '../../xml/escape-xml.js';
import { formatDuration } from '../../xml/xml-date-time.js';
import { busyTypeNames } from '../availability/free-busy-view.js';
import { readOnlyRights } from '../folders/folder-properties.js';
import { type Property, scalar, structure } from './property.js';
import {
  writeDeletedOccurrences,
  writeFirstOccurrence,
  writeLastOccurrence,
  writeModifiedOccurrences,
  writeRecurrence,
} from './recurrence.js';
import { itemId, type StoredItem } from './stored-item.js';

const only2010 = { since: 'Exchange2010' } as const;
const only2013 = { since: 'Exchange2013' } as const;
const byDefault = { shape: 'default' } as const;

const isOccurrence = ({ kind }: StoredItem): boolean =>
  kind === 'Occurrence' || kind === 'Exception';

const startZone = ({ mailbox, entry, zones }: StoredItem): string =>
  zones.windowsName(mailbox.workingHours.timeZone, new Date(entry.start).getUTCFullYear());

/** The zone in which an item stands: that of its owner. */
const zoneElement = (name: string) => (item: StoredItem) => {
  const zone = escapeXml(startZone(item));
  return `<t:${name} Id="${zone}" Name="${zone}"/>`;
};

const owner = (element: string, { mailbox }: StoredItem): string =>
  `<t:${element}><t:Mailbox><t:Name>${escapeXml(mailbox.owner.displayName)}</t:Name>` +
  `<t:EmailAddress>${escapeXml(mailbox.smtpAddress)}</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType>` +
  `<t:MailboxType>Mailbox</t:MailboxType></t:Mailbox></t:${element}>`;

/** Those that every item has, in the order of ItemType. */
export const itemProperties: readonly Property<StoredItem>[] = [
  structure(
    'item:ItemId',
    't:ItemIdType',
    ({ mailbox, entry }) =>
      `<t:ItemId Id="${escapeXml(itemId(mailbox, entry.id))}" ChangeKey="${mailbox.revision}"/>`,
    { shape: 'id' },
  ),
  structure(
    'item:ParentFolderId',
    't:FolderIdType',
    ({ mailbox }) =>
      `<t:ParentFolderId Id="${escapeXml(`calendar:${mailbox.smtpAddress}`)}" ChangeKey="${mailbox.revision}"/>`,
  ),
  scalar('item:ItemClass', 'xs:string', (item) =>
    isOccurrence(item) ? 'IPM.Appointment.Occurrence' : 'IPM.Appointment',
  ),
  scalar('item:Subject', 'xs:string', ({ entry }) => entry.subject, byDefault),
  scalar('item:Sensitivity', 'xs:string', () => 'Normal'),
  structure('item:Body', 't:BodyType', () => '<t:Body BodyType="Text"></t:Body>', {
    ...byDefault,
    isDetail: true,
  }),
  scalar('item:DateTimeReceived', 'xs:dateTime', ({ entry }) => entry.createdAt),
  scalar('item:Importance', 'xs:string', () => 'Normal'),
  scalar('item:IsSubmitted', 'xs:boolean', () => false),
  scalar('item:IsDraft', 'xs:boolean', () => false),
  scalar('item:IsFromMe', 'xs:boolean', () => false),
  scalar('item:IsResend', 'xs:boolean', () => false),
  scalar('item:IsUnmodified', 'xs:boolean', () => false),
  scalar('item:DateTimeSent', 'xs:dateTime', ({ entry }) => entry.createdAt),
  scalar('item:DateTimeCreated', 'xs:dateTime', ({ entry }) => entry.createdAt),
  scalar('item:ReminderIsSet', 'xs:boolean', () => false),
  scalar('item:HasAttachments', 'xs:boolean', () => false, byDefault),
  scalar('item:Culture', 'xs:string', () => 'en-US'),
  structure('item:EffectiveRights', 't:EffectiveRightsType', () => readOnlyRights),
  scalar('item:LastModifiedTime', 'xs:dateTime', ({ entry }) => entry.createdAt),
];

/** Those of calendar items, in the order of CalendarItemType. */
export const calendarItemProperties: readonly Property<StoredItem>[] = [
  scalar('calendar:UID', 'xs:string', ({ uid }) => uid, { since: 'Exchange2007_SP1' }),
  scalar('calendar:Start', 'xs:dateTime', ({ entry }) => entry.start, byDefault),
  scalar('calendar:End', 'xs:dateTime', ({ entry }) => entry.end, byDefault),
  scalar('calendar:OriginalStart', 'xs:dateTime', (item) =>
    isOccurrence(item) ? Date.parse(item.entry.id.split('#')[1] ?? '') : null,
  ),
  scalar('calendar:IsAllDayEvent', 'xs:boolean', ({ entry }) => entry.isAllDay, byDefault),
  scalar(
    'calendar:LegacyFreeBusyStatus',
    't:LegacyFreeBusyType',
    ({ entry }) => busyTypeNames[entry.busyType],
    byDefault,
  ),
  scalar('calendar:Location', 'xs:string', ({ entry }) => entry.location, byDefault),
  scalar('calendar:IsMeeting', 'xs:boolean', ({ entry }) => entry.isMeeting, byDefault),
  scalar('calendar:IsCancelled', 'xs:boolean', () => false, byDefault),
  scalar('calendar:IsRecurring', 'xs:boolean', isOccurrence, byDefault),
  scalar('calendar:MeetingRequestWasSent', 'xs:boolean', ({ entry }) => entry.isMeeting),
  scalar('calendar:IsResponseRequested', 'xs:boolean', () => false),
  scalar('calendar:CalendarItemType', 't:CalendarItemTypeType', ({ kind }) => kind, byDefault),
  scalar('calendar:MyResponseType', 't:ResponseTypeType', ({ entry }) =>
    entry.isMeeting ? 'Unknown' : 'Organizer',
  ),
  // Who invited to a meeting is not kept; an appointment is its owner's.
  structure(
    'calendar:Organizer',
    't:SingleRecipientType',
    (item) => (item.entry.isMeeting ? '' : owner('Organizer', item)),
    byDefault,
  ),
  scalar('calendar:Duration', 'xs:string', ({ entry: { start, end } }) =>
    formatDuration((end - start) / minuteMilliseconds),
  ),
  scalar('calendar:TimeZone', 'xs:string', startZone),
  structure('calendar:Recurrence', 't:RecurrenceType', writeRecurrence, {
    ...byDefault,
    isDetail: true,
  }),
  structure('calendar:FirstOccurrence', 't:OccurrenceInfoType', writeFirstOccurrence, {
    isDetail: true,
  }),
  structure('calendar:LastOccurrence', 't:OccurrenceInfoType', writeLastOccurrence, {
    isDetail: true,
  }),
  structure(
    'calendar:ModifiedOccurrences',
    't:NonEmptyArrayOfOccurrenceInfoType',
    writeModifiedOccurrences,
    { isDetail: true },
  ),
  structure(
    'calendar:DeletedOccurrences',
    't:NonEmptyArrayOfDeletedOccurrencesType',
    writeDeletedOccurrences,
    { isDetail: true },
  ),
  structure(
    'calendar:StartTimeZone',
    't:TimeZoneDefinitionType',
    zoneElement('StartTimeZone'),
    only2010,
  ),
  structure(
    'calendar:EndTimeZone',
    't:TimeZoneDefinitionType',
    zoneElement('EndTimeZone'),
    only2010,
  ),
  scalar('calendar:IsOnlineMeeting', 'xs:boolean', () => false),
  scalar('calendar:StartTimeZoneId', 'xs:string', startZone, only2013),
  scalar('calendar:EndTimeZoneId', 'xs:string', startZone, only2013),
  scalar('calendar:IsOrganizer', 'xs:boolean', ({ entry }) => !entry.isMeeting, only2013),
];
