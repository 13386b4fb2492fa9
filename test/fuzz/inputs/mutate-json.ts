import type { Json } from '../../../shared/contract/frames.js';
import { oddValue } from './from-schema.js';
import { oddTexts } from './odd-values.js';
import type { Random } from './random.js';

type Container = Json[] | Record<string, Json>;

/** A copy of a value with a few of its parts changed, taken away, repeated, renamed or put elsewhere. */
export function mutateJson(value: Json, random: Random): Json {
  const root: { value: Json } = { value: structuredClone(value) };
  const count = 1 + random.below(3);
  for (let change = 0; change < count; change += 1) mutateOnce(root, random);
  return root.value;
}

function mutateOnce(root: { value: Json }, random: Random): void {
  const { container, key } = placeIn(root, random);
  const former = at(container, key);
  switch (random.below(7)) {
    case 0:
    case 1:
      set(container, key, oddValue(random));
      break;
    case 2:
      remove(container, key);
      break;
    case 3:
      if (Array.isArray(container)) container.splice(Number(key), 0, structuredClone(former));
      else container[random.pick(oddTexts)] = structuredClone(former);
      break;
    case 4: {
      const other = placeIn(root, random);
      set(container, key, structuredClone(at(other.container, other.key)));
      break;
    }
    case 5:
      set(container, key, slightlyOther(former, random));
      break;
    default:
      set(container, key, { [String(key)]: former });
  }
}

function slightlyOther(value: Json, random: Random): Json {
  if (typeof value === 'number') return random.chance(0.5) ? -value : value * 1e6 + 0.5;
  return typeof value === 'string' ? `${value}${random.pick(oddTexts)}` : [value];
}

/** Walks from the root to some part, and stops anywhere. */
function placeIn(root: { value: Json }, random: Random): { container: Container; key: string } {
  let container: Container = root;
  let key = 'value';
  for (;;) {
    const inner = at(container, key);
    if (typeof inner !== 'object' || inner === null || random.chance(0.1))
      return { container, key };
    const keys = Object.keys(inner);
    if (keys.length === 0) return { container, key };
    container = inner as Container;
    key = random.pick(keys);
  }
}

const at = (container: Container, key: string): Json =>
  (Array.isArray(container) ? container[Number(key)] : container[key]) ?? null;

function set(container: Container, key: string, value: Json): void {
  if (Array.isArray(container)) container[Number(key)] = value;
  else container[key] = value;
}

function remove(container: Container, key: string): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
}
