import { escapeXml } from '../../xml/escape-xml.js';
import { findFolderById, folderAddress } from '../folders/folder-tree.js';
import { defineOperation, responseMessages } from '../operation.js';
import { anyOf, choice, enumeration, sequence } from '../schema/schema.js';
import { EwsError } from '../soap/ews-error.js';
import { writeItem } from './item-answer.js';
import { readShape } from './property.js';
import { itemId, MailboxItems, type StoredItem } from './stored-item.js';
import { readSyncState, syncDigest, writeSyncState } from './sync-state.js';

const mostChanges = 512;

/** `SyncFolderItems`: what is new, different and gone since the SyncState that the client gives back. */
export const syncFolderItems = defineOperation({
  name: 'SyncFolderItems',
  since: 'Exchange2007',
  schema: {
    request: sequence(
      'ItemShape t:ItemResponseShapeType',
      'SyncFolderId t:TargetFolderIdType',
      'SyncState? xs:string',
      'Ignore? t:NonEmptyArrayOfBaseItemIdsType',
      'MaxChangesReturned xs:int',
      'SyncScope? t:SyncFolderItemsScopeType',
    ),
    message: sequence(
      'SyncState? xs:string',
      'IncludesLastItemInRange? xs:boolean',
      'Changes? t:SyncFolderItemsChangesType',
    ),
    types: {
      SyncFolderItemsScopeType: enumeration('NormalItems', 'NormalAndAssociatedItems'),
      SyncFolderItemsChangesType: anyOf(
        'Create t:SyncFolderItemsCreateOrUpdateType',
        'Update t:SyncFolderItemsCreateOrUpdateType',
        'Delete t:SyncFolderItemsDeleteType',
      ),
      SyncFolderItemsCreateOrUpdateType: choice('CalendarItem t:CalendarItemType'),
      SyncFolderItemsDeleteType: sequence('ItemId t:ItemIdType'),
    },
  },
  read: (element) => {
    const [id] = element.child('SyncFolderId')?.elements() ?? [];
    if (!id) throw new EwsError('ErrorInvalidRequest', 'SyncFolderId names no folder.');
    const most = Number(element.textOf('MaxChangesReturned') ?? mostChanges);
    if (!Number.isInteger(most) || most < 1 || most > mostChanges) {
      throw new EwsError('ErrorInvalidRequest', `MaxChangesReturned is 1 to ${mostChanges}.`);
    }
    const ignored = (element.child('Ignore')?.elements() ?? []).map((one) => one.attribute('Id'));
    return {
      id,
      most,
      ignored: new Set(ignored),
      wanted: readShape(element.child('ItemShape')),
      state: element.textOf('SyncState') ?? '',
    };
  },
  addresses: ({ id }) => [folderAddress(id)],
  answer: ({ id, most, ignored, wanted, state }, session) =>
    responseMessages('SyncFolderItems', [id], () => {
      const { name, mailbox } = findFolderById(id, session);
      const known = new Map(readSyncState(state));
      const items = name === 'calendar' ? new MailboxItems(mailbox, session.zones).stored() : [];
      const present = new Set(items.map(({ entry }) => entry.id));
      const changes: string[] = [];
      let isWhole = true;
      const add = (change: string): boolean => {
        isWhole &&= changes.length < most;
        if (isWhole) changes.push(change);
        return isWhole;
      };
      for (const gone of [...known.keys()].filter((one) => !present.has(one))) {
        const item = `<t:ItemId Id="${escapeXml(itemId(mailbox, gone))}"/>`;
        if (add(`<t:Delete>${item}</t:Delete>`)) known.delete(gone);
      }
      for (const item of items) {
        const { id: key } = item.entry;
        const [former, digest] = [known.get(key), digestOf(item)];
        if (former === digest || ignored.has(itemId(mailbox, key))) continue;
        const kind = former === undefined ? 'Create' : 'Update';
        const written = writeItem(item, wanted, session.version, false);
        if (add(`<t:${kind}>${written}</t:${kind}>`)) known.set(key, digest);
      }
      return (
        `<m:SyncState>${writeSyncState(known)}</m:SyncState>` +
        `<m:IncludesLastItemInRange>${isWhole}</m:IncludesLastItemInRange>` +
        `<m:Changes>${changes.join('')}</m:Changes>`
      );
    }),
});

/** Differs when anything differs that a client can see of an item. */
const digestOf = ({ entry, series }: StoredItem): string =>
  syncDigest(JSON.stringify([entry, series?.snapshot().changes, series?.recurrence]));
