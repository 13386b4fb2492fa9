import type { DocumentId } from './documents.js';

/**
 * How sure a rule is. `source-article`: the articles this emulator was made after; `microsoft`: Microsoft's own
 * documentation; `field`: reports and programs of people who worked with the product; `inferred`: follows from these;
 * `convention`: nobody says, so this emulator decides.
 */
export type Evidence = 'source-article' | 'microsoft' | 'field' | 'inferred' | 'convention';

/** What other documents say instead. */
export interface OtherSide {
  readonly statement: string;
  readonly sources: readonly DocumentId[];
}

/** One fact about the emulated system, in whole sentences, as this emulator follows it. */
export interface Rule {
  readonly statement: string;
  readonly evidence: Evidence;
  /** The documents that say so, the best one first. None for a convention, and for what is only remembered. */
  readonly sources?: readonly DocumentId[];
  /** Present where documents disagree; `statement` is the side that this emulator takes. */
  readonly otherwise?: readonly OtherSide[];
  /** Rules of the area `versions` on what later versions do. */
  readonly later?: readonly string[];
  /** What would follow this rule, while nothing here does yet. */
  readonly ahead?: string;
}

/** Whether no document states the rule: a real system may behave differently. */
export const isAssumed = ({ evidence }: Pick<Rule, 'evidence'>): boolean =>
  evidence === 'inferred' || evidence === 'convention';

/** The rules of an area by id, such as `photos/size-limit`. */
export type RulesOf<Area extends string, Name extends string> = {
  readonly [Key in Name as `${Area}/${Key}`]: Rule;
};

/** Gives the rules of an area their ids: `<area>/<name>`. */
export function defineRules<const Area extends string, const Name extends string>(
  area: Area,
  rules: Readonly<Record<Name, Rule>>,
): RulesOf<Area, Name> {
  // The keys are made here, from the two types that name them.
  return Object.fromEntries(
    Object.entries<Rule>(rules).map(([name, rule]) => [`${area}/${name}`, rule]),
  ) as RulesOf<Area, Name>;
}
