import { escapeXml } from '../../xml/escape-xml.js';
import { messagesNamespace, typesNamespace } from '../soap/soap-envelope.js';
import type { Member, SchemaType, SchemaTypes } from './schema.js';

export const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';
const namespaces = { m: messagesNamespace, t: typesNamespace } as const;

interface ParsedMember {
  readonly isAttribute: boolean;
  /** Prefix of an element that stands elsewhere too; `null` for one of its own. */
  readonly prefix: string | null;
  readonly name: string;
  readonly count: string;
  readonly type: string;
}

const pattern = /^(@?)(?:([tm]):)?(\w+)([?*+]?) ([tm]|xs):(\w+)$/;

/** @throws {Error} for a member that is written wrong: a slip in a definition */
export function parseMember(member: Member): ParsedMember {
  const [whole, at, prefix = null, name = '', count = '', space, type] = pattern.exec(member) ?? [];
  if (whole === undefined) throw new Error(`"${member}" is no member of a schema type.`);
  return { isAttribute: at === '@', prefix, name, count, type: `${space}:${type}` };
}

/** Members of a type and of the types written inside it. */
export function allMembers(type: SchemaType): readonly Member[] {
  if (!('members' in type)) return [];
  return type.members.flatMap((member) =>
    typeof member === 'string' ? [member] : allMembers(member),
  );
}

/** A schema document of named types and of elements with a type each. */
export function writeSchema(
  prefix: 'm' | 't',
  types: SchemaTypes,
  elements: readonly (readonly [name: string, type: string | SchemaType])[],
): string {
  const other =
    prefix === 'm' ? `<xs:import namespace="${typesNamespace}" schemaLocation="types.xsd"/>` : '';
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<xs:schema xmlns:xs="${xsdNamespace}" xmlns:m="${messagesNamespace}" ` +
    `xmlns:t="${typesNamespace}" targetNamespace="${namespaces[prefix]}" elementFormDefault="qualified" version="1.0">` +
    `${other}${Object.entries(types)
      .map(([name, type]) => writeType(type, name))
      .join('')}${elements.map(([name, type]) => writeElement(name, type)).join('')}</xs:schema>\n`
  );
}

const writeElement = (name: string, type: string | SchemaType): string =>
  typeof type === 'string'
    ? `<xs:element name="${name}" type="${type}"/>`
    : `<xs:element name="${name}">${writeType(type)}</xs:element>`;

function writeType(type: SchemaType, name?: string): string {
  const named = name === undefined ? '' : ` name="${name}"`;
  switch (type.kind) {
    case 'enumeration':
      return `<xs:simpleType${named}>${writeValues(type.values)}</xs:simpleType>`;
    case 'list':
      return `<xs:simpleType${named}><xs:list><xs:simpleType>${writeValues(type.values)}</xs:simpleType></xs:list></xs:simpleType>`;
    case 'any':
      return `<xs:complexType${named}><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="lax"/></xs:sequence><xs:anyAttribute processContents="lax"/></xs:complexType>`;
    case 'text':
      return `<xs:complexType${named}><xs:simpleContent><xs:extension base="${type.base}">${writeAttributes(type.members)}</xs:extension></xs:simpleContent></xs:complexType>`;
    default: {
      const content = writeContent(type) + writeAttributes(type.members);
      return type.base === undefined
        ? `<xs:complexType${named}>${content}</xs:complexType>`
        : `<xs:complexType${named}><xs:complexContent><xs:extension base="${type.base}">${content}</xs:extension></xs:complexContent></xs:complexType>`;
    }
  }
}

const writeValues = (values: readonly string[]): string =>
  `<xs:restriction base="xs:string">${values
    .map((value) => `<xs:enumeration value="${escapeXml(value)}"/>`)
    .join('')}</xs:restriction>`;

function writeContent(type: SchemaType): string {
  if (type.kind !== 'sequence' && type.kind !== 'choice') return '';
  const members = type.members.map((member) =>
    typeof member === 'string' ? writeMember(member) : writeContent(member),
  );
  if (type.kind === 'sequence') return `<xs:sequence>${members.join('')}</xs:sequence>`;
  const most = type.isRepeated ? ' maxOccurs="unbounded"' : '';
  return `<xs:choice minOccurs="0"${most}>${members.join('')}</xs:choice>`;
}

function writeMember(member: Member): string {
  const { isAttribute, prefix, name, count, type } = parseMember(member);
  if (isAttribute) return '';
  const least = count === '?' || count === '*' ? ' minOccurs="0"' : '';
  const most = count === '*' || count === '+' ? ' maxOccurs="unbounded"' : '';
  const what = prefix === null ? `name="${name}" type="${type}"` : `ref="${prefix}:${name}"`;
  return `<xs:element ${what}${least}${most}/>`;
}

function writeAttributes(members: readonly (Member | SchemaType)[]): string {
  return members
    .flatMap((member) => (typeof member === 'string' ? [parseMember(member)] : []))
    .filter(({ isAttribute }) => isAttribute)
    .map(({ name, type, count }) => {
      const use = count === '?' ? '' : ' use="required"';
      return `<xs:attribute name="${name}" type="${type}"${use}/>`;
    })
    .join('');
}
