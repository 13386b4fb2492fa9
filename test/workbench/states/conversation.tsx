import { fireEvent, screen, within } from '@testing-library/dom';
import { ClientWindow } from '../../../renderer/client/client-window.js';
import type { ConversationsView, MessageView } from '../../../shared/contract/index.js';
import { byPolicy, clientEntries } from '../../support/client-entries.js';
import { conversationEntries, messageOf } from '../../support/conversation-entries.js';
import { type ComponentState, inClient, owner } from '../component-state.js';

const portal = 'https://portal.contoso.local/news';

const talk: readonly MessageView[] = [
  messageOf('1', 'Hi Bob, got a second?'),
  messageOf('2', 'Sure, what is it?', { direction: 'in' }),
  messageOf('3', [
    { kind: 'text', text: 'The portal: ' },
    { kind: 'link', text: portal, href: portal },
  ]),
  messageOf('4', 'See http://x.example/', {
    state: 'failed',
    error: 'This message was not sent: links are not allowed.',
  }),
];

const withBob = (
  messages: readonly MessageView[],
  policy: Partial<ConversationsView> = {},
  pressed: readonly string[] = [],
): Pick<ComponentState, 'size' | 'draw' | 'reach'> => ({
  size: { width: 340, height: 640 },
  draw: inClient(
    <ClientWindow sip={owner} titleBar />,
    { ...clientEntries(), ...conversationEntries({ bob: messages }, policy) },
    (command) => (command.name === 'conversation.open' ? { conversation: command.with } : null),
  ),
  reach: async () => {
    const [row] = await screen.findAllByRole('treeitem', { name: /^Bob Bergström, / });
    if (row) fireEvent.doubleClick(row);
    const window = within(await screen.findByRole('dialog', { name: /^Conversation of / }));
    for (const name of pressed) {
      const role = name.startsWith('https:') ? 'link' : 'button';
      fireEvent.click(window.getByRole(role, { name }));
    }
  },
});

export const conversationStates: readonly ComponentState[] = [
  { name: 'conversation / empty', ...withBob([]) },
  { name: 'conversation / delivered, received, a link, refused', ...withBob(talk) },
  {
    name: 'conversation / formatting bar and emoticons',
    ...withBob(talk, {}, ['Font', 'Emoticons']),
  },
  { name: 'conversation / menu', ...withBob(talk, {}, ['More options']) },
  { name: 'conversation / the question before a link', ...withBob(talk, {}, [portal]) },
  {
    name: 'conversation / warned, plain text only',
    ...withBob(talk, {
      imWarning: byPolicy('This conversation may be recorded.', 'IMWarning'),
      canFormat: byPolicy(false, 'DisableHtmlIm'),
      emoticons: byPolicy(false, 'DisableEmoticons'),
      alternatingBackground: byPolicy(true, 'ShowBackground'),
    }),
  },
];
