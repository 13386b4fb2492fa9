import type { ZoneClock } from '../../../../../shared/time/zone-clock.js';
import { parseXmlDateTime } from '../../xml/xml-date-time.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { EwsError } from '../soap/ews-error.js';
import type { Property, Scalar } from './property.js';

type Test<Source> = (source: Source) => boolean;
type Comparison = (a: Scalar, b: Scalar) => boolean;

/** Comparisons of a property with a constant or with another property. */
const comparisons: Readonly<Record<string, Comparison>> = {
  IsEqualTo: (a, b) => a === b,
  IsNotEqualTo: (a, b) => a !== b,
  IsGreaterThan: (a, b) => a > b,
  IsGreaterThanOrEqualTo: (a, b) => a >= b,
  IsLessThan: (a, b) => a < b,
  IsLessThanOrEqualTo: (a, b) => a <= b,
};

const mostSorted = 20;

/** Reads the conditions of FindItem and FindFolder, by the properties of what is found. */
export class Conditions<Source> {
  readonly #properties: ReadonlyMap<string, Property<Source>>;

  constructor(
    properties: readonly Property<Source>[],
    private readonly clock: ZoneClock,
  ) {
    this.#properties = new Map(properties.map((property) => [property.uri, property]));
  }

  /** A Restriction as a test; everything passes where there is none. @throws {EwsError} */
  restriction(element: XmlElement | undefined): Test<Source> {
    if (!element) return () => true;
    return this.#all(element.elements());
  }

  /** Puts in the order of a SortOrder, what is equal staying as it was. @throws {EwsError} */
  order(element: XmlElement | undefined): (a: Source, b: Source) => number {
    const fields = (element?.children('FieldOrder') ?? []).slice(0, mostSorted).map((field) => {
      const property = this.#propertyIn(field, 'ErrorUnsupportedPathForSortGroup');
      const sign = field.attribute('Order') === 'Descending' ? -1 : 1;
      return (a: Source, b: Source) => sign * compare(property.value(a), property.value(b));
    });
    return (a, b) => fields.reduce((order, field) => order || field(a, b), 0);
  }

  #all(elements: readonly XmlElement[]): Test<Source> {
    const tests = elements.map((element) => this.#test(element));
    return (source) => tests.every((test) => test(source));
  }

  #test(element: XmlElement): Test<Source> {
    switch (element.name) {
      case 'And':
        return this.#all(element.elements());
      case 'Or': {
        const tests = element.elements().map((one) => this.#test(one));
        return (source) => tests.some((test) => test(source));
      }
      case 'Not': {
        const test = this.#all(element.elements());
        return (source) => !test(source);
      }
      case 'Exists': {
        const property = this.#propertyIn(element);
        return (source) => property.value(source) !== null;
      }
      case 'Contains':
        return this.#contains(element);
      default:
        return this.#comparison(element);
    }
  }

  #comparison(element: XmlElement): Test<Source> {
    const compares = Object.hasOwn(comparisons, element.name) ? comparisons[element.name] : null;
    if (!compares) {
      throw new EwsError(
        'ErrorUnsupportedQueryFilter',
        `${element.name} is not among the conditions that are emulated: And, Or, Not, Exists, Contains, ${Object.keys(comparisons).join(', ')}.`,
      );
    }
    const property = this.#propertyIn(element);
    const other = element.child('FieldURIOrConstant');
    const constant = other?.child('Constant')?.attribute('Value');
    if (constant === undefined) {
      const second = this.#propertyIn(other ?? element);
      return (source) => holds(compares, property.value(source), second.value(source));
    }
    const value = this.#constant(property, constant);
    return (source) => holds(compares, property.value(source), value);
  }

  #contains(element: XmlElement): Test<Source> {
    const property = this.#propertyIn(element);
    const comparison = element.attribute('ContainmentComparison') ?? 'Exact';
    const fold = (text: string) => (comparison === 'Exact' ? text : text.toLowerCase());
    const constant = fold(element.child('Constant')?.attribute('Value') ?? '');
    const mode = element.attribute('ContainmentMode') ?? 'Substring';
    return (source) => {
      const text = fold(String(property.value(source) ?? ''));
      if (mode === 'FullString') return text === constant;
      if (mode.startsWith('Prefix')) return text.startsWith(constant);
      return text.includes(constant);
    };
  }

  #constant({ type, uri }: Property<Source>, text: string): Scalar {
    if (type === 'xs:boolean') return text === 'true' || text === '1';
    if (type === 'xs:int') return Number(text);
    if (type !== 'xs:dateTime') return text;
    const instant = parseXmlDateTime(text, this.clock);
    if (instant !== null) return instant;
    throw new EwsError(
      'ErrorInvalidValueForProperty',
      `"${text.slice(0, 40)}" is no date and time, and ${uri} is one.`,
    );
  }

  #propertyIn(element: XmlElement, code = 'ErrorUnsupportedPathForQuery'): Property<Source> {
    const uri = element.child('FieldURI')?.attribute('FieldURI') ?? '';
    const property = this.#properties.get(uri);
    if (property) return property;
    throw new EwsError(
      code,
      uri === ''
        ? `${element.name} names no FieldURI.`
        : `"${uri.slice(0, 60)}" is none of the properties that are emulated.`,
    );
  }
}

const holds = (compares: Comparison, a: Scalar | null, b: Scalar | null): boolean =>
  a !== null && b !== null && typeof a === typeof b && compares(a, b);

/** Nothing comes before anything. */
function compare(a: Scalar | null, b: Scalar | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}
