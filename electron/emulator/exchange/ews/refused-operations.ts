import { defineOperation, type EwsOperation, wrapMessages } from './operation.js';
import { anything, extension, sequence } from './schema/schema.js';
import type { EwsVersion } from './soap/ews-versions.js';
import { errorStatus } from './soap/soap-envelope.js';

/** Where an answer says what it came to. */
type StatusPlace =
  /**
   * In one response message for each entry of that list in the request, beside an empty element where the schema
   * demands one.
   */
  | { readonly forEach: string; readonly beside?: string }
  /** In the element of the answer itself. */
  | 'answer'
  /** In a ResponseMessage of the answer, as the Availability service has it. */
  | 'response-message';

interface Refusal {
  readonly name: string;
  readonly since: EwsVersion;
  readonly place: StatusPlace;
  readonly code: string;
  readonly message: string;
}

const writing = (since: EwsVersion, place: StatusPlace, ...names: readonly string[]): Refusal[] =>
  names.map((name) => ({
    name,
    since,
    place,
    code: 'ErrorAccessDenied',
    message: `Access is denied: ${name} writes, and mailboxes are served for reading alone. Change them in the emulator, or by its API and scenarios.`,
  }));

const unknown = (since: EwsVersion, place: StatusPlace, ...names: readonly string[]): Refusal[] =>
  names.map((name) => ({
    name,
    since,
    place,
    code: 'ErrorInvalidOperation',
    message: `${name} is not emulated. The calendar, its folders, free/busy, automatic replies, names and time zones are.`,
  }));

const items = { forEach: 'ItemIds' };
const changedItems = { ...items, beside: 'Items' };
const folders = { forEach: 'FolderIds' };
const once = { forEach: '' };

/** Operations of Exchange that are refused in the form that their clients read. Follows `exchange/ews-read-only`. */
const refusals: readonly Refusal[] = [
  ...writing('Exchange2007', { forEach: 'Items', beside: 'Items' }, 'CreateItem'),
  ...writing('Exchange2007', { forEach: 'ItemChanges', beside: 'Items' }, 'UpdateItem'),
  ...writing('Exchange2007', items, 'DeleteItem', 'SendItem'),
  ...writing('Exchange2007', changedItems, 'MoveItem', 'CopyItem'),
  ...writing('Exchange2007', { forEach: 'Folders' }, 'CreateFolder'),
  ...writing('Exchange2007', { forEach: 'FolderChanges' }, 'UpdateFolder'),
  ...writing('Exchange2007', folders, 'DeleteFolder', 'MoveFolder', 'CopyFolder'),
  ...writing('Exchange2007', { forEach: 'FolderNames' }, 'CreateManagedFolder'),
  ...writing('Exchange2007', { forEach: 'Attachments', beside: 'Attachments' }, 'CreateAttachment'),
  ...writing('Exchange2007', { forEach: 'AttachmentIds' }, 'DeleteAttachment'),
  ...writing('Exchange2007', 'response-message', 'SetUserOofSettings'),
  ...writing('Exchange2007_SP1', 'answer', 'AddDelegate', 'UpdateDelegate', 'RemoveDelegate'),
  ...writing('Exchange2010', once, 'CreateUserConfiguration', 'UpdateUserConfiguration'),
  ...writing('Exchange2010', once, 'DeleteUserConfiguration'),
  ...writing('Exchange2010_SP1', folders, 'EmptyFolder'),
  ...writing('Exchange2010_SP1', { forEach: 'Items' }, 'UploadItems'),
  ...writing('Exchange2010_SP1', { forEach: 'ConversationActions' }, 'ApplyConversationAction'),
  ...writing('Exchange2010_SP1', 'answer', 'UpdateInboxRules'),
  ...writing('Exchange2013', changedItems, 'ArchiveItem'),
  ...writing('Exchange2013', items, 'MarkAsJunk'),
  ...writing('Exchange2013', folders, 'MarkAllItemsAsRead'),
  {
    name: 'GetAttachment',
    since: 'Exchange2007',
    place: { forEach: 'AttachmentIds', beside: 'Attachments' },
    code: 'ErrorInvalidAttachmentId',
    message: 'There is no such attachment: entries of emulated calendars have none.',
  },
  ...unknown('Exchange2007', once, 'ExpandDL', 'Subscribe', 'Unsubscribe', 'GetEvents'),
  ...unknown('Exchange2007_SP1', 'answer', 'GetDelegate'),
  ...unknown('Exchange2010', 'answer', 'GetRoomLists', 'GetRooms', 'GetMailTips'),
  ...unknown('Exchange2010', 'answer', 'GetServiceConfiguration'),
  ...unknown('Exchange2010', once, 'GetUserConfiguration'),
  ...unknown('Exchange2010_SP1', 'answer', 'GetInboxRules', 'FindConversation'),
  ...unknown('Exchange2010_SP1', items, 'ExportItems'),
  ...unknown('Exchange2010_SP1', once, 'GetStreamingEvents'),
  ...unknown('Exchange2013', 'answer', 'FindPeople'),
];

const mostMessages = 100;

export const refusedOperations: readonly EwsOperation[] = refusals.map(
  ({ name, since, place, code, message }) =>
    defineOperation({
      name,
      since,
      schema: {
        ...(place === 'response-message' && { element: `${name}Request` }),
        request: anything,
        ...(typeof place === 'object' &&
          place.beside !== undefined && { message: sequence(`${place.beside} m:AnythingType`) }),
        ...(place === 'answer' && { response: extension('m:ResponseMessageType') }),
        ...(place === 'response-message' && {
          response: sequence('ResponseMessage? m:ResponseMessageType'),
        }),
      },
      read: (element) => {
        const listed =
          typeof place === 'object' ? (element.child(place.forEach)?.elements().length ?? 1) : 1;
        return { count: Math.min(Math.max(listed, 1), mostMessages) };
      },
      addresses: () => [],
      answer: ({ count }) => {
        const status = errorStatus(code, message);
        if (place === 'answer') return `<m:${name}Response ${status}</m:${name}Response>`;
        if (place === 'response-message') {
          return `<m:${name}Response><m:ResponseMessage ${status}</m:ResponseMessage></m:${name}Response>`;
        }
        const beside = place.beside === undefined ? '' : `<m:${place.beside}/>`;
        const one = `<m:${name}ResponseMessage ${status}${beside}</m:${name}ResponseMessage>`;
        return wrapMessages(name, Array<string>(count).fill(one));
      },
    }),
);
