import { baseShapeNames, readShape } from '../items/property.js';
import { asked, defineOperation, responseMessages } from '../operation.js';
import { enumeration, sequence } from '../schema/schema.js';
import { folderTypes, writeFolder } from './folder-properties.js';
import { findFolderById, folderAddress } from './folder-tree.js';

/** `GetFolder`: folders by the name or the id that they have. */
export const getFolder = defineOperation({
  name: 'GetFolder',
  since: 'Exchange2007',
  schema: {
    request: sequence(
      'FolderShape t:FolderResponseShapeType',
      'FolderIds t:NonEmptyArrayOfBaseFolderIdsType',
    ),
    message: sequence('Folders? t:ArrayOfFoldersType'),
    types: { ...folderTypes, DefaultShapeNamesType: enumeration(...baseShapeNames) },
  },
  read: (element) => ({
    ids: asked(element.child('FolderIds')?.elements() ?? [], 'FolderIds'),
    wanted: readShape(element.child('FolderShape')),
  }),
  addresses: ({ ids }) => ids.map(folderAddress),
  answer: ({ ids, wanted }, session) =>
    responseMessages(
      'GetFolder',
      ids,
      (id) =>
        `<m:Folders>${writeFolder(findFolderById(id, session), wanted, session.version)}</m:Folders>`,
    ),
});
