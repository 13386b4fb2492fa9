import type { Json } from '../../../shared/contract/frames.js';
import { type JsonSchema, shapeOf } from '../../support/json-schema.js';
import { oddNumbers, oddTexts } from './odd-values.js';
import type { Random } from './random.js';

const deepest = 12;

/** Makes values that a schema asks for, with texts from a list, and now and then something odd in their place. */
export class SchemaValues {
  constructor(
    private readonly root: JsonSchema,
    /** Texts that the format knows: names, times, addresses. */
    private readonly texts: readonly string[],
    /** How often a value is an odd one. */
    private readonly oddness = 0.03,
    /** Texts that fit what lies under a key. */
    private readonly textsOfKeys: Readonly<Record<string, readonly string[]>> = {},
  ) {}

  make(random: Random, schema: JsonSchema = this.root, depth = 0): Json {
    if (random.chance(this.oddness)) return oddValue(random);
    const shape = shapeOf(schema, this.root);
    switch (shape.kind) {
      case 'values':
        return random.pick(shape.values);
      case 'choice': {
        const flat = shape.schemas.filter(({ type }) => type !== 'object' && type !== 'array');
        const from = depth > deepest && flat.length > 0 ? flat : shape.schemas;
        return this.make(random, random.pick(from), depth + 1);
      }
      case 'object':
        return this.#object(random, shape.schema, depth);
      case 'array':
        return this.#array(random, shape.schema, depth);
      case 'string':
      case 'any':
        return random.pick(this.texts);
      case 'integer':
      case 'number':
        return numberIn(random, shape.schema, shape.kind === 'integer');
      case 'boolean':
        return random.chance(0.5);
      case 'null':
        return null;
    }
  }

  #object(random: Random, schema: JsonSchema, depth: number): Json {
    const { properties = {}, required = [], additionalProperties } = schema;
    const made: Record<string, Json> = {};
    for (const [key, inner] of Object.entries(properties)) {
      const wanted = required.includes(key) ? 0.98 : depth > deepest ? 0 : 0.3;
      if (random.chance(wanted)) made[key] = this.#member(random, key, inner, depth + 1);
    }
    if (typeof additionalProperties === 'object' && depth <= deepest)
      for (let count = random.below(3); count > 0; count -= 1)
        made[random.pick(this.texts)] = this.make(random, additionalProperties, depth + 1);
    if (random.chance(this.oddness)) made[random.pick(oddTexts)] = oddValue(random);
    return made;
  }

  #member(random: Random, key: string, schema: JsonSchema, depth: number): Json {
    const texts = this.textsOfKeys[key];
    return texts && schema.type === 'string' && random.chance(0.9)
      ? random.pick(texts)
      : this.make(random, schema, depth);
  }

  #array(random: Random, schema: JsonSchema, depth: number): Json {
    const { prefixItems, items, minItems = 0, maxItems = 4 } = schema;
    if (prefixItems) return prefixItems.map((item) => this.make(random, item, depth + 1));
    const count =
      depth > deepest ? minItems : minItems + random.below(Math.min(4, maxItems - minItems + 1));
    const of = typeof items === 'object' ? items : {};
    return random.times(Math.min(count, 50), () => this.make(random, of, depth + 1));
  }
}

function numberIn(random: Random, { minimum, maximum }: JsonSchema, isWhole: boolean): number {
  const low = minimum ?? -5;
  const high = Math.min(maximum ?? low + 100, low + 1e9);
  const value = random.chance(0.2) ? random.pick([low, high]) : low + random.next() * (high - low);
  return isWhole ? Math.round(value) : value;
}

/** Something that is in no schema, or at the edge of all of them. */
export function oddValue(random: Random): Json {
  switch (random.below(8)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return [];
    case 3:
      return {};
    case 4:
      return [[[[[[random.pick(oddTexts)]]]]]];
    case 5:
      return { [random.pick(oddTexts)]: random.pick(oddTexts) };
    case 6:
      return Number(random.pick(oddNumbers));
    default:
      return random.pick(oddTexts);
  }
}
