import { escapeXml } from '../../xml/escape-xml.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { asked, defineOperation, responseMessages } from '../operation.js';
import { anyOf, enumeration, sequence } from '../schema/schema.js';
import { EwsError } from '../soap/ews-error.js';

const formats = ['EwsLegacyId', 'EwsId', 'EntryId', 'HexEntryId', 'StoreId', 'OwaId'] as const;

/**
 * `ConvertId`, which exchangelib asks to learn the version. Ids are opaque and the same in every format. Follows
 * `exchange/ews-ids`.
 */
export const convertId = defineOperation({
  name: 'ConvertId',
  since: 'Exchange2007_SP1',
  schema: {
    request: sequence(
      'SourceIds t:NonEmptyArrayOfAlternateIdsType',
      '@DestinationFormat t:IdFormatType',
    ),
    message: sequence('AlternateId? t:AlternateIdType'),
    types: {
      IdFormatType: enumeration(...formats),
      NonEmptyArrayOfAlternateIdsType: anyOf('AlternateId t:AlternateIdType'),
      AlternateIdType: sequence(
        '@Format t:IdFormatType',
        '@Id xs:string',
        '@Mailbox xs:string',
        '@IsArchive? xs:boolean',
      ),
    },
  },
  read: (element) => ({
    ids: asked(element.child('SourceIds')?.elements() ?? [], 'SourceIds'),
    format: readFormat(element, 'DestinationFormat'),
  }),
  addresses: () => [],
  answer: ({ ids, format }, { mailboxOf }) =>
    responseMessages('ConvertId', ids, (element) => {
      readFormat(element, 'Format');
      const id = element.attribute('Id') ?? '';
      // Folders are `calendar:alice@contoso.com`, items `alice@contoso.com|c1`.
      const address = /^[a-z]+:(.+)$/.exec(id)?.[1] ?? /^(.+)\|/.exec(id)?.[1];
      const mailbox = address === undefined ? undefined : mailboxOf(address);
      if (!mailbox) {
        throw new EwsError(
          'ErrorInvalidIdMalformed',
          `"${id.slice(0, 60)}" is no id of this server.`,
        );
      }
      return (
        `<m:AlternateId xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="t:AlternateIdType" ` +
        `Format="${format}" Id="${escapeXml(id)}" Mailbox="${escapeXml(mailbox.smtpAddress)}"/>`
      );
    }),
});

function readFormat(element: XmlElement, attribute: string): (typeof formats)[number] {
  const name = element.attribute(attribute) ?? '';
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new EwsError(
    'ErrorInvalidRequest',
    `${attribute} is "${name.slice(0, 40)}", expected one of ${formats.join(', ')}.`,
  );
}
