import { RegistryError } from '../../lync-server/front-ends/registry/registry-error.js';
import type { RegistryKey } from '../../lync-server/front-ends/registry/registry-key.js';
import {
  formatRegistryPath,
  type RegistryPath,
} from '../../lync-server/front-ends/registry/registry-path.js';
import {
  type RegistryData,
  typeName,
} from '../../lync-server/front-ends/registry/registry-value.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Cmdlet, type CmdletContext, perObject } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition } from '../cmdlets/cmdlet-definition.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { itemText } from '../values/conversion.js';
import type { Computers } from './computers.js';
import { parseProviderPath } from './provider-path.js';
import { toRegistryData } from './registry-data.js';
import {
  getChildItem,
  getItem,
  getItemProperty,
  newItem,
  newItemProperty,
  removeItem,
  removeItemProperty,
  setItemProperty,
  testPath,
} from './registry-definitions.js';
import { keyObject, valuesObject } from './registry-objects.js';

/** What one cmdlet does at one path. */
type AtPath = (
  context: CmdletContext,
  parameters: BoundParameters,
  path: RegistryPath,
) => Steps<void>;

/** PowerShell's cmdlets for items and properties, on the registry of the computer at hand. */
export function registryCmdlets(computers: Computers): readonly Cmdlet[] {
  const registry = new ShellRegistry(computers);
  const perPath = (definition: CmdletDefinition, work: AtPath): Cmdlet =>
    perObject(definition, function* (context, parameters) {
      for (const path of parameters.list('Path').map(itemText))
        yield* work(context, parameters, parseProviderPath(path, computers.current));
    });
  return [
    perPath(newItem, (...call) => registry.newItem(...call)),
    perPath(removeItem, (...call) => registry.removeItem(...call)),
    perPath(getItem, (...call) => registry.getItem(...call)),
    perPath(getChildItem, (...call) => registry.getChildItem(...call)),
    perPath(newItemProperty, (...call) => registry.newItemProperty(...call)),
    perPath(setItemProperty, (...call) => registry.setItemProperty(...call)),
    perPath(getItemProperty, (...call) => registry.getItemProperty(...call)),
    perPath(removeItemProperty, (...call) => registry.removeItemProperty(...call)),
    perPath(testPath, (...call) => registry.testPath(...call)),
  ];
}

/** The default value of a key has no name; PowerShell calls it `(default)`. */
const storedName = (name: string): string => (name.toLowerCase() === '(default)' ? '' : name);

class ShellRegistry {
  constructor(private readonly computers: Computers) {}

