import type {
  OptionsControl,
  OptionsPage,
  PicturePage,
} from '../../../../shared/contract/views/options.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { ClientLook } from '../client-look.js';
import {
  defineEffect,
  type EffectDefinition,
  loseAndGain,
  notThere,
  type Offer,
  reasonOf,
  type Side,
  valueChange,
} from '../effect.js';

const picturePage = ({ options }: ClientLook): PicturePage | null =>
  options.pages.find(({ picture }) => picture !== null)?.picture ?? null;

const displayPhoto = ({ settings }: ClientLook) => settings.displayPhoto;

/** A control of the dialog with its page. */
interface Placed {
  readonly page: OptionsPage;
  readonly control: OptionsControl;
}

const controls = ({ options }: ClientLook): readonly Placed[] =>
  options.pages.flatMap((page) =>
    page.sections.flatMap((section) => section.controls.map((control) => ({ page, control }))),
  );

/** Labels are what the dialog knows absent controls by; several on a page may have the same. */
const keyOf = ({ page, control }: Placed): string =>
  `${page.title}\n${control.label}\n${control.id}`;

const nameOf = ({ page, control }: Placed): string => `${control.label} (${page.title})`;

const settingOf = (control: OptionsControl): Effective<unknown> | null =>
  'setting' in control ? control.setting : null;

/** What the user may set: controls that are not locked, and their choices. */
function settable(look: ClientLook): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const placed of controls(look)) {
    const setting = settingOf(placed.control);
    if (setting?.locked) continue;
    const why = setting && reasonOf(setting);
    offers.set(keyOf(placed), { label: nameOf(placed), why });
    if (!('choices' in placed.control)) continue;
    for (const { value, label } of placed.control.choices)
      offers.set(`${keyOf(placed)}\n${value}`, { label: `${label} (${nameOf(placed)})`, why });
  }
  return offers;
}

/** Locked, or taken away: the dialog knows why. */
function notSettable(look: ClientLook, key: string): Side {
  const placed = controls(look).find((each) => key.startsWith(keyOf(each)));
  const setting = placed ? settingOf(placed.control) : null;
  if (setting?.locked)
    return { text: `locked at ${valueText(setting.value)}`, why: reasonOf(setting) };
  const absent = look.options.absent.find(({ page, label }) =>
    key.startsWith(`${page}\n${label}\n`),
  );
  return notThere(absent?.why ?? setting);
}

/** What comes from the directory differs from person to person, and no policy changes it. */
const isOther = (one: Effective<unknown>, other: Effective<unknown>): boolean =>
  one.value !== other.value && (one.source !== 'directory' || other.source !== 'directory');

const settingText = ({ value, source }: Effective<unknown>): string =>
  source === 'directory' ? 'as in the directory' : valueText(value);

const valueText = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : `“${String(value)}”`;

/** What the Options dialog offers and holds. */
export const optionsEffects: readonly EffectDefinition[] = [
  ...loseAndGain({
    id: 'my-picture',
    title: 'The page My Picture',
    what: 'the page My Picture',
    takesEffect: 'next-sign-in',
    offers: (look) =>
      new Map(
        picturePage(look) ? [['page', { label: 'there', why: reasonOf(displayPhoto(look)) }]] : [],
      ),
    missing: (look) => notThere(displayPhoto(look)),
  }),
  ...loseAndGain({
    id: 'picture-choices',
    title: 'Choices on the page My Picture',
    what: 'choices on the page My Picture',
    takesEffect: 'next-sign-in',
    offers: (look) => {
      const page = picturePage(look);
      if (page === null) return null;
      const why = reasonOf(displayPhoto(look));
      const choices = page.choices.map(({ source, label }) => [source, { label, why }] as const);
      const link = {
        label: 'The link to change the corporate picture',
        why: reasonOf(page.editLink),
      };
      return new Map<string, Offer>(page.editLink.value ? [...choices, ['link', link]] : choices);
    },
    missing: (look, key) =>
      notThere(key === 'link' ? (picturePage(look)?.editLink ?? null) : displayPhoto(look)),
  }),
  defineEffect({
    id: 'picture-chosen',
    group: 'change',
    title: 'The choice in force on the page My Picture',
    sentence: 'find another choice in force on the page My Picture',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) => {
      const chosen = (look: ClientLook) => picturePage(look)?.choices.find((each) => each.chosen);
      const [was, will] = [chosen(before), chosen(after)];
      if (!was || !will || was.source === will.source) return null;
      const side = (look: ClientLook, { label }: typeof was): Side => {
        const { displayPhoto, presencePolicy } = look.settings;
        const isAllowed = displayPhoto.value === 'AllPhotos';
        return {
          text: label,
          why: reasonOf(isAllowed ? presencePolicy.displaysPhoto : displayPhoto),
        };
      };
      return { before: side(before, was), after: side(after, will) };
    },
  }),
  defineEffect({
    id: 'picture-limit',
    group: 'change',
    title: 'The size limit on the page My Picture',
    sentence: 'find another size limit on the page My Picture',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) => {
      const was = picturePage(before)?.maximumKilobytes;
      const will = picturePage(after)?.maximumKilobytes;
      if (!was || !will) return null;
      return valueChange({ before: was, after: will }, (kilobytes) => `${kilobytes} KB`);
    },
  }),
  ...loseAndGain({
    id: 'options-pages',
    title: 'Other pages of Options',
    what: 'a page of Options',
    takesEffect: 'next-sign-in',
    offers: ({ options }) =>
      new Map(
        options.pages
          .filter(({ picture }) => picture === null)
          .map(({ title }) => [title, { label: title, why: null }]),
      ),
    missing: ({ options }, key) =>
      notThere(options.absent.find(({ label }) => label === key)?.why ?? null),
  }),
  ...loseAndGain({
    id: 'options',
    title: 'The say over controls of Options',
    what: 'the say over controls of Options',
    takesEffect: 'next-sign-in',
    offers: settable,
    missing: notSettable,
  }),
  defineEffect({
    id: 'option-values',
    group: 'change',
    title: 'Values in Options',
    sentence: 'find other values in Options',
    takesEffect: 'next-sign-in',
    of: 'client',
    change: ({ before, after }) => {
      const former = new Map(controls(before).map((placed) => [keyOf(placed), placed]));
      const changed = controls(after).flatMap((placed) => {
        const [was, will] = [former.get(keyOf(placed))?.control, placed.control];
        const [one, other] = [was && settingOf(was), settingOf(will)];
        return one && other && isOther(one, other) ? [{ placed, one, other }] : [];
      });
      const [first] = changed;
      if (first === undefined) return null;
      const text = (side: 'one' | 'other') =>
        changed.map((each) => `${nameOf(each.placed)}: ${settingText(each[side])}`).join('; ');
      return {
        before: { text: text('one'), why: reasonOf(first.one) },
        after: { text: text('other'), why: reasonOf(first.other) },
      };
    },
  }),
];
