import { weekdays } from '../../../../../shared/time/wall-time.js';
import { calendarItemProperties, itemProperties } from '../items/item-properties.js';
import { membersOf } from '../items/property.js';
import { itemKinds } from '../items/stored-item.js';
import { ewsVersions } from '../soap/ews-versions.js';
import { capitalised } from '../zones/serializable-time-zone.js';
import {
  anyOf,
  anything,
  choice,
  enumeration,
  extension,
  type SchemaTypes,
  sequence,
  text,
} from './schema.js';

/** Types of the namespace of messages that operations share. */
export const commonMessages: SchemaTypes = {
  ResponseMessageType: sequence(
    'MessageText? xs:string',
    'ResponseCode? xs:string',
    'DescriptiveLinkKey? xs:int',
    'MessageXml? m:AnythingType',
    '@ResponseClass t:ResponseClassType',
  ),
  AnythingType: anything,
};

const paths = [
  't:FieldURI t:PathToUnindexedFieldType',
  't:IndexedFieldURI t:PathToIndexedFieldType',
  't:ExtendedFieldURI t:PathToExtendedFieldType',
] as const;

const comparisons = [
  'IsEqualTo',
  'IsNotEqualTo',
  'IsGreaterThan',
  'IsGreaterThanOrEqualTo',
  'IsLessThan',
  'IsLessThanOrEqualTo',
];

const conditions = [
  't:Contains t:ContainsExpressionType',
  't:Exists t:ExistsType',
  ...comparisons.map((name) => `t:${name} t:TwoOperandExpressionType`),
  't:And t:RestrictionType',
  't:Or t:RestrictionType',
  't:Not t:RestrictionType',
];

