import type { Person } from '../directory/person.js';
import { allEffects, seenEffects } from './all-effects.js';
import type { ClientLook } from './client-look.js';
import type { Change, ComparedClients, EffectDefinition } from './effect.js';
import { unseenEffects } from './effects/unseen.js';
import type { PhotoComparison, Subject } from './photo-changes.js';

/** Somebody whom an effect hits. */
export interface Hit extends Change {
  readonly person: Person;
  /** The policy that governs, before and after, as the shell prints it. */
  readonly policies: { readonly before: string; readonly after: string };
}

/** An effect and whom it hits, in the order of the directory. */
export interface Effect {
  readonly definition: EffectDefinition;
  readonly hits: readonly Hit[];
}

/**
 * What a plan does to people, one at a time. Effects that two clients show are found once for each two clients; those of
 * pictures are counted for each person.
 */
export class Comparison {
  readonly #hits = new Map<EffectDefinition, Hit[]>(allEffects.map((effect) => [effect, []]));
  readonly #seen = new EffectsOfClients(seenEffects);
  readonly #unseen = new EffectsOfClients(unseenEffects);
  #untouched = 0;

  /** People whom no effect hits. */
  get untouched(): number {
    return this.#untouched;
  }

  /** All effects, those that hit nobody too. */
  get effects(): readonly Effect[] {
    return [...this.#hits].map(([definition, hits]) => ({ definition, hits }));
  }

  /** @param photos after it has looked through all lists */
  add(subject: Subject, photos: PhotoComparison): void {
    const { person, before, after } = subject;
    const changes = new Map(this.#seen.of(before, after));
    for (const effect of seenEffects) {
      if (effect.of !== 'photos') continue;
      const change = effect.change(photos.of(subject), subject);
      if (change) changes.set(effect, change);
    }
    if (changes.size === 0) {
      const [unseen] = this.#unseen.of(before, after);
      if (unseen) changes.set(...unseen);
      else this.#untouched += 1;
    }
    const policies = {
      before: before.settings.policy.identity,
      after: after.settings.policy.identity,
    };
    for (const [effect, change] of changes)
      this.#hits.get(effect)?.push({ ...change, person, policies });
  }
}

/** The effects that two clients show, found once for each two. */
class EffectsOfClients {
  readonly #known = new Map<ClientLook, Map<ClientLook, readonly [EffectDefinition, Change][]>>();

  constructor(private readonly effects: readonly EffectDefinition[]) {}

  of(before: ClientLook, after: ClientLook): readonly [EffectDefinition, Change][] {
    const ofBefore = this.#known.get(before) ?? new Map();
    this.#known.set(before, ofBefore);
    const known = ofBefore.get(after) ?? this.#find({ before, after });
    ofBefore.set(after, known);
    return known;
  }

  #find(clients: ComparedClients): readonly [EffectDefinition, Change][] {
    return this.effects.flatMap((effect): [EffectDefinition, Change][] => {
      const change = effect.of === 'client' ? effect.change(clients) : null;
      return change ? [[effect, change]] : [];
    });
  }
}
