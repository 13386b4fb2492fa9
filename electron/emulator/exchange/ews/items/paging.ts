import type { XmlElement } from '../../xml/xml-element.js';
import { EwsError } from '../soap/ews-error.js';

/** A part of what was found. */
interface Page<T> {
  readonly items: readonly T[];
  /** Attributes of RootFolder that say where the page lies. */
  readonly attributes: string;
}

export type Paging = <T>(found: readonly T[]) => Page<T>;

/**
 * Reads the page view of FindItem (`Item`) or FindFolder (`Folder`): indexed, fractional, or all there is.
 * @throws {EwsError}
 */
export function readPaging(operation: XmlElement, of: 'Item' | 'Folder'): Paging {
  const indexed = operation.child(`IndexedPage${of}View`);
  const fractional = operation.child(`FractionalPage${of}View`);
  const view = indexed ?? fractional;
  const most = readInteger(view, 'MaxEntriesReturned');
  if (most !== null && most < 1) {
    throw new EwsError('ErrorInvalidPagingMaxRows', 'A page has at least one row.');
  }
  const isFromEnd = indexed?.attribute('BasePoint') === 'End';
  const offset = readInteger(indexed, 'Offset') ?? 0;
  if (offset < 0) {
    throw new EwsError('ErrorInvalidIndexedPagingParameters', 'Offset is negative.');
  }
  const fraction = fractional ? readFraction(fractional) : 0;
  return (found) => {
    const total = found.length;
    const length = Math.min(most ?? total, total);
    const begin = fractional ? Math.floor(total * fraction) : Math.min(offset, total);
    const start = isFromEnd ? Math.max(0, total - begin - length) : begin;
    const end = isFromEnd ? total - begin : Math.min(total, start + length);
    const isLast = isFromEnd ? start === 0 : end >= total;
    const next = isFromEnd ? begin + (end - start) : end;
    return {
      items: found.slice(start, end),
      attributes:
        `${view ? `IndexedPagingOffset="${next}" ` : ''}TotalItemsInView="${total}" ` +
        `IncludesLastItemInRange="${isLast}"`,
    };
  };
}

function readFraction(view: XmlElement): number {
  const numerator = readInteger(view, 'Numerator') ?? 0;
  const denominator = readInteger(view, 'Denominator') ?? 0;
  if (numerator >= 0 && denominator > 0 && numerator <= denominator) return numerator / denominator;
  throw new EwsError(
    'ErrorInvalidFractionalPagingParameters',
    'Numerator and Denominator are no fraction from 0 to 1.',
  );
}

/** @throws {EwsError} ErrorInvalidRequest for anything but a whole number */
export function readInteger(element: XmlElement | undefined, attribute: string): number | null {
  const text = element?.attribute(attribute);
  if (text === undefined) return null;
  if (/^[+-]?\d{1,10}$/.test(text.trim())) return Number(text);
  throw new EwsError(
    'ErrorInvalidRequest',
    `${attribute} is "${text.slice(0, 40)}", expected a whole number.`,
  );
}
