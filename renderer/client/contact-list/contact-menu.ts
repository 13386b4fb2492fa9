import type { CommandOf, ContactView, GroupView } from '../../../shared/contract/index.js';
import {
  type Relationship,
  relationshipNames,
  relationships,
} from '../../../shared/lync/presence.js';
import { type MenuItem, separator } from '../menu/menu-item.js';
import { contactMenuStrings as words } from './menu-strings.js';
import { listStrings } from './strings.js';

type Sipless<C> = C extends unknown ? Omit<C, 'sip'> : never;
export type ContactCommand = Sipless<
  | CommandOf<'client.set-relationship'>
  | CommandOf<'client.tag-contact'>
  | CommandOf<'client.place-contact'>
  | CommandOf<'client.remove-contact'>
>;

export interface ContactMenuContext {
  readonly contact: ContactView;
  readonly groups: readonly GroupView[];
  /** Id of the group whose row was pointed at; `null` in the views of buckets. */
  readonly from: string | null;
  act(command: ContactCommand): void;
  /** Writes to the contact. */
  write(): void;
  /** Absent where the card is open already. */
  viewCard?(): void;
}

/** The context menu of a contact. Follows `privacy/relationship-menu`. */
export function contactMenuItems(context: ContactMenuContext): readonly MenuItem[] {
  const { contact, act, write, viewCard } = context;
  return [
    { kind: 'command', label: words.sendInstantMessage, run: write },
    unavailable(words.call, listStrings.noCalls),
    separator,
    ...(viewCard
      ? [{ kind: 'command', label: words.viewCard, run: viewCard } as const, separator]
      : []),
    {
      kind: 'check',
      label: words.tag,
      checked: contact.tagged,
      run: () => act({ name: 'client.tag-contact', contact: contact.sip, tagged: !contact.tagged }),
    },
    { kind: 'submenu', label: words.relationship, items: relationshipItems(context) },
    separator,
    ...placeItems(context),
    {
      kind: 'command',
      label: words.remove,
      run: () => act({ name: 'client.remove-contact', contact: contact.sip }),
    },
  ];
}

function unavailable(label: string, disabledReason: string): MenuItem {
  return { kind: 'command', label, disabledReason, run: () => undefined };
}

function relationshipItems({ contact, act }: ContactMenuContext): readonly MenuItem[] {
  const set = (relationship: Relationship | null): void =>
    act({ name: 'client.set-relationship', contact: contact.sip, relationship });
  return [
    ...relationships.map(
      (relationship): MenuItem => ({
        kind: 'radio',
        label: relationshipNames[relationship],
        checked: contact.relationship === relationship,
        run: () => set(relationship),
      }),
    ),
    separator,
    { kind: 'command', label: words.automatic, run: () => set(null) },
  ];
}

/** Move and Copy lead to every group a user can fill that does not hold the contact yet. */
function placeItems({ contact, groups, from, act }: ContactMenuContext): readonly MenuItem[] {
  const targets = groups.filter(
    ({ id, kind }) =>
      (kind === 'custom' || kind === 'other') && id !== from && !contact.groups.includes(id),
  );
  const source = groups.find(
    ({ id, kind }) => id === from && (kind === 'custom' || kind === 'other'),
  );
  const branch = (label: string, copy: boolean): MenuItem =>
    targets.length === 0
      ? unavailable(label, words.noOtherGroup)
      : {
          kind: 'submenu',
          label,
          items: targets.map((group) => ({
            kind: 'command',
            label: group.title,
            run: () =>
              act({
                name: 'client.place-contact',
                contact: contact.sip,
                to: group.id,
                ...(source ? { from: source.id } : {}),
                copy,
              }),
          })),
        };
  return [...(source ? [branch(words.move, false)] : []), branch(words.copy, true)];
}