/** Types of the namespace of types that operations share. */
export const commonTypes: SchemaTypes = {
  ResponseClassType: enumeration('Success', 'Warning', 'Error'),

  FolderIdType: sequence('@Id xs:string', '@ChangeKey? xs:string'),
  DistinguishedFolderIdType: sequence(
    'Mailbox? t:EmailAddressType',
    '@Id xs:string',
    '@ChangeKey? xs:string',
  ),
  TargetFolderIdType: choice(
    'FolderId t:FolderIdType',
    'DistinguishedFolderId t:DistinguishedFolderIdType',
  ),
  NonEmptyArrayOfBaseFolderIdsType: anyOf(
    'FolderId t:FolderIdType',
    'DistinguishedFolderId t:DistinguishedFolderIdType',
  ),
  ArrayOfFoldersType: anyOf(
    'Folder t:FolderType',
    'CalendarFolder t:CalendarFolderType',
    'ContactsFolder t:ContactsFolderType',
    'TasksFolder t:TasksFolderType',
  ),

  ItemIdType: sequence('@Id xs:string', '@ChangeKey? xs:string'),
  RecurringMasterItemIdType: sequence('@OccurrenceId xs:string', '@ChangeKey? xs:string'),
  OccurrenceItemIdType: sequence(
    '@RecurringMasterId xs:string',
    '@ChangeKey? xs:string',
    '@InstanceIndex xs:int',
  ),
  NonEmptyArrayOfBaseItemIdsType: anyOf(
    'ItemId t:ItemIdType',
    'OccurrenceItemId t:OccurrenceItemIdType',
    'RecurringMasterItemId t:RecurringMasterItemIdType',
  ),
  ItemType: sequence(...membersOf(itemProperties)),
  CalendarItemType: extension('t:ItemType', ...membersOf(calendarItemProperties)),
  CalendarItemTypeType: enumeration(...itemKinds),
  ResponseTypeType: enumeration(
    'Unknown',
    'Organizer',
    'Tentative',
    'Accept',
    'Decline',
    'NoResponseReceived',
  ),
  ArrayOfRealItemsType: anyOf('CalendarItem t:CalendarItemType'),
  BodyType: text('xs:string', '@BodyType xs:string', '@IsTruncated? xs:boolean'),

  FolderResponseShapeType: sequence(
    'BaseShape t:DefaultShapeNamesType',
    'AdditionalProperties? t:NonEmptyArrayOfPathsToElementType',
  ),
  ItemResponseShapeType: sequence(
    'BaseShape t:DefaultShapeNamesType',
    'IncludeMimeContent? xs:boolean',
    'BodyType? xs:string',
    'UniqueBodyType? xs:string',
    'NormalizedBodyType? xs:string',
    'FilterHtmlContent? xs:boolean',
    'ConvertHtmlCodePageToUTF8? xs:boolean',
    'AdditionalProperties? t:NonEmptyArrayOfPathsToElementType',
  ),
  NonEmptyArrayOfPathsToElementType: anyOf(...paths),
  PathToUnindexedFieldType: sequence('@FieldURI xs:string'),
  PathToIndexedFieldType: sequence('@FieldURI xs:string', '@FieldIndex xs:string'),
  PathToExtendedFieldType: sequence(
    '@DistinguishedPropertySetId? xs:string',
    '@PropertySetId? xs:string',
    '@PropertyTag? xs:string',
    '@PropertyName? xs:string',
    '@PropertyId? xs:int',
    '@PropertyType xs:string',
  ),

  BasePagingType: sequence('@MaxEntriesReturned? xs:int'),
  IndexedPageViewType: extension('t:BasePagingType', '@Offset xs:int', '@BasePoint xs:string'),
  FractionalPageViewType: extension('t:BasePagingType', '@Numerator xs:int', '@Denominator xs:int'),
  RestrictionType: anyOf(...conditions),
  ContainsExpressionType: sequence(
    anyOf(...paths),
    'Constant t:ConstantValueType',
    '@ContainmentMode? xs:string',
    '@ContainmentComparison? xs:string',
  ),
  ExistsType: anyOf(...paths),
  TwoOperandExpressionType: sequence(
    choice(...paths),
    'FieldURIOrConstant t:FieldURIOrConstantType',
  ),
  FieldURIOrConstantType: choice('Constant t:ConstantValueType', ...paths),
  ConstantValueType: sequence('@Value xs:string'),
  NonEmptyArrayOfFieldOrdersType: sequence('FieldOrder+ t:FieldOrderType'),
  FieldOrderType: sequence(choice(...paths), '@Order xs:string'),

  EmailAddress: sequence('Name? xs:string', 'Address xs:string', 'RoutingType? xs:string'),
  EmailAddressType: sequence(
    'Name? xs:string',
    'EmailAddress? xs:string',
    'RoutingType? xs:string',
    'MailboxType? xs:string',
    'ItemId? t:ItemIdType',
  ),
  SingleRecipientType: choice('Mailbox t:EmailAddressType'),
  Duration: sequence('StartTime xs:dateTime', 'EndTime xs:dateTime'),
  DayOfWeekType: enumeration(...weekdays.map(capitalised), 'Day', 'Weekday', 'WeekendDay'),

  RequestServerVersionType: sequence('@Version t:ExchangeVersionType'),
  ExchangeVersionType: enumeration(...ewsVersions),
  TimeZoneContextType: sequence('TimeZoneDefinition t:TimeZoneDefinitionType'),
  ExchangeImpersonationType: sequence('ConnectingSID t:ConnectingSIDType'),
  ConnectingSIDType: choice(
    'PrincipalName xs:string',
    'SID xs:string',
    'PrimarySmtpAddress xs:string',
    'SmtpAddress xs:string',
  ),
  ServerVersionInfoType: sequence(
    '@MajorVersion? xs:int',
    '@MinorVersion? xs:int',
    '@MajorBuildNumber? xs:int',
    '@MinorBuildNumber? xs:int',
    '@Version? xs:string',
  ),
};

/** What stands in SOAP headers, as members of the namespace of types: of requests, and of answers. */
export const requestHeaders = [
  't:RequestServerVersion t:RequestServerVersionType',
  't:TimeZoneContext t:TimeZoneContextType',
  't:ExchangeImpersonation t:ExchangeImpersonationType',
] as const;
export const responseHeaders = ['t:ServerVersionInfo t:ServerVersionInfoType'] as const;
