import type {
  KeptSetting,
  ResultantObject,
  ResultantPolicy,
  ResultantSetting,
} from '../contract/views/resultant-policy.js';

/**
 * How a setting differs between two people. `effect`: another value counts. `form`: the same value counts, but one has
 * it set and the other by default.
 */
export type SettingDifference = 'same' | 'form' | 'effect';

export interface ComparedSetting {
  readonly one: ResultantSetting;
  readonly other: ResultantSetting;
  readonly difference: SettingDifference;
}

/** A property of a later version; null where the object does not have it. */
export interface ComparedKept {
  readonly parameter: string;
  readonly one: KeptSetting | null;
  readonly other: KeptSetting | null;
  readonly difference: SettingDifference;
}

/** The objects of one kind that govern two people. */
export interface ComparedObject {
  readonly one: ResultantObject;
  readonly other: ResultantObject;
  readonly settings: readonly ComparedSetting[];
  readonly kept: readonly ComparedKept[];
}

/** Sets what governs one person beside what governs another, in the order of the first. Empty where partners rule. */
export function compareResultant(
  one: ResultantPolicy,
  other: ResultantPolicy,
): readonly ComparedObject[] {
  return one.objects.flatMap((object) => {
    const counterpart = other.objects.find(({ cmdlet }) => cmdlet === object.cmdlet);
    return counterpart ? [compareObjects(object, counterpart)] : [];
  });
}

function compareObjects(one: ResultantObject, other: ResultantObject): ComparedObject {
  const settingOf = new Map(other.settings.map((setting) => [setting.parameter, setting]));
  const keptOne = new Map(one.kept.map((kept) => [kept.parameter, kept]));
  const keptOther = new Map(other.kept.map((kept) => [kept.parameter, kept]));
  return {
    one,
    other,
    settings: one.settings.flatMap((setting) => {
      const counterpart = settingOf.get(setting.parameter);
      return counterpart
        ? [{ one: setting, other: counterpart, difference: differenceOf(setting, counterpart) }]
        : [];
    }),
    kept: [...new Set([...keptOne.keys(), ...keptOther.keys()])].map((parameter) => {
      const [first, second] = [keptOne.get(parameter) ?? null, keptOther.get(parameter) ?? null];
      const difference = first?.value === second?.value ? 'same' : 'effect';
      return { parameter, one: first, other: second, difference };
    }),
  };
}

function differenceOf(one: ResultantSetting, other: ResultantSetting): SettingDifference {
  if (one.acts !== other.acts) return 'effect';
  return one.value === other.value ? 'same' : 'form';
}

/** How many settings there are of each difference; properties of later versions are not counted. */
export function countDifferences(
  compared: readonly ComparedObject[],
): Readonly<Record<SettingDifference, number>> {
  const counts = { same: 0, form: 0, effect: 0 };
  for (const { settings } of compared)
    for (const { difference } of settings) counts[difference] += 1;
  return counts;
}
