import type { EwsVersion } from '../soap/ews-versions.js';
import { calendarItemProperties, itemProperties } from './item-properties.js';
import { type WantedProperties, writeProperties } from './property.js';
import type { StoredItem } from './stored-item.js';

const asDetailed = [...itemProperties, ...calendarItemProperties];
const asFound = asDetailed.filter(({ isDetail }) => !isDetail);

/** A calendar item as an element, with the properties of GetItem alone where it `isDetailed`. */
export const writeItem = (
  item: StoredItem,
  wanted: WantedProperties,
  version: EwsVersion,
  isDetailed: boolean,
): string =>
  `<t:CalendarItem>${writeProperties(isDetailed ? asDetailed : asFound, wanted, version, item)}</t:CalendarItem>`;
