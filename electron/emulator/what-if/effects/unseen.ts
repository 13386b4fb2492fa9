import { defineEffect, type EffectDefinition, reasonOf } from '../effect.js';

/** What reaches people whom no other effect hits; of these, the first that fits. */
export const unseenEffects: readonly EffectDefinition[] = [
  defineEffect({
    id: 'other-policy',
    group: 'unseen',
    title: 'Another policy, the same screen',
    sentence: 'get another policy and the same screen',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) => {
      const [was, will] = [before.session.policy, after.session.policy];
      if (was.identity === will.identity) return null;
      const rule = 'policies/one-whole-policy';
      const side = ({ identity, scope }: typeof was) => ({
        text: identity,
        why: { rule, text: `The ${scope} policy ${identity} governs.` } as const,
      });
      return { before: side(was), after: side(will) };
    },
  }),
  defineEffect({
    id: 'other-settings',
    group: 'unseen',
    title: 'Other settings, the same screen',
    sentence: 'get other settings and the same screen',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before: { session: was }, after: { session: will } }) => {
      const changed = Object.entries(will.settings).filter(
        ([name, { value }]) => was.settings[name]?.value !== value,
      );
      const [first] = changed;
      if (first === undefined) return null;
      const [name, setting] = first;
      const former = was.settings[name];
      const text = (settings: typeof was.settings): string =>
        changed.map(([each]) => `${each} ${settings[each]?.value || 'not set'}`).join(', ');
      return {
        before: { text: text(was.settings), why: former ? reasonOf(former) : null },
        after: { text: text(will.settings), why: reasonOf(setting) },
      };
    },
  }),
];
