import type { Effective } from '../../../../shared/lync/effective.js';
import type { ClientLook } from '../client-look.js';
import {
  defineEffect,
  type EffectDefinition,
  loseAndGain,
  notThere,
  type Offer,
  reasonOf,
  valueChange,
} from '../effect.js';

/** Effects of something that is there while a value is true. */
export const whileTrue = (facts: {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly values: (look: ClientLook) => Readonly<Record<string, Effective<boolean>>>;
}): readonly EffectDefinition[] =>
  loseAndGain({
    ...facts,
    takesEffect: 'next-sign-in',
    offers: (look) =>
      new Map(
        Object.entries(facts.values(look)).flatMap(([label, setting]): [string, Offer][] =>
          setting.value ? [[label, { label, why: reasonOf(setting) }]] : [],
        ),
      ),
    missing: (look, key) => notThere(facts.values(look)[key] ?? null),
  });

/** How the contact list and the window around it look. */
export const contactListEffects: readonly EffectDefinition[] = [
  defineEffect({
    id: 'look',
    group: 'change',
    title: 'Tiles or squares in the contact list',
    sentence: 'see the other look of the contact list',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) =>
      valueChange({ before: before.layout.style, after: after.layout.style }, String),
  }),
  ...whileTrue({
    id: 'relationship-view',
    title: 'The Relationship view of the contact list',
    what: 'the Relationship view',
    values: ({ layout }) => ({ 'Relationship view': layout.relationshipView }),
  }),
  ...whileTrue({
    id: 'frequent-contacts',
    title: 'The group Frequent Contacts',
    what: 'the group Frequent Contacts',
    values: ({ layout }) => ({ 'Frequent Contacts': layout.frequentContacts }),
  }),
  ...whileTrue({
    id: 'tabs',
    title: 'Tabs of the window and of contact cards',
    what: 'a tab',
    values: ({ session }) => ({
      'Activity Feeds': session.feedsTab,
      'Organization on contact cards': session.organisationTab,
    }),
  }),
];
