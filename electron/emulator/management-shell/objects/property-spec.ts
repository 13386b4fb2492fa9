import type { CmdletContext } from '../cmdlets/cmdlet.js';
import type { Budget } from '../language/budget.js';
import { propertyNames, readProperty } from '../language/members.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText, toBoolean, toNumber } from '../values/conversion.js';
import { collect, HashTable, ScriptBlock, type Value } from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';

/** An item of `-Property`: a name, a wildcard, a script block, or a table with Name and Expression. */
export interface PropertySpec {
  /** Heading, or the name or wildcard itself. */
  readonly label: string;
  readonly source: string | ScriptBlock;
  readonly descending: boolean | null;
  readonly alignment: 'left' | 'right' | 'center' | null;
  readonly width: number | null;
}

const keys = {
  label: ['n', 'name', 'l', 'label'],
  source: ['e', 'expression'],
  descending: ['descending'],
  ascending: ['ascending'],
  alignment: ['a', 'align', 'alignment'],
  width: ['w', 'width'],
} as const;

/** @throws {ShellError} for a value that is none of the forms */
export function readPropertySpecs(
  items: readonly Value[],
  cmdlet: string,
): readonly PropertySpec[] {
  return items.map((item) => readPropertySpec(item, cmdlet));
}

function readPropertySpec(item: Value, cmdlet: string): PropertySpec {
  const plain = { descending: null, alignment: null, width: null };
  if (item instanceof ScriptBlock) return { ...plain, label: item.text, source: item };
  if (!(item instanceof HashTable))
    return { ...plain, label: itemText(item), source: itemText(item) };
  const known: readonly string[] = Object.values<readonly string[]>(keys).flat();
  const unknown = item.entries().find(({ key }) => !known.includes(key.toLowerCase()));
  const expression = lookUp(item, keys.source);
  if (unknown !== undefined || expression === null) {
    throw invalidSpec(
      unknown === undefined
        ? 'The key Expression is missing.'
        : `The key "${unknown.key}" is not known.`,
      cmdlet,
    );
  }
  const source = expression instanceof ScriptBlock ? expression : itemText(expression);
  const label = lookUp(item, keys.label);
  const descending = lookUp(item, keys.descending);
  const ascending = lookUp(item, keys.ascending);
  return {
    label:
      label === null ? (source instanceof ScriptBlock ? source.text : source) : itemText(label),
    source,
    descending:
      descending !== null
        ? toBoolean(descending)
        : ascending !== null
          ? !toBoolean(ascending)
          : null,
    alignment: alignmentOf(lookUp(item, keys.alignment)),
    width: toNumber(lookUp(item, keys.width)) || null,
  };
}

function lookUp(table: HashTable, names: readonly string[]): Value {
  const name = names.find((each) => table.has(each));
  return name === undefined ? null : table.get(name);
}

function alignmentOf(value: Value): PropertySpec['alignment'] {
  const text = itemText(value).toLowerCase();
  return text === 'left' || text === 'right' || text === 'center' ? text : null;
}

const invalidSpec = (why: string, cmdlet: string): ShellError =>
  new ShellError({
    message: `Cannot bind parameter 'Property'. ${why} Allowed: names of properties, script blocks, or @{Name=…;Expression={…}}, with Alignment, Width, Ascending or Descending where they apply.`,
    category: 'InvalidArgument',
    id: 'DictionaryKeyUnknown',
    exception: 'ParameterBindingException',
    cmdlet,
  });

/** The value of one property of an object. A wildcard has none; see {@link expandWildcards}. */
export function* readSpec(spec: PropertySpec, object: Value, context: CmdletContext): Steps<Value> {
  if (spec.source instanceof ScriptBlock)
    return collect(yield* context.invoke(spec.source, object));
  return readProperty(object, spec.source, context.budget);
}

/** The specs with each wildcard replaced by the properties of `object` that fit it. */
export function expandWildcards(
  specs: readonly PropertySpec[],
  object: Value,
  budget: Budget,
): readonly PropertySpec[] {
  return specs.flatMap((spec) => {
    const { source } = spec;
    if (source instanceof ScriptBlock || !hasWildcard(source)) return [spec];
    return propertyNames(object)
      .filter((name) => matchesWildcard(name, source, budget))
      .map((name) => ({ ...spec, label: name, source: name }));
  });
}

/** A named property in the spelling of the object. */
export function spelledLabel(spec: PropertySpec, object: Value): string {
  if (spec.source instanceof ScriptBlock || spec.label !== spec.source) return spec.label;
  const folded = spec.label.toLowerCase();
  return propertyNames(object).find((name) => name.toLowerCase() === folded) ?? spec.label;
}
