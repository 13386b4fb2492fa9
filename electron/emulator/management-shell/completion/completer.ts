import type { ShellCompletion } from '../../../../shared/contract/commands/shell.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import { describeType } from '../binding/convert-argument.js';
import { ParameterTable } from '../binding/parameter-table.js';
import type { ShellAccess } from '../cmdlets/cmdlet.js';
import type { ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import { settingsNouns } from '../cmdlets/settings-nouns.js';
import { compareText } from '../language/comparison.js';
import { propertyNames } from '../language/members.js';
import type { Variables } from '../language/variables.js';
import type { ShellLimits } from '../limits.js';
import { settingsProperties } from '../objects/settings-object.js';
import { csAdUserProperties, csUserProperties } from '../objects/user-object.js';
import { itemText } from '../values/conversion.js';
import {
  type CompletionContext,
  type CompletionItem,
  completionContext,
} from './completion-context.js';

export interface CompleterOptions {
  readonly variables: Variables;
  readonly services: ShellAccess;
  readonly limits: ShellLimits;
}

/** More are of no use in a list. */
const mostItems = 200;
const mostUsers = 50;

/** Completes what is typed at the cursor: cmdlets, parameters, values, variables, properties. Changes nothing. */
export class Completer {
  constructor(private readonly options: CompleterOptions) {}

  complete(text: string, cursor: number): ShellCompletion {
    const to = Math.min(Math.max(0, Math.trunc(cursor)), text.length);
    const before = text.slice(0, to);
    const context = completionContext(before, (name) => this.#tableOf(name), this.options.limits);
    if (context.kind === 'nothing') return { from: to, to, items: [] };
    return { from: context.from, to, items: this.#items(context, before).slice(0, mostItems) };
  }

  #items(
    context: Exclude<CompletionContext, { kind: 'nothing' }>,
    before: string,
  ): readonly CompletionItem[] {
    switch (context.kind) {
      case 'cmdlet':
        return this.#cmdlets(context.typed);
      case 'variable':
        return beginningWith(
          this.options.variables
            .names()
            .map((name) => item(`$${name}`, 'variable', this.#describeVariable(name))),
          context.typed,
        );
      case 'property':
        return this.#properties(context.variable, context.typed, before);
      case 'parameter':
        return parameterItems(context);
      case 'value':
        return this.#values(context.parameter, context.typed, before);
    }
  }

  #cmdlets(typed: string): readonly CompletionItem[] {
    const { functions, cmdlets } = this.options.services;
    const items = [...functions(), ...cmdlets()].map(({ name, synopsis }) =>
      item(name, 'cmdlet', synopsis),
    );
    return beginningWith(items, typed);
  }

  /** The parameters of a function or a cmdlet; undefined for no such command. */
  #tableOf(name: string): { readonly table: ParameterTable } | undefined {
    const definition = this.options.services.cmdlet(name);
    return definition && { table: new ParameterTable(definition) };
  }

  #describeVariable(name: string): string {
    return itemText(this.options.variables.get(name)).slice(0, 60);
  }

  #properties(variable: string, typed: string, before: string): readonly CompletionItem[] {
    const value = this.options.variables.get(variable);
    const names =
      variable === '_' && value === null ? pipedProperties(before) : propertyNames(value);
    return beginningWith(
      names.map((name) => item(name, 'property', '')),
      typed,
    );
  }

  #values(
    parameter: ParameterDefinition,
    typed: string,
    before: string,
  ): readonly CompletionItem[] {
    const wanted = typed.replace(/^['"\u2018-\u201f]/, '');
    return beginningWith(this.#valueItems(parameter, wanted, before), wanted).map((each) => ({
      ...each,
      text: quoted(each.text),
    }));
  }

  #valueItems(
    parameter: ParameterDefinition,
    wanted: string,
    before: string,
  ): readonly CompletionItem[] {
    if (parameter.values !== undefined) {
      return parameter.values.map((value) => item(value, 'value', parameter.name));
    }
    switch (parameter.completes) {
      case 'identities':
      case 'grantable':
        return this.#identities(parameter);
      case 'users':
        return this.#users(wanted);
      case 'cmdlets':
        return this.#cmdlets('');
      case 'properties':
        return pipedProperties(before).map((name) => item(name, 'property', ''));
      default:
        return literalItems(parameter);
    }
  }

  #identities({ noun, completes }: ParameterDefinition): readonly CompletionItem[] {
    if (noun === undefined) return [];
    const word = noun.what.slice(noun.what.lastIndexOf(' ') + 1);
    return this.options.services.settings[noun.store].list().flatMap(({ identity }) => {
      if (identity.scope === 'user') return [item(identity.name, 'value', `per-user ${word}`)];
      return completes === 'grantable'
        ? []
        : [item(formatIdentity(identity), 'value', `${identity.scope} ${word}`)];
    });
  }

  /** SIP addresses and display names that begin as typed. */
  #users(wanted: string): readonly CompletionItem[] {
    const folded = wanted.toLowerCase();
    const items: CompletionItem[] = [];
    for (const { sip, displayName } of this.options.services.directory.employees()) {
      if (sip.startsWith(folded)) items.push(item(sip, 'value', displayName));
      if (displayName.toLowerCase().startsWith(folded)) items.push(item(displayName, 'value', sip));
      if (items.length >= mostUsers) break;
    }
    return items;
  }
}

