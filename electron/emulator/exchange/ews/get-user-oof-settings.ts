import type { AutomaticReplyState } from '../../../../shared/lync/mailbox.js';
import { dayMilliseconds, type Instant } from '../../../../shared/lync/time.js';
import type { Mailbox } from '../mailboxes/mailbox.js';
import { escapeXml } from '../xml/escape-xml.js';
import { formatUtc } from '../xml/xml-date-time.js';
import type { XmlElement } from '../xml/xml-element.js';
import { errorStatus, successStatus } from './soap-envelope.js';

const stateNames: Readonly<Record<AutomaticReplyState, string>> = {
  disabled: 'Disabled',
  enabled: 'Enabled',
  scheduled: 'Scheduled',
};

/** The mailbox that a GetUserOofSettings asks about. */
export const readOofAddress = (operation: XmlElement): string =>
  operation.textOf('Mailbox', 'Address') ?? '';

/** The answer. Times are in UTC; where none were ever set, the present day stands in. */
export function answerOofSettings(mailbox: Mailbox | undefined, now: Instant): string {
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
