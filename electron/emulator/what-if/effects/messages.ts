import type { MessagePart } from '../../../../shared/contract/views/conversation.js';
import type { ClientLook } from '../client-look.js';
import {
  defineEffect,
  type EffectDefinition,
  type Reason,
  reasonOf,
  valueChange,
} from '../effect.js';
import { whileTrue } from './contact-list.js';

/** Enough for the prefixes that one plan adds or removes. */
const linksShown = 8;

/** Of the links that are treated otherwise, the first few. */
function linkText(links: ClientLook['links'], changed: ReadonlySet<string>): string {
  const treated = links.filter(({ link }) => changed.has(link));
  const texts = treated.slice(0, linksShown).map(({ link, treatment }) => `${link} ${treatment}`);
  const others = treated.length - texts.length;
  return [...texts, ...(others > 0 ? [`${others} more`] : [])].join('; ');
}

const onServer: Reason = {
  rule: 'url-filter/on-the-server',
  text: 'The filter of the Front End that takes the messages of this person decides.',
};

const partText = (part: MessagePart | null): string => part?.text ?? 'none';

/** Conversations, and what the server does with links in them. */
export const messageEffects: readonly EffectDefinition[] = [
  defineEffect({
    id: 'links-sent',
    group: 'change',
    title: 'Links in messages they send',
    sentence: 'have links in their messages treated otherwise',
    takesEffect: 'at-once',
    of: 'client',
    change: ({ before, after }) => {
      const former = new Map(before.links.map(({ link, treatment }) => [link, treatment]));
      const changed = new Set(
        after.links
          .filter(({ link, treatment }) => former.get(link) !== treatment)
          .map(({ link }) => link),
      );
      if (changed.size === 0) return null;
      return {
        before: { text: linkText(before.links, changed), why: onServer },
        after: { text: linkText(after.links, changed), why: onServer },
        amount: changed.size,
      };
    },
    counts: 'Kinds of links',
  }),
  ...whileTrue({
    id: 'clickable-links',
    title: 'Links that can be clicked',
    what: 'links that can be clicked',
    values: ({ conversations }) => ({ 'Links that can be clicked': conversations.links }),
  }),
  ...whileTrue({
    id: 'message-features',
    title: 'What conversation windows offer',
    what: 'something that conversation windows offer',
    values: ({ conversations }) => ({
      'Saving conversations': conversations.canSave,
      'Formatted messages': conversations.canFormat,
      'Formatting of pasted text': conversations.keepsPastedFormat,
      'Pictures for emoticons': conversations.emoticons,
    }),
  }),
  defineEffect({
    id: 'message-warning',
    group: 'change',
    title: 'The notice above messages',
    sentence: 'see another notice above messages',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) =>
      valueChange(
        { before: before.conversations.imWarning, after: after.conversations.imWarning },
        (text) => text ?? 'none',
      ),
  }),
  defineEffect({
    id: 'error-link',
    group: 'change',
    title: 'The link below errors',
    sentence: 'see another link below errors',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) =>
      valueChange(
        { before: before.conversations.errorLink, after: after.conversations.errorLink },
        partText,
      ),
  }),
  defineEffect({
    id: 'limits',
    group: 'change',
    title: 'Limits of contacts and alerts',
    sentence: 'meet other limits of the server',
    takesEffect: 'at-once',
    of: 'client',
    change: ({ before, after }) => {
      const text = ({ limits }: ClientLook): string =>
        `${limits.contacts.value} contacts, ${limits.promptedSubscribers.value} unanswered alerts`;
      if (text(before) === text(after)) return null;
      const why = ({ limits }: ClientLook): Reason => ({
        rule: 'contacts/group-limit',
        text: `${limits.contacts.reason} ${limits.promptedSubscribers.reason}`,
      });
      return {
        before: { text: text(before), why: why(before) },
        after: { text: text(after), why: why(after) },
      };
    },
  }),
  defineEffect({
    id: 'behaviour',
    group: 'change',
    title: 'What the client does when something happens',
    sentence: 'have a client that does something else when calls, alerts or searches come',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) => {
      const changed = whenSomethingHappens.filter(
        (name) => before.session.settings[name]?.value !== after.session.settings[name]?.value,
      );
      const [first] = changed;
      if (first === undefined) return null;
      const side = ({ session: { settings } }: ClientLook) => {
        const deciding = settings[first];
        return {
          text: changed.map((name) => `${name} ${settings[name]?.value || 'not set'}`).join(', '),
          why: deciding ? reasonOf(deciding) : null,
        };
      };
      return { before: side(before), after: side(after) };
    },
  }),
];

/** Settings that no view shows, and that the client asks when it is called for. */
const whenSomethingHappens = [
  'BlockConversationFromFederatedContacts',
  'DisablePhonePresence',
  'DisableFederatedPromptDisplayName',
  'SearchPrefixFlags',
  'MaximumNumberOfContacts',
  'MaximumDGsAllowedInContactList',
  'AutoInitiateContacts',
] as const;
