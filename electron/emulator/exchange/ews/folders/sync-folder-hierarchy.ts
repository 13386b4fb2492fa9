import { XmlElement } from '../../xml/xml-element.js';
import { readShape } from '../items/property.js';
import { readSyncState, writeSyncState } from '../items/sync-state.js';
import { defineOperation, responseMessages } from '../operation.js';
import { anyOf, choice, sequence } from '../schema/schema.js';
import { writeFolder } from './folder-properties.js';
import { childrenOf, findFolderById, folderAddress } from './folder-tree.js';

/** Where the request names no folder: all below the top. */
const topFolder = new XmlElement('DistinguishedFolderId', new Map([['Id', 'msgfolderroot']]));

/** Digest of a folder: what lies in it counts as its own. */
const unchanging = '0';

/** `SyncFolderHierarchy`: the folders that are not in the SyncState of the client yet; none ever changes or goes. */
export const syncFolderHierarchy = defineOperation({
  name: 'SyncFolderHierarchy',
  since: 'Exchange2007',
  schema: {
    request: sequence(
      'FolderShape t:FolderResponseShapeType',
      'SyncFolderId? t:TargetFolderIdType',
      'SyncState? xs:string',
    ),
    message: sequence(
      'SyncState? xs:string',
      'IncludesLastFolderInRange? xs:boolean',
      'Changes? t:SyncFolderHierarchyChangesType',
    ),
    types: {
      SyncFolderHierarchyChangesType: anyOf(
        'Create t:SyncFolderHierarchyCreateOrUpdateType',
        'Update t:SyncFolderHierarchyCreateOrUpdateType',
        'Delete t:SyncFolderHierarchyDeleteType',
      ),
      SyncFolderHierarchyCreateOrUpdateType: choice(
        'Folder t:FolderType',
        'CalendarFolder t:CalendarFolderType',
        'ContactsFolder t:ContactsFolderType',
        'TasksFolder t:TasksFolderType',
      ),
      SyncFolderHierarchyDeleteType: sequence('FolderId t:FolderIdType'),
    },
  },
  read: (element) => ({
    id: element.child('SyncFolderId')?.elements()[0] ?? topFolder,
    wanted: readShape(element.child('FolderShape')),
    state: element.textOf('SyncState') ?? '',
  }),
  addresses: ({ id }) => [folderAddress(id)],
  answer: ({ id, wanted, state }, session) =>
    responseMessages('SyncFolderHierarchy', [id], () => {
      const known = new Map(readSyncState(state));
      const added = childrenOf(findFolderById(id, session), true).filter(
        ({ name }) => !known.has(name),
      );
      for (const { name } of added) known.set(name, unchanging);
      const created = added.map(
        (folder) => `<t:Create>${writeFolder(folder, wanted, session.version)}</t:Create>`,
      );
      return (
        `<m:SyncState>${writeSyncState(known)}</m:SyncState>` +
        '<m:IncludesLastFolderInRange>true</m:IncludesLastFolderInRange>' +
        `<m:Changes>${created.join('')}</m:Changes>`
      );
    }),
});
