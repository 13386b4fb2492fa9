import { asked, defineOperation, responseMessages } from '../operation.js';
import { sequence } from '../schema/schema.js';
import { writeItem } from './item-answer.js';
import { readShape } from './property.js';
import { findItemById, itemAddress } from './stored-item.js';

/** `GetItem`: entries, occurrences and masters by their ids, or by their place in a series. */
export const getItem = defineOperation({
  name: 'GetItem',
  since: 'Exchange2007',
  schema: {
    request: sequence(
      'ItemShape t:ItemResponseShapeType',
      'ItemIds t:NonEmptyArrayOfBaseItemIdsType',
    ),
    message: sequence('Items t:ArrayOfRealItemsType'),
  },
  read: (element) => ({
    ids: asked(element.child('ItemIds')?.elements() ?? [], 'ItemIds'),
    wanted: readShape(element.child('ItemShape')),
  }),
  addresses: ({ ids }) => ids.map(itemAddress),
  answer: ({ ids, wanted }, session) =>
    responseMessages(
      'GetItem',
      ids,
      (id) =>
        `<m:Items>${writeItem(findItemById(id, session), wanted, session.version, true)}</m:Items>`,
      '<m:Items/>',
    ),
});
