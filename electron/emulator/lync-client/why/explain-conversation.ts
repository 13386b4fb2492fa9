import type {
  AbsentThing,
  ConversationPart,
  WhyAnswer,
} from '../../../../shared/contract/views/why.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { Conversations } from '../conversations/conversations.js';
import { messageSettings } from '../conversations/message-settings.js';
import type { ClientSession } from '../session/client-session.js';
import { answer, decided, inWords, step, stepOf, stepsOf } from './answer.js';

/** Why a message looks as it does, and what became of it on its way. */
export function explainMessage(
  session: ClientSession,
  conversations: Conversations,
  of: string,
  id: string,
): WhyAnswer | null {
  const conversation = conversations.find(of);
  const message = conversation?.messages.find((each) => each.id === id);
  if (!message) return null;
  const path = session.ports.instantMessages.trace(id);
  const { links, emoticons, canFormat, alternatingBackground } = messageSettings(session);
  const looks = [
    step(
      message.direction === 'out'
        ? 'This user wrote it.'
        : `${conversation?.displayName} wrote it.`,
      'messages/window',
    ),
    stepOf(links),
    stepOf(emoticons),
    stepOf(canFormat),
    stepOf(alternatingBackground),
  ];
  const way = (path?.steps ?? []).map(({ text, why }) => step(text, why?.rule ?? null));
  const judged = (path?.links ?? []).map(({ url, verdict }) => `${url}: ${verdict}`);
  const filter =
    judged.length === 0
      ? []
      : [step('Links as the filter judged them:', 'url-filter/on-the-server', judged)];
  const label = `Message of ${session.ports.clockText(message.at)}`;
  const stopped = path?.steps.findLast(({ why }) => why !== null)?.why ?? null;
  const steps = [...way, ...filter, ...looks];
  if (message.state === 'delivered')
    return answer(
      label,
      message.serverNote === null
        ? decided('Delivered', 'url-filter/on-the-server', 'It passed the filter of the server.')
        : decided(
            'Delivered with a note',
            'url-filter/warn',
            'The filter of the server put a note before it.',
          ),
      steps,
    );
  const refused = decided(
    'Refused',
    'url-filter/block-whole',
    'The filter of the server refused it whole.',
  );
  const failed = decided(
    'Not delivered',
    'messages/unreachable',
    path?.steps.at(-1)?.text ?? 'It reached nobody.',
  );
  return answer(label, message.state === 'refused' ? refused : (stopped ?? failed), steps);
}

type Deciding = Partial<Record<ConversationPart, Effective<string>>>;

const onOff = (is: boolean): string => (is ? 'Offered' : 'Not there');

/** What decides parts of the conversation window. */
function decidingOf(session: ClientSession): Deciding {
  const settings = messageSettings(session);
  return {
    warning: inWords(settings.imWarning, (text) => text ?? 'none'),
    formatting: inWords(settings.canFormat, onOff),
    emoticons: inWords(settings.emoticons, onOff),
    save: inWords(settings.canSave, onOff),
  };
}

/** Why a part of the conversation window is there. */
export function explainConversation(session: ClientSession, part: string): WhyAnswer | null {
  const plain: Readonly<Record<ConversationPart, string>> = {
    window: 'Conversation window',
    warning: 'Notice above the messages',
    older: 'Earlier messages',
    input: 'Where one writes',
    formatting: 'Formatting of messages',
    emoticons: 'Emoticons',
    save: 'Saving the conversation',
    call: 'Call',
    video: 'Video',
    share: 'Share',
    list: 'Open conversations',
  };
  const known = Object.entries(plain).find(([name]) => name === part);
  if (known === undefined) return null;
  const [, label] = known;
  const deciding = Object.entries(decidingOf(session)).find(([name]) => name === part)?.[1];
  if (deciding)
    return answer(
      label,
      deciding,
      stepsOf(part === 'emoticons' && step('Which there are:', 'messages/emoticons')),
    );
  if (part === 'call' || part === 'video' || part === 'share')
    return answer(
      label,
      decided(
        'Greyed',
        'emulator/drawn-only',
        'There are no calls and nothing is shared here.',
        'emulator',
      ),
    );
  if (part === 'older')
    return answer(
      label,
      decided('Not kept', 'messages/kept', 'A window keeps the last messages.', 'emulator'),
    );
  return answer(
    label,
    decided('As everywhere', 'messages/window', 'Every conversation has it.', 'client-default'),
  );
}

/** What a policy or the user took off conversations. */
export function absentFromConversation(session: ClientSession): readonly AbsentThing[] {
  const settings = messageSettings(session);
  const place = 'Conversation';
  const off = (label: string, why: Effective<boolean>): readonly AbsentThing[] =>
    why.value ? [] : [{ label, place, why: inWords(why, onOff) }];
  return [
    ...off('Links that can be clicked', settings.links),
    ...off('Emoticons', settings.emoticons),
    ...off('Formatting', settings.canFormat),
    ...(settings.canFormat.value
      ? off('Formatting of pasted text', settings.keepsPastedFormat)
      : []),
    ...off('Saving', settings.canSave),
    ...(settings.imWarning.value === null
      ? [
          {
            label: 'Notice above the messages',
            place,
            why: inWords(settings.imWarning, () => 'none'),
          },
        ]
      : []),
    ...(settings.errorLink.value === null
      ? [{ label: 'Link below errors', place, why: inWords(settings.errorLink, () => 'none') }]
      : []),
  ];
}
