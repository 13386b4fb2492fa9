import { isCustomStatus } from '../../../../shared/lync/presence.js';
import {
  defineEffect,
  type EffectDefinition,
  loseAndGain,
  notThere,
  type Offer,
  reasonOf,
  valueChange,
} from '../effect.js';

const seenBy = (contactsOnly: boolean): string =>
  contactsOnly ? 'the people of the contact list' : 'everybody in the organisation';

/** What people may say of themselves, and to whom. */
export const presenceEffects: readonly EffectDefinition[] = [
  ...loseAndGain({
    id: 'statuses',
    title: 'Entries of the status menu',
    what: 'entries of the status menu',
    takesEffect: 'next-sign-in',
    offers: ({ statuses, customStates }) =>
      new Map(
        statuses
          .filter(({ status }) => customStates.problem === null || !isCustomStatus(status))
          .map(({ label, why }): [string, Offer] => [label, { label, why: why && reasonOf(why) }]),
      ),
    missing: ({ settings, customStates }, key) =>
      notThere(key === 'Appear Offline' ? settings.appearOffline : customStates.url),
  }),
  defineEffect({
    id: 'custom-states-unknown',
    group: 'change',
    title: 'Custom states from a file that was not read',
    sentence: 'possibly get other custom states (the file was not read)',
    takesEffect: 'next-sign-in',
    unknown: true,
    of: 'client',
    change: ({ before, after }) => {
      const [was, will] = [before.customStates, after.customStates];
      if (was.url.value === will.url.value || (was.problem ?? will.problem) === null) return null;
      const text = ({ url, problem }: typeof was): string =>
        url.value === '' ? 'no file' : `${url.value}${problem === null ? '' : `: ${problem}`}`;
      return {
        before: { text: text(was), why: reasonOf(was.url) },
        after: { text: text(will), why: reasonOf(will.url) },
      };
    },
  }),
  defineEffect({
    id: 'privacy-mode',
    group: 'change',
    title: 'Who is told their presence',
    sentence: 'have their presence told to others than before',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) => {
      const side = ({ settings, contactsOnly }: typeof before) => ({
        ...settings.setting('EnablePrivacyMode'),
        value: contactsOnly,
      });
      return valueChange({ before: side(before), after: side(after) }, seenBy);
    },
  }),
  defineEffect({
    id: 'note-history',
    group: 'change',
    title: 'How many former notes are offered',
    sentence: 'find another number of their former notes',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) => {
      const side = ({ settings }: typeof before) => settings.presencePolicy.noteHistoryDepth;
      return valueChange({ before: side(before), after: side(after) }, (notes) => `${notes} notes`);
    },
  }),
  defineEffect({
    id: 'location',
    group: 'change',
    title: 'Whether their location is told',
    sentence: 'have their location told otherwise than before',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) =>
      valueChange({ before: before.me.location.shown, after: after.me.location.shown }, (shown) =>
        shown ? 'told to contacts' : 'kept',
      ),
  }),
];
