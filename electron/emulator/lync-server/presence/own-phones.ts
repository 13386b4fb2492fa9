import type { Relationship } from '../../../../shared/lync/presence.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { directoryItems, type PresenceItem, visibleItems } from './visible-items.js';

/** The numbers that people may change in Options; that of the office is the administrator's. */
export const ownPhoneKinds = ['mobile', 'home', 'other'] as const satisfies readonly PresenceItem[];
export type OwnPhoneKind = (typeof ownPhoneKinds)[number];

export const ownPhonesSchema = z.partialRecord(z.enum(ownPhoneKinds), z.string());

/** By number: what was typed instead of that of the directory, an empty text for one that is kept back. */
export type OwnPhones = Readonly<Partial<Record<OwnPhoneKind, string>>>;

/**
 * Of that, what a watcher is told: where the relationship lets a number through. One that is kept back is still found by
 * those who have it from the directory. Follows `privacy/mobile-phone`, `privacy/home-phone`,
 * `privacy/from-the-directory`.
 */
export function watchPhones(
  phones: OwnPhones,
  terms: {
    readonly relationship: Relationship | 'self' | null;
    readonly acrossFederation: boolean;
  },
): OwnPhones {
  const kinds = ownPhoneKinds.filter((kind) => phones[kind] !== undefined);
  if (kinds.length === 0) return phones;
  const published = visibleItems(terms.relationship);
  const isTold = (kind: OwnPhoneKind): boolean =>
    published.has(kind) &&
    (phones[kind] !== '' || terms.acrossFederation || !directoryItems.has(kind));
  return Object.fromEntries(kinds.filter(isTold).map((kind) => [kind, phones[kind]]));
}
