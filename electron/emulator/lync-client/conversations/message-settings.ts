import type {
  ConversationsView,
  MessagePart,
} from '../../../../shared/contract/views/conversation.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import { settingText } from '../../../../shared/policy/setting-text.js';
import { effectiveCheck } from '../options/effective-option.js';
import type { ClientSession } from '../session/client-session.js';
import type { ClientSettings } from '../settings/client-settings.js';
import { linkAddress } from './link-address.js';

/** Parameters about messages that have nothing to act on here. */
const withoutEffect = {
  ConferenceIMIdleTimeout:
    'Conversations here are between two people; this is about group sessions.',
  DisableInkIM: 'No client here has a pen, so that no message holds ink.',
  EnableConversationWindowTabs: 'No application adds a pane to conversations here.',
  EnableIMAutoArchiving:
    'Outlook keeps the Conversation History folder, and there is no Outlook here. The box in Options follows it.',
  EnableUnencryptedFileTransfer: 'Conversations here carry messages and no files.',
  DisableOneNote12Integration: 'There is no OneNote here to take notes in.',
} as const;

/** What decides how each message is drawn. Follows `messages/clickable-links`. */
export const messageLook = ({ settings, optionsContext }: ClientSession) => ({
  canFormat: canFormat(settings),
  emoticons: effectiveCheck('show-emoticons', optionsContext),
  links: settings.boolean('EnableURL'),
});

/** What policy and the user make of messages in this client. Follows `messages/warning`. */
export function messageSettings(session: ClientSession): ConversationsView {
  const { settings, optionsContext } = session;
  const look = messageLook(session);
  const text = settings.text('IMWarning');
  return {
    imWarning: { ...text, value: text.value === '' ? null : text.value },
    canSave: inverse(settings.boolean('DisableSavingIM')),
    canFormat: look.canFormat,
    keepsPastedFormat: inverse(settings.boolean('DisableHtmlIm')),
    emoticons: look.emoticons,
    links: look.links,
    alternatingBackground: effectiveCheck('alternate-message-background', optionsContext),
    errorLink: errorLink(settings),
    withoutEffect: Object.entries(withoutEffect).map(([parameter, reason]) => {
      const setting = settings.setting(parameter);
      const row = findClientPolicyParameter(parameter);
      const value = row ? settingText(row, setting.value) : '';
      return { parameter, setting: { ...setting, value }, text: reason };
    }),
  };
}

/**
 * Only both together make every message plain: DisableHtmlIm alone is about what is pasted. Follows
 * `messages/both-for-plain`.
 */
function canFormat(settings: ClientSettings): Effective<boolean> {
  const html = settings.boolean('DisableHtmlIm');
  const rtf = settings.boolean('DisableRTFIM');
  const deciding = rtf.value ? html : rtf;
  return { ...deciding, value: !(html.value && rtf.value), reason: `${rtf.reason} ${html.reason}` };
}

/** A click leads to a web page or nowhere. */
function errorLink(settings: ClientSettings): Effective<MessagePart | null> {
  const setting = settings.text('CustomLinkInErrorMessages');
  const text = setting.value.trim();
  if (text === '') return { ...setting, value: null };
  const href = linkAddress(text);
  const isWebPage = href !== null && /^https?:/.test(href);
  const value: MessagePart = isWebPage ? { kind: 'link', text, href } : { kind: 'text', text };
  return { ...setting, value };
}

const inverse = (setting: Effective<boolean>): Effective<boolean> => ({
  ...setting,
  value: !setting.value,
});
