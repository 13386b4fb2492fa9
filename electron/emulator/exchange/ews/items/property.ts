import { escapeXml } from '../../xml/escape-xml.js';
import { formatUtc } from '../../xml/xml-date-time.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { EwsError } from '../soap/ews-error.js';
import { type EwsVersion, isBefore } from '../soap/ews-versions.js';

/** A value of a property as written and compared; an instant where the type is `xs:dateTime`. */
export type Scalar = string | number | boolean;

/** The smallest shape that includes a property; `named` where only its name in AdditionalProperties does. */
type Shape = 'id' | 'default' | 'all' | 'named';

/** A property of items or folders: one definition for the shapes, restrictions, orders and the schema. */
export interface Property<Source> {
  /** As requests name it: `calendar:Start`. */
  readonly uri: string;
  /** Its element. */
  readonly name: string;
  /** Its type in the schema, prefixed. */
  readonly type: string;
  readonly shape: Shape;
  /** The version that brought it. */
  readonly since: EwsVersion;
  /** Returned by GetItem alone, never by FindItem. */
  readonly isDetail: boolean;
  /** The element whole; empty for nothing. */
  write(source: Source): string;
  /** What restrictions and orders go by; `null` where there is nothing to compare. */
  value(source: Source): Scalar | null;
}

interface Details {
  readonly shape?: Shape;
  readonly since?: EwsVersion;
  readonly isDetail?: boolean;
}

const nameOf = (uri: string): string => uri.slice(uri.indexOf(':') + 1);

/** A property with a single value. */
export function scalar<Source>(
  uri: string,
  type: string,
  value: (source: Source) => Scalar | null,
  { shape = 'all', since = 'Exchange2007', isDetail = false }: Details = {},
): Property<Source> {
  const name = nameOf(uri);
  const format = (written: Scalar): string =>
    type === 'xs:dateTime' ? formatUtc(Number(written)) : escapeXml(String(written));
  return {
    uri,
    name,
    type,
    shape,
    since,
    isDetail,
    value,
    write: (source) => {
      const written = value(source);
      return written === null ? '' : `<t:${name}>${format(written)}</t:${name}>`;
    },
  };
}

/** A property that has elements of its own, written whole; nothing compares with it. */
export const structure = <Source>(
  uri: string,
  type: string,
  write: (source: Source) => string,
  { shape = 'all', since = 'Exchange2007', isDetail = false }: Details = {},
): Property<Source> => ({
  uri,
  name: nameOf(uri),
  type,
  shape,
  since,
  isDetail,
  write,
  value: () => null,
});

/** Which properties a request wants to see. */
export interface WantedProperties {
  readonly baseShape: 'IdOnly' | 'Default' | 'AllProperties';
  /** URIs beside the shape. What is not known here is left out, as what an item does not have. */
  readonly named: ReadonlySet<string>;
}

const baseShapes = ['IdOnly', 'Default', 'AllProperties'] as const;
export const baseShapeNames: readonly string[] = baseShapes;

const shown = {
  IdOnly: ['id'],
  Default: ['id', 'default'],
  AllProperties: ['id', 'default', 'all'],
} as const satisfies Record<(typeof baseShapes)[number], readonly Shape[]>;

/** Reads FolderShape or ItemShape. @throws {EwsError} ErrorInvalidRequest */
export function readShape(shape: XmlElement | undefined): WantedProperties {
  const name = shape?.textOf('BaseShape') ?? 'Default';
  const baseShape = baseShapes.find((one) => one === name);
  if (baseShape === undefined) {
    throw new EwsError(
      'ErrorInvalidRequest',
      `BaseShape is "${name.slice(0, 40)}", expected one of ${baseShapes.join(', ')}.`,
    );
  }
  const paths = shape?.child('AdditionalProperties')?.children('FieldURI') ?? [];
  return { baseShape, named: new Set(paths.map((path) => path.attribute('FieldURI') ?? '')) };
}

/** The wanted properties of one item or folder, in the order of the schema. */
export function writeProperties<Source>(
  properties: readonly Property<Source>[],
  { baseShape, named }: WantedProperties,
  version: EwsVersion,
  source: Source,
): string {
  const shapes: readonly Shape[] = shown[baseShape];
  return properties
    .filter(
      ({ uri, shape, since }) =>
        (shapes.includes(shape) || named.has(uri)) && !isBefore(version, since),
    )
    .map((property) => property.write(source))
    .join('');
}

/** Members of the schema type that holds these properties. */
export const membersOf = <Source>(properties: readonly Property<Source>[]): readonly string[] =>
  properties.map(({ name, type }) => `${name}? ${type}`);
