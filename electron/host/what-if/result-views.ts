import type {
  WhatIfChangesView,
  WhatIfEffectView,
  WhatIfPersonView,
  WhatIfResultView,
} from '../../../shared/contract/views/what-if.js';
import type { Person } from '../../emulator/directory/person.js';
import { corporatePhoto, type PeopleParts } from '../../emulator/views/stage/person-view.js';
import type { Effect, Hit } from '../../emulator/what-if/comparison.js';
import { effectTimes, type Side } from '../../emulator/what-if/effect.js';
import type { WhatIf } from '../../emulator/what-if/try-plan.js';

export function resultView(result: WhatIf, seconds: number): WhatIfResultView {
  const { people, notCounted, untouched, problems, assumed, effects } = result;
  const departments = new Set(
    effects.flatMap(({ hits }) => hits.map(({ person }) => person.department)),
  );
  return {
    people,
    notCounted,
    untouched,
    seconds,
    departments: [...departments].filter((name) => name !== '').sort(),
    problems,
    assumed,
    effects: effects.map(effectView),
  };
}

export function effectView(effect: Effect): WhatIfEffectView {
  const { definition, hits } = effect;
  const { id, group, title, sentence, counts = null, takesEffect, unknown = false } = definition;
  return {
    id,
    group,
    title,
    sentence,
    detail: detailOf(effect),
    people: hits.length,
    counts,
    takesEffect: effectTimes[takesEffect],
    unknown,
  };
}

/** What most people had and will have, how many have it otherwise, and all amounts together. */
function detailOf({ definition: { note, inAll }, hits }: Effect): string {
  if (hits.length === 0) return '';
  const sum = hits.reduce((all, { amount = 0 }) => all + amount, 0);
  const total = inAll ? [inAll(sum)] : [];
  return [note ?? mostCommon(hits), ...total].join(', ');
}

function mostCommon(hits: readonly Hit[]): string {
  const counts = new Map<string, number>();
  for (const { before, after } of hits) {
    const text = `${before.text} → ${after.text}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined) return '';
  const others = counts.size - 1;
  return others === 0 ? first[0] : `${first[0]}; ${others} other ${others === 1 ? 'way' : 'ways'}`;
}

/** Somebody whom an effect hits. */
export function personView(hit: Hit, photos: PeopleParts['photos']): WhatIfPersonView {
  const { person, policies, amount = null, before, after } = hit;
  const { sip, displayName, department } = person;
  return {
    sip,
    displayName,
    department,
    photo: corporatePhoto(person, { photos }),
    amount,
    before: sideView(before, policies.before),
    after: sideView(after, policies.after),
  };
}

/** All that happens to one person, in the order of the effects. */
export function changesView(person: Person, effects: readonly Effect[]): WhatIfChangesView {
  const { sip, displayName, department } = person;
  const changes = effects.flatMap(({ definition: { id, title, takesEffect }, hits }) => {
    const hit = hits.find((each) => each.person === person);
    if (!hit) return [];
    const { before, after, policies } = hit;
    return {
      effect: id,
      title,
      takesEffect: effectTimes[takesEffect],
      before: sideView(before, policies.before),
      after: sideView(after, policies.after),
    };
  });
  return { sip, displayName, department, changes };
}

const sideView = ({ text, why }: Side, policy: string): WhatIfPersonView['before'] => ({
  text,
  reason: why?.text ?? '',
  rule: why?.rule ?? null,
  policy,
});
