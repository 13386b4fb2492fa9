import type { ResultantObject, ResultantSetting } from '../../../shared/contract/index.js';
import type { resultantStrings } from './strings.js';

export type SettingFilter = keyof typeof resultantStrings.filters;

export const settingFilters: readonly SettingFilter[] = [
  'all',
  'set',
  'overridden',
  'set-to-default',
  'kept',
];

/** What lost and sets the setting; values that nobody set are not worth a line. */
export const overruledBy = ({ overruled }: ResultantSetting): ResultantSetting['overruled'] =>
  overruled.filter(({ origin }) => origin === 'set' || origin === 'set-to-default');

const fits: Readonly<Record<SettingFilter, (setting: ResultantSetting) => boolean>> = {
  all: () => true,
  set: ({ origin }) => origin === 'set',
  overridden: (setting) => overruledBy(setting).length > 0,
  'set-to-default': ({ origin }) => origin === 'set-to-default',
  kept: () => false,
};

/** Whether a text is in what a setting is called, is set to, or does; every setting has the empty text. */
export const mentions = (
  {
    parameter,
    value,
    effect,
    where,
  }: Pick<ResultantSetting, 'parameter' | 'value' | 'effect' | 'where'>,
  text: string,
): boolean => {
  const wanted = text.trim().toLowerCase();
  return [parameter, value, effect, where].some((each) => each.toLowerCase().includes(wanted));
};

/** The object with what passes a filter and mentions a text. */
export function filtered(
  object: ResultantObject,
  filter: SettingFilter,
  text: string,
): ResultantObject {
  const showsKept = filter === 'all' || filter === 'kept';
  return {
    ...object,
    settings: object.settings.filter((setting) => fits[filter](setting) && mentions(setting, text)),
    kept: object.kept.filter(
      (kept) => showsKept && mentions({ ...kept, effect: '', where: '' }, text),
    ),
  };
}

/** How many lines each filter would show. */
export const countFiltered = (objects: readonly ResultantObject[], filter: SettingFilter): number =>
  objects
    .map((object) => filtered(object, filter, ''))
    .reduce((sum, { settings, kept }) => sum + settings.length + kept.length, 0);
