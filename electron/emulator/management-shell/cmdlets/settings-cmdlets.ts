import { disputedRange } from '../../../../shared/policy/describe-parameter.js';
import {
  isEntryList,
  isStringList,
  type PolicyValue,
} from '../../../../shared/policy/policy-value.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import { PolicyInUseError } from '../../lync-server/lync-server-error.js';
import type {
  PolicyValues,
  ScopedSettings,
} from '../../lync-server/scoped-settings/scoped-settings.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Budget, costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import {
  isSettingsObject,
  settingsObject,
  shellToPolicyValue,
} from '../objects/settings-object.js';
import { itemText } from '../values/conversion.js';
import { HashTable, type ObjectType, type ShellObject, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { applyListModifier, policyEntries, texts } from './list-modifier.js';
import {
  getDefinition,
  newDefinition,
  removeDefinition,
  setDefinition,
} from './settings-definitions.js';
import type { SettingsNoun } from './settings-nouns.js';
import type { SettingsAdministration } from './shell-services.js';

/** A noun with its store and the type of its objects. */
interface Kind {
  readonly noun: SettingsNoun;
  readonly store: SettingsAdministration;
  readonly type: ObjectType;
}

/**
 * Get-, New-, Set- and Remove- of a noun whose objects hold settings. Follows `policies/without-identity`,
 * `policies/remove-global`, `policies/remove-site`, `policies/remove-granted`.
 */
export function settingsCmdlets(noun: SettingsNoun): readonly Cmdlet[] {
  const cmdlet = (
    define: (noun: SettingsNoun) => CmdletDefinition,
    work: (kind: Kind, context: CmdletContext, parameters: BoundParameters) => Steps<void>,
  ): Cmdlet =>
    perObject(define(noun), (context, parameters) => {
      const { settings, objectType } = context.shell;
      return work(
        { noun, store: settings[noun.store], type: objectType(noun) },
        context,
        parameters,
      );
    });
  return [
    cmdlet(getDefinition, getSettings),
    cmdlet(newDefinition, newSettings),
    cmdlet(setDefinition, setSettings),
    cmdlet(removeDefinition, removeSettings),
  ];
}

function* getSettings(
  kind: Kind,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  for (const settings of select(kind, parameters, context.budget)) {
    context.budget.spend(costs.policy);
    context.budget.makeProperties(kind.noun.table.parameters.length + 1);
    yield* context.emit(settingsObject(settings, kind.noun, kind.type));
  }
}

function select(
  { store }: Kind,
  parameters: BoundParameters,
  budget: Budget,
): readonly ScopedSettings[] {
  const identity = parameters.text('Identity');
  if (identity !== null) return [store.existing(identity)];
  const filter = parameters.text('Filter');
  if (filter === null) return store.list();
  return store
    .list()
    .filter((each) => matchesWildcard(formatIdentity(each.identity), filter, budget));
}

function* newSettings(
  { store, noun, type }: Kind,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const identity = parameters.text('Identity') ?? '';
  const values = given(noun, parameters, noun.table.defaults);
  const draft = store.draft(identity, values);
  if (parameters.isOn('InMemory')) {
    yield* context.emit(settingsObject(draft, noun, type));
    return;
  }
  if (!(yield* context.shouldProcess(formatIdentity(draft.identity)))) return;
  context.budget.spend(costs.change);
  const settings = store.create(identity, values);
  warnOfDisputes(context, noun, values);
  yield* context.emit(settingsObject(settings, noun, type));
}

function* setSettings(
  kind: Kind,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const { store, noun } = kind;
  const instance = parameters.get('Instance');
  if (isSettingsObject(instance, noun)) {
    yield* setInstance(kind, context, parameters, instance);
    return;
  }
  const settings = store.existing(parameters.text('Identity') ?? 'global');
  const values = given(noun, parameters, settings.values);
  const identity = formatIdentity(settings.identity);
  if (Object.keys(values).length === 0) {
    const word = noun.what.slice(noun.what.lastIndexOf(' ') + 1);
    context.writeWarning(`No setting was given; ${word} "${identity}" stays as it is.`);
    return;
  }
  if (!(yield* context.shouldProcess(identity))) return;
  context.budget.spend(costs.change);
  store.update(identity, values);
  warnOfDisputes(context, noun, values);
}

function* setInstance(
  { store, noun }: Kind,
  context: CmdletContext,
  parameters: BoundParameters,
  instance: ShellObject,
): Steps<void> {
  const identity = itemText(instance.get('Identity'));
  const whole = Object.fromEntries(
    noun.table.parameters
      .filter(({ name }) => instance.has(name))
      .map(({ name }) => [name, shellToPolicyValue(instance.get(name))] as const),
  );
  const values = { ...whole, ...given(noun, parameters, whole) };
  if (!(yield* context.shouldProcess(identity))) return;
  context.budget.spend(costs.change);
  store.replace(identity, values);
  warnOfDisputes(context, noun, values);
}

function* removeSettings(
  { store }: Kind,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const identity = formatIdentity(store.existing(parameters.text('Identity') ?? '').identity);
  if (!(yield* context.shouldProcess(identity))) return;
  context.budget.spend(costs.change);
  try {
    store.remove(identity, { force: parameters.isOn('Force') });
  } catch (error) {
    if (!(error instanceof PolicyInUseError)) throw error;
    const count = error.holders.length === 1 ? '1 user' : `${error.holders.length} users`;
    const question = `Policy "${identity}" is assigned to ${count}, who would fall to their site's policy or the global one.\nDo you want to remove it?`;
    if (yield* context.shouldContinue('Confirm', question)) store.remove(identity, { force: true });
  }
}

/** The given settings as they are stored. `present` has the lists that `@{Add=…}` and its like work on. */
function given(
  noun: SettingsNoun,
  parameters: BoundParameters,
  present: PolicyValues,
): PolicyValues {
  const cmdlet = parameters.definition.name;
  return Object.fromEntries(
    parameters
      .given(noun.table.parameters)
      .map(([name, value]) => [name, settingGiven(noun, cmdlet, name, value, present)]),
  );
}

/**
 * A bound setting as it is stored.
 * @throws {ShellError} for a modifier that does not fit its list
 */
export function settingGiven(
  noun: SettingsNoun,
  cmdlet: string,
  name: string,
  value: Value,
  present: PolicyValues,
): PolicyValue {
  if (!(value instanceof HashTable)) return shellToPolicyValue(value);
  const list = present[name] ?? null;
  if (noun.table.find(name)?.type === 'StringList')
    return applyListModifier(cmdlet, name, value, isStringList(list) ? list : [], texts);
  const entries = isEntryList(list) ? list : [];
  return applyListModifier(cmdlet, name, value, entries, policyEntries);
}

function warnOfDisputes(
  context: CmdletContext,
  { table }: SettingsNoun,
  values: PolicyValues,
): void {
  for (const [name, value] of Object.entries(values)) {
    const parameter = table.find(name);
    if (parameter === undefined || typeof value !== 'number') continue;
    const notice = disputedRange(parameter, value);
    if (notice !== null) context.writeWarning(notice);
  }
}
