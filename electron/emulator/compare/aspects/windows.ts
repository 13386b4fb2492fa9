import { messagesOf } from '../../../../shared/contract/emulator-views.js';
import { entriesAt } from '../../../../shared/contract/key-pattern.js';
import type { ConversationsView } from '../../../../shared/contract/views/conversation.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { type Aspect, both, change, difference, whyOf, whyOfBoth, yesOrNo } from '../aspect.js';

type Feature = {
  readonly label: string;
  readonly of: (view: ConversationsView) => Effective<unknown>;
  readonly words: (value: unknown) => string;
};

const offered = (value: unknown): string => yesOrNo(value === true, 'yes', 'no');
const text = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? value : 'none';

const features: readonly Feature[] = [
  { label: 'notice above messages', of: (view) => view.imWarning, words: text },
  { label: 'saving', of: (view) => view.canSave, words: offered },
  { label: 'formatted messages', of: (view) => view.canFormat, words: offered },
  { label: 'formatting of pasted text', of: (view) => view.keepsPastedFormat, words: offered },
  { label: 'pictures for emoticons', of: (view) => view.emoticons, words: offered },
  { label: 'links that can be clicked', of: (view) => view.links, words: offered },
  { label: 'alternating backgrounds', of: (view) => view.alternatingBackground, words: offered },
  {
    label: 'link below errors',
    of: ({ errorLink }) => ({ ...errorLink, value: errorLink.value?.text ?? '' }),
    words: text,
  },
];

const conversations: Aspect = {
  same: 'conversation windows',
  find: ({ before, after }) => {
    const views = both('conversations', before.shown, after.shown);
    if (!views) return [];
    const changed = features.filter(
      ({ of, words }) => words(of(views.was).value) !== words(of(views.will).value),
    );
    const [first] = changed;
    return difference({
      id: 'conversations',
      title: 'Conversation windows',
      changes: changed.flatMap(({ label, of, words }) =>
        change(label, words(of(views.was).value), words(of(views.will).value)),
      ),
      where: 'each conversation',
      at: { in: 'conversation' },
      marks: ['conversation'],
      ...(first && whyOfBoth(first.of(views.was), first.of(views.will))),
    });
  },
};

/** Conversations that are open on both sides: the new sign-in closes those that were open before. */
const messages: Aspect = {
  same: null,
  find: ({ before, after }) =>
    entriesAt(before.shown, 'conversation/{conversation}').flatMap(([id, was]) => {
      const will = after.shown[`conversation/${id}`];
      if (will === undefined) return [];
      const [all, others] = [messagesOf(before.shown, id), messagesOf(after.shown, id)];
      const newest = Math.min(all.length, others.length);
      const [former, now] = [all.slice(-newest), others.slice(-newest)];
      const words = ({ state, parts, serverNote }: (typeof former)[number]): string =>
        [
          ...(serverNote === null ? [] : [`server note “${serverNote}”`]),
          parts.map((part) => part.text).join(''),
          ...(state === 'delivered' ? [] : [state]),
        ].join(', ');
      return difference({
        id: `messages/${id}`,
        title: `Messages with ${was.displayName}`,
        changes:
          newest === 0
            ? []
            : former.flatMap((message, place) => {
                const other = now[place];
                return other ? change(null, words(message), words(other)) : [];
              }),
        where: 'conversation',
        at: { in: 'conversation' },
        marks: ['conversation'],
      });
    }),
};

const tabs: Aspect = {
  same: 'tabs of the window',
  find: ({ before, after }) => {
    const session = both('session', before.shown, after.shown);
    if (!session) return [];
    const { was, will } = session;
    const there = (value: boolean): string => yesOrNo(value, 'there', 'not there');
    return [
      ...difference({
        id: 'feeds-tab',
        title: 'Activity Feeds',
        changes: change(null, there(was.feedsTab.value), there(will.feedsTab.value)),
        ...{ where: 'row of icons', at: { in: 'window' }, marks: ['toolbar'] },
        ...whyOfBoth(was.feedsTab, will.feedsTab),
      }),
      ...difference({
        id: 'organisation-tab',
        title: 'Tab Organization',
        changes: change(null, there(was.organisationTab.value), there(will.organisationTab.value)),
        ...{ where: 'contact cards', at: { in: 'window' }, marks: [] },
        ...whyOfBoth(was.organisationTab, will.organisationTab),
      }),
    ];
  },
};

/** Rows that a setting decides. The others tell the state of the moment, which a new sign-in begins anew. */
const configuration: Aspect = {
  same: 'Configuration Information',
  find: ({ before, after }) => {
    const windows = both('configuration', before.shown, after.shown);
    if (!windows) return [];
    const rows = (view: typeof windows.was) =>
      new Map(
        view.rows
          .filter(({ id, why }) => why !== null || id === 'policy')
          .map((row) => [row.id, row]),
      );
    const [was, will] = [rows(windows.was), rows(windows.will)];
    const changed = [...was.values()].filter(({ id, value }) => will.get(id)?.value !== value);
    const first = changed.find(({ why }) => why);
    return difference({
      id: 'configuration',
      title: 'Configuration Information',
      changes: changed.flatMap(({ id, label, value }) =>
        change(label, value || 'none', will.get(id)?.value || 'none'),
      ),
      where: 'Ctrl and right click on the icon of Lync',
      at: { in: 'configuration' },
      marks: ['configuration'],
      before: whyOf(first?.why),
      after: whyOf(first && will.get(first.id)?.why),
    });
  },
};

/** What opens beside the main window, and its tabs. */
export const windows: readonly Aspect[] = [tabs, conversations, messages, configuration];
