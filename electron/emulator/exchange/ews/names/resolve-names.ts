import type { ResolvedPerson } from '../../mailboxes/mailboxes.js';
import { escapeXml } from '../../xml/escape-xml.js';
import { defineOperation, wrapMessages } from '../operation.js';
import { enumeration, extension, sequence, text } from '../schema/schema.js';
import { errorStatus, successStatus, warningStatus } from '../soap/soap-envelope.js';

/** The most that Exchange returns. */
const mostResolved = 100;

/** `ResolveNames`: people of the organisation by the beginning of a name or an address. */
export const resolveNames = defineOperation({
  name: 'ResolveNames',
  since: 'Exchange2007',
  schema: {
    request: sequence(
      'ParentFolderIds? t:NonEmptyArrayOfBaseFolderIdsType',
      'UnresolvedEntry xs:string',
      '@ReturnFullContactData xs:boolean',
      '@SearchScope? xs:string',
      '@ContactDataShape? t:DefaultShapeNamesType',
    ),
    message: sequence('ResolutionSet? t:ArrayOfResolutionType'),
    types: {
      ArrayOfResolutionType: sequence(
        'Resolution* t:ResolutionType',
        '@IndexedPagingOffset? xs:int',
        '@TotalItemsInView? xs:int',
        '@IncludesLastItemInRange? xs:boolean',
      ),
      ResolutionType: sequence('Mailbox t:EmailAddressType', 'Contact? t:ContactItemType'),
      ContactItemType: extension(
        't:ItemType',
        'DisplayName? xs:string',
        'EmailAddresses? t:AddressDictionaryType',
        'ContactSource? t:ContactSourceType',
        'ImAddresses? t:AddressDictionaryType',
      ),
      AddressDictionaryType: sequence('Entry+ t:AddressDictionaryEntryType'),
      AddressDictionaryEntryType: text('xs:string', '@Key xs:string'),
      ContactSourceType: enumeration('ActiveDirectory', 'Store'),
    },
  },
  read: (element) => ({
    entry: element.textOf('UnresolvedEntry') ?? '',
    // Contacts of a mailbox are not kept: who looks only there finds nobody.
    isDirectory: element.attribute('SearchScope') !== 'Contacts',
    isFull: element.attribute('ReturnFullContactData')?.toLowerCase() === 'true',
  }),
  addresses: () => [],
  answer: ({ entry, isDirectory, isFull }, { mailboxes }) => {
    const people = isDirectory ? mailboxes.resolve(entry, mostResolved + 1) : [];
    const told = people.slice(0, mostResolved);
    const set =
      `<m:ResolutionSet TotalItemsInView="${told.length}" IncludesLastItemInRange="${told.length === people.length}">` +
      `${told.map((person) => writeResolution(person, isFull)).join('')}</m:ResolutionSet>`;
    const message = (content: string) =>
      `<m:ResolveNamesResponseMessage ${content}</m:ResolveNamesResponseMessage>`;
    return wrapMessages('ResolveNames', [
      message(statusOf(people.length) + (told.length > 0 ? set : '')),
    ]);
  },
});

function statusOf(found: number): string {
  if (found === 1) return successStatus;
  return found === 0
    ? errorStatus('ErrorNameResolutionNoResults', 'No results were found.')
    : warningStatus('ErrorNameResolutionMultipleResults', 'Multiple results were found.');
}

function writeResolution({ displayName, smtpAddress, sip }: ResolvedPerson, isFull: boolean) {
  const [name, mail] = [escapeXml(displayName), escapeXml(smtpAddress)];
  const contact =
    `<t:Contact><t:DisplayName>${name}</t:DisplayName>` +
    `<t:EmailAddresses><t:Entry Key="EmailAddress1">SMTP:${mail}</t:Entry></t:EmailAddresses>` +
    '<t:ContactSource>ActiveDirectory</t:ContactSource>' +
    `<t:ImAddresses><t:Entry Key="ImAddress1">sip:${escapeXml(sip)}</t:Entry></t:ImAddresses></t:Contact>`;
  return (
    `<t:Resolution><t:Mailbox><t:Name>${name}</t:Name><t:EmailAddress>${mail}</t:EmailAddress>` +
    `<t:RoutingType>SMTP</t:RoutingType><t:MailboxType>Mailbox</t:MailboxType></t:Mailbox>` +
    `${isFull ? contact : ''}</t:Resolution>`
  );
}
