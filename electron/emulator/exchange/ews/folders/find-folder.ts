import { readPaging } from '../items/paging.js';
import { readShape } from '../items/property.js';
import { Conditions } from '../items/restriction.js';
import { asked, defineOperation, responseMessages } from '../operation.js';
import { choice, enumeration, sequence } from '../schema/schema.js';
import { folderProperties, writeFolder } from './folder-properties.js';
import { childrenOf, findFolderById, folderAddress, type MailboxFolder } from './folder-tree.js';

/** `FindFolder`: the folders in a folder, or all below it, restricted and in pages. */
export const findFolder = defineOperation({
  name: 'FindFolder',
  since: 'Exchange2007',
  schema: {
    request: sequence(
      'FolderShape t:FolderResponseShapeType',
      choice(
        'IndexedPageFolderView t:IndexedPageViewType',
        'FractionalPageFolderView t:FractionalPageViewType',
      ),
      'Restriction? t:RestrictionType',
      'ParentFolderIds t:NonEmptyArrayOfBaseFolderIdsType',
      '@Traversal t:FolderQueryTraversalType',
    ),
    message: sequence('RootFolder? t:FindFolderParentType'),
    types: {
      FolderQueryTraversalType: enumeration('Shallow', 'Deep', 'SoftDeleted'),
      FindFolderParentType: sequence(
        'Folders? t:ArrayOfFoldersType',
        '@IndexedPagingOffset? xs:int',
        '@TotalItemsInView? xs:int',
        '@IncludesLastItemInRange? xs:boolean',
      ),
    },
  },
  read: (element, { clock }) => ({
    parents: asked(element.child('ParentFolderIds')?.elements() ?? [], 'ParentFolderIds'),
    wanted: readShape(element.child('FolderShape')),
    traversal: element.attribute('Traversal') ?? 'Shallow',
    matches: new Conditions<MailboxFolder>(folderProperties, clock).restriction(
      element.child('Restriction'),
    ),
    paging: readPaging(element, 'Folder'),
  }),
  addresses: ({ parents }) => parents.map(folderAddress),
  answer: ({ parents, wanted, traversal, matches, paging }, session) =>
    responseMessages('FindFolder', parents, (id) => {
      const parent = findFolderById(id, session);
      const all = traversal === 'SoftDeleted' ? [] : childrenOf(parent, traversal === 'Deep');
      const { items, attributes } = paging(all.filter(matches));
      const folders = items.map((folder) => writeFolder(folder, wanted, session.version));
      return `<m:RootFolder ${attributes}><t:Folders>${folders.join('')}</t:Folders></m:RootFolder>`;
    }),
});
