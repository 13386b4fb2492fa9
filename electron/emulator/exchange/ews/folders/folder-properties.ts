import {
  membersOf,
  type Property,
  scalar,
  structure,
  type WantedProperties,
  writeProperties,
} from '../items/property.js';
import { extension, type SchemaTypes, sequence } from '../schema/schema.js';
import type { EwsVersion } from '../soap/ews-versions.js';
import { childrenOf, type MailboxFolder, parentOf, writeFolderId } from './folder-tree.js';

/** Everything may be read and nothing written: EWS is served for reading. */
export const readOnlyRights =
  '<t:EffectiveRights><t:CreateAssociated>false</t:CreateAssociated><t:CreateContents>false</t:CreateContents>' +
  '<t:CreateHierarchy>false</t:CreateHierarchy><t:Delete>false</t:Delete><t:Modify>false</t:Modify>' +
  '<t:Read>true</t:Read></t:EffectiveRights>';

const totalCount = ({ name, mailbox }: MailboxFolder): number =>
  name === 'calendar' ? mailbox.singleEntries.length + mailbox.allSeries.length : 0;

/** In the order of BaseFolderType. */
export const folderProperties: readonly Property<MailboxFolder>[] = [
  structure('folder:FolderId', 't:FolderIdType', (folder) => writeFolderId('FolderId', folder), {
    shape: 'id',
  }),
  structure('folder:ParentFolderId', 't:FolderIdType', (folder) => {
    // The root names itself as what it lies in.
    return writeFolderId('ParentFolderId', parentOf(folder) ?? folder);
  }),
  scalar('folder:FolderClass', 'xs:string', ({ folderClass }) => folderClass || null),
  scalar('folder:DisplayName', 'xs:string', ({ displayName }) => displayName, {
    shape: 'default',
  }),
  scalar('folder:TotalCount', 'xs:int', totalCount, {
    shape: 'default',
  }),
  scalar('folder:ChildFolderCount', 'xs:int', (folder) => childrenOf(folder).length, {
    shape: 'default',
  }),
  structure('folder:EffectiveRights', 't:EffectiveRightsType', () => readOnlyRights),
  scalar('folder:DistinguishedFolderId', 'xs:string', ({ name }) => name, {
    since: 'Exchange2013',
  }),
];

/** Only folders of messages and tasks count what is unread. */
const unreadCount: Property<MailboxFolder> = scalar('folder:UnreadCount', 'xs:int', () => 0, {
  shape: 'default',
});
const withUnread = [...folderProperties, unreadCount];

/** A folder as an element of its kind. */
export function writeFolder(
  folder: MailboxFolder,
  wanted: WantedProperties,
  version: EwsVersion,
): string {
  const { element } = folder;
  const counts = element === 'Folder' || element === 'TasksFolder';
  const content = writeProperties(counts ? withUnread : folderProperties, wanted, version, folder);
  return `<t:${element}>${content}</t:${element}>`;
}

export const folderTypes: SchemaTypes = {
  BaseFolderType: sequence(...membersOf(folderProperties)),
  FolderType: extension('t:BaseFolderType', ...membersOf([unreadCount])),
  CalendarFolderType: extension('t:BaseFolderType'),
  ContactsFolderType: extension('t:BaseFolderType'),
  TasksFolderType: extension('t:FolderType'),
  EffectiveRightsType: sequence(
    'CreateAssociated xs:boolean',
    'CreateContents xs:boolean',
    'CreateHierarchy xs:boolean',
    'Delete xs:boolean',
    'Modify xs:boolean',
    'Read xs:boolean',
    'ViewPrivateItems? xs:boolean',
  ),
};
