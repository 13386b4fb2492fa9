import type { AutomaticReplyState } from '../../../../../shared/lync/mailbox.js';
import { dayMilliseconds, type Instant } from '../../../../../shared/lync/time.js';
import type { Mailbox } from '../../mailboxes/mailbox.js';
import { escapeXml } from '../../xml/escape-xml.js';
import { formatUtc } from '../../xml/xml-date-time.js';
import { defineOperation } from '../operation.js';
import { enumeration, sequence } from '../schema/schema.js';
import { errorStatus, successStatus } from '../soap/soap-envelope.js';

const stateNames: Readonly<Record<AutomaticReplyState, string>> = {
  disabled: 'Disabled',
  enabled: 'Enabled',
  scheduled: 'Scheduled',
};

/** `GetUserOofSettings`: times in UTC; where none were ever set, the present day stands in. */
export const getUserOofSettings = defineOperation({
  name: 'GetUserOofSettings',
  since: 'Exchange2007',
  schema: {
    element: 'GetUserOofSettingsRequest',
    request: sequence('t:Mailbox t:EmailAddress'),
    response: sequence(
      'ResponseMessage m:ResponseMessageType',
      't:OofSettings? t:UserOofSettings',
      'AllowExternalOof? t:ExternalAudience',
    ),
    types: {
      UserOofSettings: sequence(
        'OofState t:OofState',
        'ExternalAudience t:ExternalAudience',
        'Duration? t:Duration',
        'InternalReply? t:ReplyBody',
        'ExternalReply? t:ReplyBody',
      ),
      OofState: enumeration(...Object.values(stateNames)),
      ExternalAudience: enumeration('None', 'Known', 'All'),
      ReplyBody: sequence('Message? xs:string'),
    },
  },
  read: (element) => ({ address: element.textOf('Mailbox', 'Address') ?? '' }),
  isSteady: true,
  addresses: ({ address }) => [address],
  answer: ({ address }, { mailboxOf, now }) => answerOofSettings(mailboxOf(address), now),
});

function answerOofSettings(mailbox: Mailbox | undefined, now: Instant): string {
  if (!mailbox) {
    const status = errorStatus(
      'ErrorMailRecipientNotFound',
      'Mailbox not found in Active Directory.',
    );
    return response(`${status}</m:ResponseMessage>`);
  }
  const { state, start, end, internalMessage, externalMessage } = mailbox.automaticReplies;
  const today = now - (now % dayMilliseconds);
  return response(
    `${successStatus}</m:ResponseMessage><t:OofSettings><t:OofState>${stateNames[state]}</t:OofState>` +
      '<t:ExternalAudience>All</t:ExternalAudience>' +
      `<t:Duration><t:StartTime>${formatUtc(start ?? today)}</t:StartTime>` +
      `<t:EndTime>${formatUtc(end ?? today + dayMilliseconds)}</t:EndTime></t:Duration>` +
      `<t:InternalReply><t:Message>${escapeXml(internalMessage)}</t:Message></t:InternalReply>` +
      `<t:ExternalReply><t:Message>${escapeXml(externalMessage)}</t:Message></t:ExternalReply>` +
      '</t:OofSettings><m:AllowExternalOof>All</m:AllowExternalOof>',
  );
}

const response = (content: string): string =>
  `<m:GetUserOofSettingsResponse><m:ResponseMessage ${content}</m:GetUserOofSettingsResponse>`;