  *newItem(context: CmdletContext, parameters: BoundParameters, above: RegistryPath): Steps<void> {
    const name = parameters.text('Name');
    const path =
      name === null ? above : [...above, ...name.split('\\').filter((part) => part !== '')];
    const isForced = parameters.isOn('Force');
    const { registry } = this.computers.current;
    const exists = registry.find(path) !== undefined;
    if (exists && !isForced)
      throw new RegistryError('key-exists', 'A key in this path already exists.');
    if (!isForced) registry.existing(path.slice(0, -1));
    const value = parameters.has('Value')
      ? toRegistryData(parameters.get('Value'), null, context.budget)
      : null;
    if (!(yield* context.shouldProcess(`Item: ${formatRegistryPath(path)}`))) return;
    this.#change(context, `${formatRegistryPath(path)} was made`, (draft) => {
      if (exists) draft.deleteKey(path);
      draft.create(path);
      if (value !== null) draft.setValue(path, '', value);
    });
    yield* context.emit(keyObject(this.#existing(path), path));
  }

  *removeItem(
    context: CmdletContext,
    parameters: BoundParameters,
    path: RegistryPath,
  ): Steps<void> {
    const key = this.#existing(path);
    const text = formatRegistryPath(path);
    if (!(yield* context.shouldProcess(`Item: ${text}`))) return;
    if (key.subkeys().length > 0 && !parameters.isOn('Recurse')) {
      const question = `The item at ${text} has children and the -recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
      if (!(yield* context.shouldContinue('Confirm', question))) return;
    }
    this.#change(context, `${text} was removed`, (draft) => draft.deleteKey(path));
  }

  *getItem(context: CmdletContext, _parameters: BoundParameters, path: RegistryPath): Steps<void> {
    yield* context.emit(keyObject(this.#existing(path), path));
  }

  *getChildItem(
    context: CmdletContext,
    parameters: BoundParameters,
    path: RegistryPath,
  ): Steps<void> {
    yield* this.#children(context, this.#existing(path), path, parameters.isOn('Recurse'));
  }

  *newItemProperty(
    context: CmdletContext,
    parameters: BoundParameters,
    path: RegistryPath,
  ): Steps<void> {
    const name = storedName(parameters.text('Name') ?? '');
    const exists = this.#existing(path).value(name) !== undefined;
    if (exists && !parameters.isOn('Force'))
      throw new RegistryError('value-exists', 'The property already exists.');
    const data = toRegistryData(
      parameters.get('Value'),
      parameters.text('PropertyType'),
      context.budget,
    );
    if (!(yield* this.#set(context, path, name, data))) return;
    yield* context.emit(valuesObject(this.#existing(path), path, (each) => same(each, name)));
  }

  *setItemProperty(
    context: CmdletContext,
    parameters: BoundParameters,
    path: RegistryPath,
  ): Steps<void> {
    this.#existing(path);
    const name = storedName(parameters.text('Name') ?? '');
    const data = toRegistryData(
      parameters.get('Value'),
      parameters.text('PropertyType'),
      context.budget,
    );
    yield* this.#set(context, path, name, data);
  }

  *getItemProperty(
    context: CmdletContext,
    parameters: BoundParameters,
    path: RegistryPath,
  ): Steps<void> {
    const key = this.#existing(path);
    const names = parameters.list('Name').map((name) => storedName(itemText(name)));
    const missing = names.find((name) => key.value(name) === undefined);
    if (missing !== undefined) throw noProperty(missing, path);
    const isWanted = (name: string): boolean =>
      names.length === 0 || names.some((each) => same(each, name));
    if (names.length === 0 && key.values().length === 0) return;
    yield* context.emit(valuesObject(key, path, isWanted));
  }

  *removeItemProperty(
    context: CmdletContext,
    parameters: BoundParameters,
    path: RegistryPath,
  ): Steps<void> {
    const text = formatRegistryPath(path);
    for (const name of parameters.list('Name').map((each) => storedName(itemText(each)))) {
      if (this.#existing(path).value(name) === undefined) throw noProperty(name, path);
      if (!(yield* context.shouldProcess(`Item: ${text} Property: ${name}`))) continue;
      this.#change(context, `${text}: ${name} was removed`, (draft) =>
        draft.deleteValue(path, name),
      );
    }
  }

  *testPath(context: CmdletContext, _parameters: BoundParameters, path: RegistryPath): Steps<void> {
    yield* context.emit(this.computers.current.registry.find(path) !== undefined);
  }

  *#children(
    context: CmdletContext,
    key: RegistryKey,
    path: RegistryPath,
    isDeep: boolean,
  ): Steps<void> {
    for (const subkey of key.subkeys()) {
      const at = [...path, subkey.name];
      context.budget.spend(costs.policy);
      yield* context.emit(keyObject(subkey, at));
      if (isDeep) yield* this.#children(context, subkey, at, isDeep);
    }
  }

  /** False when it was not to be done. */
  *#set(
    context: CmdletContext,
    path: RegistryPath,
    name: string,
    data: RegistryData,
  ): Steps<boolean> {
    const text = formatRegistryPath(path);
    if (!(yield* context.shouldProcess(`Item: ${text} Property: ${name}`))) return false;
    const shown = data.type === 'bytes' ? typeName(data) : `${data.value} (${typeName(data)})`;
    this.#change(context, `${text}: ${name === '' ? '(default)' : name} = ${shown}`, (draft) =>
      draft.setValue(path, name, data),
    );
    return true;
  }

  #existing(path: RegistryPath): RegistryKey {
    return this.computers.current.registry.existing(path);
  }

  #change(
    { budget }: CmdletContext,
    text: string,
    change: Parameters<typeof this.computers.current.changeRegistry>[1],
  ): void {
    const { current } = this.computers;
    // The whole registry is copied, so that all of a change is done or nothing.
    budget.spend(costs.change + (current.registry.size >> 1));
    current.changeRegistry(`${text} on ${current.fqdn}.`, change);
    this.computers.changed();
  }
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const noProperty = (name: string, path: RegistryPath): RegistryError =>
  new RegistryError(
    'value-not-found',
    `Property ${name === '' ? '(default)' : name} does not exist at path ${formatRegistryPath(path)}.`,
  );