const item = (text: string, kind: CompletionItem['kind'], detail: string): CompletionItem => ({
  text,
  kind,
  detail,
});

function beginningWith(items: readonly CompletionItem[], typed: string): readonly CompletionItem[] {
  const folded = typed.toLowerCase();
  return items
    .filter(({ text }) => text.toLowerCase().startsWith(folded))
    .sort((one, other) => compareText(one.text, other.text));
}

function parameterItems({
  cmdlet,
  used,
  typed,
}: Extract<CompletionContext, { kind: 'parameter' }>): readonly CompletionItem[] {
  const free = cmdlet.table.all.filter((each) => !used.some(({ name }) => name === each.name));
  const items = free.map((each) =>
    item(`-${each.name}`, 'parameter', each.help ?? describeType(each)),
  );
  return beginningWith(items, `-${typed.slice(1)}`);
}

/** Values that a parameter of this type always takes. */
function literalItems(parameter: ParameterDefinition): readonly CompletionItem[] {
  const setting = parameter.type === 'PolicyValue' ? parameter.setting : undefined;
  const isBoolean = parameter.type === 'Boolean' || setting?.type === 'Boolean';
  const literals = isBoolean ? ['$True', '$False'] : [];
  const isNullable = parameter.allowsNull === true || setting?.nullable === true;
  return [...literals, ...(isNullable ? ['$Null'] : [])].map((text) =>
    item(text, 'value', describeType(parameter)),
  );
}

/** The properties of the objects in the pipeline at the cursor, as far as its first cmdlet determines them. */
function pipedProperties(before: string): readonly string[] {
  const sources: readonly (readonly [RegExp, readonly string[]])[] = [
    [/\bGet-CsUser\b/gi, csUserProperties],
    [/\bGet-CsAdUser\b/gi, csAdUserProperties],
    ...settingsNouns.map(
      (noun) =>
        [new RegExp(`\\b(?:Get|New)-${noun.name}\\b`, 'gi'), settingsProperties(noun)] as const,
    ),
  ];
  const statement = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('=')) + 1);
  const found = sources
    .map(([pattern, names]) => ({
      names,
      at: [...statement.matchAll(pattern)].at(-1)?.index ?? -1,
    }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at);
  return found[0]?.names ?? [];
}

/** Text that needs quotes gets them. */
const quoted = (text: string): string =>
  /[\s,;|&(){}'"#]/.test(text) && !text.startsWith('$') ? `'${text.replaceAll("'", "''")}'` : text;
