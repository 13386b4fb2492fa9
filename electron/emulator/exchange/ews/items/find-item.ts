import { dayMilliseconds, type Instant } from '../../../../../shared/lync/time.js';
import type { ZoneClock } from '../../../../../shared/time/zone-clock.js';
import { parseXmlDateTime } from '../../xml/xml-date-time.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { findFolderById, folderAddress, type MailboxFolder } from '../folders/folder-tree.js';
import { asked, defineOperation, responseMessages } from '../operation.js';
import { choice, enumeration, extension, sequence } from '../schema/schema.js';
import { EwsError } from '../soap/ews-error.js';
import { writeItem } from './item-answer.js';
import { calendarItemProperties, itemProperties } from './item-properties.js';
import { readInteger, readPaging } from './paging.js';
import { readShape } from './property.js';
import { recurrenceTypes } from './recurrence.js';
import { Conditions } from './restriction.js';
import { MailboxItems, type StoredItem } from './stored-item.js';

const longestView = 2 * 366 * dayMilliseconds;
const notEmulated = [
  'GroupBy',
  'DistinguishedGroupBy',
  'SeekToConditionPageItemView',
  'QueryString',
];

/**
 * `FindItem`: with a CalendarView the entries of a time, occurrences of series among them; without it what lies in the
 * folder, series by their masters, restricted, ordered and in pages.
 */
export const findItem = defineOperation({
  name: 'FindItem',
  since: 'Exchange2007',
  schema: {
    request: sequence(
      'ItemShape t:ItemResponseShapeType',
      choice(
        'IndexedPageItemView t:IndexedPageViewType',
        'FractionalPageItemView t:FractionalPageViewType',
        'CalendarView t:CalendarViewType',
        'ContactsView t:BasePagingType',
      ),
      'Restriction? t:RestrictionType',
      'SortOrder? t:NonEmptyArrayOfFieldOrdersType',
      'ParentFolderIds t:NonEmptyArrayOfBaseFolderIdsType',
      '@Traversal t:ItemQueryTraversalType',
    ),
    message: sequence('RootFolder? t:FindItemParentType'),
    types: {
      ...recurrenceTypes,
      ItemQueryTraversalType: enumeration('Shallow', 'SoftDeleted', 'Associated'),
      CalendarViewType: extension(
        't:BasePagingType',
        '@StartDate xs:dateTime',
        '@EndDate xs:dateTime',
      ),
      FindItemParentType: sequence(
        'Items? t:ArrayOfRealItemsType',
        '@IndexedPagingOffset? xs:int',
        '@TotalItemsInView? xs:int',
        '@IncludesLastItemInRange? xs:boolean',
      ),
    },
  },
  read: (element, { clock }) => {
    const unknown = notEmulated.find((name) => element.child(name));
    if (unknown !== undefined) {
      throw new EwsError(
        'ErrorUnsupportedQueryFilter',
        `${unknown} is not emulated. FindItem takes a CalendarView, pages, a Restriction and a SortOrder.`,
      );
    }
    const properties = [...itemProperties, ...calendarItemProperties];
    const conditions = new Conditions<StoredItem>(properties, clock);
    return {
      folders: asked(element.child('ParentFolderIds')?.elements() ?? [], 'ParentFolderIds'),
      wanted: readShape(element.child('ItemShape')),
      view: readCalendarView(element.child('CalendarView'), clock),
      // No mailbox has deleted items that are kept, or hidden items associated with a folder.
      isShallow: (element.attribute('Traversal') ?? 'Shallow') === 'Shallow',
      matches: conditions.restriction(element.child('Restriction')),
      order: conditions.order(element.child('SortOrder')),
      paging: readPaging(element, 'Item'),
    };
  },
  addresses: ({ folders }) => folders.map(folderAddress),
  answer: ({ folders, wanted, view, isShallow, matches, order, paging }, session) =>
    responseMessages('FindItem', folders, (id) => {
      const folder = findFolderById(id, session);
      if (view && folder.name !== 'calendar') {
        throw new EwsError(
          'ErrorCalendarFolderIsInvalidForCalendarView',
          `A CalendarView looks into a calendar, and "${folder.name}" is none.`,
        );
      }
      const items = new MailboxItems(folder.mailbox, session.zones);
      const found = isShallow ? itemsOf(folder, items, view) : [];
      const page = paging(found.filter(matches).sort(order));
      const shown = page.items.slice(0, view?.most ?? page.items.length);
      const attributes = view
        ? `TotalItemsInView="${page.items.length}" IncludesLastItemInRange="${shown.length === page.items.length}"`
        : page.attributes;
      const content = shown.map((item) => writeItem(item, wanted, session.version, false));
      return `<m:RootFolder ${attributes}><t:Items>${content.join('')}</t:Items></m:RootFolder>`;
    }),
});

interface CalendarView {
  readonly from: Instant;
  readonly to: Instant;
  readonly most: number | undefined;
}

function itemsOf(folder: MailboxFolder, items: MailboxItems, view: CalendarView | null) {
  if (folder.name !== 'calendar') return [];
  return view ? items.between(view.from, view.to) : items.stored();
}

function readCalendarView(view: XmlElement | undefined, clock: ZoneClock): CalendarView | null {
  if (!view) return null;
  const [from, to] = ['StartDate', 'EndDate'].map((name) =>
    readDate(view.attribute(name) ?? '', clock),
  );
  if (from === undefined || to === undefined || to < from) {
    throw new EwsError(
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'EndDate is before StartDate.',
    );
  }
  if (to - from > longestView) {
    throw new EwsError('ErrorCalendarViewRangeTooBig', 'A CalendarView is at most two years long.');
  }
  const most = readInteger(view, 'MaxEntriesReturned');
  if (most !== null && most < 1) {
    throw new EwsError('ErrorInvalidPagingMaxRows', 'MaxEntriesReturned is at least 1.');
  }
  return { from, to, most: most ?? undefined };
}

function readDate(text: string, clock: ZoneClock): Instant {
  const instant = parseXmlDateTime(text, clock);
  if (instant !== null) return instant;
  throw new EwsError('ErrorInvalidRequest', `"${text.slice(0, 40)}" is no date and time.`);
}
