import { weekdays } from '../../../../../shared/time/wall-time.js';
import { anyOf, enumeration, list, type OperationSchema, sequence } from '../schema/schema.js';
import { capitalised } from '../zones/serializable-time-zone.js';
import { busyTypeNames } from './free-busy-view.js';
import { suggestionQualities } from './suggestions.js';

/** What a GetUserAvailability may ask to see, from least to most. */
export const freeBusyViews = [
  'None',
  'MergedOnly',
  'FreeBusy',
  'FreeBusyMerged',
  'Detailed',
  'DetailedMerged',
] as const;

const zoneTime = sequence(
  'Bias xs:int',
  'Time xs:string',
  'DayOrder xs:short',
  'Month xs:short',
  'DayOfWeek t:DayOfWeekType',
  'Year? xs:string',
);

export const availabilitySchema: OperationSchema = {
  element: 'GetUserAvailabilityRequest',
  request: sequence(
    't:TimeZone? t:SerializableTimeZone',
    'MailboxDataArray t:ArrayOfMailboxData',
    't:FreeBusyViewOptions? t:FreeBusyViewOptionsType',
    't:SuggestionsViewOptions? t:SuggestionsViewOptionsType',
  ),
  response: sequence(
    'FreeBusyResponseArray? m:ArrayOfFreeBusyResponse',
    'SuggestionsResponse? m:SuggestionsResponseType',
  ),
  messages: {
    ArrayOfFreeBusyResponse: sequence('FreeBusyResponse* m:FreeBusyResponseType'),
    FreeBusyResponseType: sequence(
      'ResponseMessage? m:ResponseMessageType',
      'FreeBusyView? t:FreeBusyView',
    ),
    SuggestionsResponseType: sequence(
      'ResponseMessage? m:ResponseMessageType',
      'SuggestionDayResultArray? t:ArrayOfSuggestionDayResult',
    ),
  },
  types: {
    SerializableTimeZone: sequence(
      'Bias xs:int',
      'StandardTime t:SerializableTimeZoneTime',
      'DaylightTime t:SerializableTimeZoneTime',
    ),
    SerializableTimeZoneTime: zoneTime,
    ArrayOfMailboxData: sequence('MailboxData* t:MailboxData'),
    MailboxData: sequence(
      'Email t:EmailAddress',
      'AttendeeType t:MeetingAttendeeType',
      'ExcludeConflicts? xs:boolean',
    ),
    MeetingAttendeeType: enumeration('Organizer', 'Required', 'Optional', 'Room', 'Resource'),
    FreeBusyViewOptionsType: sequence(
      'TimeWindow t:Duration',
      'MergedFreeBusyIntervalInMinutes? xs:int',
      'RequestedView? t:FreeBusyViewType',
    ),
    FreeBusyViewType: list(...freeBusyViews),
    SuggestionsViewOptionsType: sequence(
      'GoodThreshold? xs:int',
      'MaximumResultsByDay? xs:int',
      'MaximumNonWorkHourResultsByDay? xs:int',
      'MeetingDurationInMinutes? xs:int',
      'MinimumSuggestionQuality? t:SuggestionQuality',
      'DetailedSuggestionsWindow t:Duration',
      'CurrentMeetingTime? xs:dateTime',
      'GlobalObjectId? xs:string',
    ),
    SuggestionQuality: enumeration(...suggestionQualities),
    FreeBusyView: sequence(
      'FreeBusyViewType t:FreeBusyViewType',
      'MergedFreeBusy? xs:string',
      'CalendarEventArray? t:ArrayOfCalendarEvent',
      'WorkingHours? t:WorkingHours',
    ),
    ArrayOfCalendarEvent: sequence('CalendarEvent* t:CalendarEvent'),
    CalendarEvent: sequence(
      'StartTime xs:dateTime',
      'EndTime xs:dateTime',
      'BusyType t:LegacyFreeBusyType',
      'CalendarEventDetails? t:CalendarEventDetails',
    ),
    CalendarEventDetails: sequence(
      'ID? xs:string',
      'Subject? xs:string',
      'Location? xs:string',
      'IsMeeting xs:boolean',
      'IsRecurring xs:boolean',
      'IsException xs:boolean',
      'IsReminderSet xs:boolean',
      'IsPrivate xs:boolean',
    ),
    LegacyFreeBusyType: enumeration(...Object.values(busyTypeNames), 'WorkingElsewhere', 'NoData'),
    WorkingHours: sequence(
      'TimeZone t:SerializableTimeZone',
      'WorkingPeriodArray t:ArrayOfWorkingPeriod',
    ),
    ArrayOfWorkingPeriod: sequence('WorkingPeriod* t:WorkingPeriod'),
    WorkingPeriod: sequence(
      'DayOfWeek t:DaysOfWeekType',
      'StartTimeInMinutes xs:int',
      'EndTimeInMinutes xs:int',
    ),
    DaysOfWeekType: list(...weekdays.map(capitalised)),
    ArrayOfSuggestionDayResult: sequence('SuggestionDayResult* t:SuggestionDayResult'),
    SuggestionDayResult: sequence(
      'Date xs:dateTime',
      'DayQuality t:SuggestionQuality',
      'SuggestionArray? t:ArrayOfSuggestion',
    ),
    ArrayOfSuggestion: sequence('Suggestion* t:Suggestion'),
    Suggestion: sequence(
      'MeetingTime xs:dateTime',
      'IsWorkTime xs:boolean',
      'SuggestionQuality t:SuggestionQuality',
      'AttendeeConflictDataArray? t:ArrayOfAttendeeConflictData',
    ),
    ArrayOfAttendeeConflictData: anyOf(
      'UnknownAttendeeConflictData t:UnknownAttendeeConflictData',
      'IndividualAttendeeConflictData t:IndividualAttendeeConflictData',
    ),
    UnknownAttendeeConflictData: sequence(),
    IndividualAttendeeConflictData: sequence('BusyType t:LegacyFreeBusyType'),
  },
};
