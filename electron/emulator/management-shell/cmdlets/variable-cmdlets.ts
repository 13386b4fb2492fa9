import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject, type Value } from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perObject, sideEffect } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

const names: ParameterDefinition = {
  name: 'Name',
  type: 'String[]',
  position: 0,
  pipeline: ['property'],
  help: 'Names without $, or wildcards.',
};

const scope: ParameterDefinition = {
  name: 'Scope',
  type: 'String',
  values: ['Global', 'Script', 'Local', 'Private'],
};

const force: ParameterDefinition = { name: 'Force', type: 'SwitchParameter' };
const description: ParameterDefinition = { name: 'Description', type: 'String' };

const getVariable: CmdletDefinition = {
  name: 'Get-Variable',
  aliases: ['gv'],
  synopsis: 'Lists the variables of the session.',
  parameters: [names, { name: 'ValueOnly', type: 'SwitchParameter' }, scope],
};

const settingOf = (
  name: string,
  aliases: readonly string[],
  synopsis: string,
): CmdletDefinition => ({
  name,
  aliases,
  synopsis,
  parameters: [
    { ...names, mandatory: true },
    { name: 'Value', type: 'Object', position: 1, pipeline: ['value', 'property'] },
    scope,
    description,
    force,
  ],
});

const removingOf = (
  name: string,
  aliases: readonly string[],
  synopsis: string,
): CmdletDefinition => ({
  name,
  aliases,
  synopsis,
  parameters: [{ ...names, mandatory: true }, scope, force],
});

const getAlias: CmdletDefinition = {
  name: 'Get-Alias',
  aliases: ['gal'],
  synopsis: 'Lists other names of commands.',
  parameters: [
    { ...names, help: 'Names or wildcards.' },
    { name: 'Definition', type: 'String[]', help: 'Only the other names of these commands.' },
  ],
};

const aliasOf = (name: string, aliases: readonly string[]): CmdletDefinition => ({
  name,
  aliases,
  synopsis: 'Gives a command another name.',
  parameters: [
    { name: 'Name', type: 'String', position: 0, mandatory: true },
    { name: 'Value', type: 'String', position: 1, mandatory: true, completes: 'cmdlets' },
    scope,
    description,
    force,
    { name: 'Option', type: 'String' },
  ],
});

/** Variables and aliases: Get-, Set-, New-, Clear- and Remove-Variable, Get-, Set- and New-Alias. */
export const variableCmdlets: readonly Cmdlet[] = [
  perObject(getVariable, listVariables),
  sideEffect(settingOf('Set-Variable', ['set', 'sv'], 'Sets variables.'), set),
  sideEffect(settingOf('New-Variable', ['nv'], 'Makes a variable.'), set),
  sideEffect(
    removingOf('Clear-Variable', ['clv'], 'Sets variables to nothing.'),
    (context, parameters) => {
      for (const name of chosen(context, parameters))
        context.shell.variables.set(scoped(name, parameters), null);
    },
  ),
  sideEffect(
    removingOf('Remove-Variable', ['rv'], 'Takes variables out of the session.'),
    (context, parameters) => {
      for (const name of chosen(context, parameters))
        if (!context.shell.variables.remove(scoped(name, parameters))) throw notFound(name);
    },
  ),
  perObject(getAlias, listAliases),
  sideEffect(aliasOf('Set-Alias', ['sal']), setAlias),
  sideEffect(aliasOf('New-Alias', ['nal']), setAlias),
];

export const variableType: ObjectType = {
  name: 'System.Management.Automation.PSVariable',
  tableColumns: [{ property: 'Name' }, { property: 'Value' }],
  text: () => 'System.Management.Automation.PSVariable',
};

export const aliasType: ObjectType = {
  name: 'System.Management.Automation.AliasInfo',
  tableColumns: [{ property: 'CommandType' }, { property: 'Name' }, { property: 'Definition' }],
  text: (alias) => itemText(alias.get('Name')),
};

/** The name with its scope before it. */
function scoped(name: string, parameters: BoundParameters): string {
  const wanted = parameters.text('Scope');
  return wanted === null ? name : `${wanted}:${name}`;
}

/** The variables that the names and wildcards mean. @throws {ShellError} for a name that there is not */
function chosen(
  { budget, shell: { variables } }: CmdletContext,
  parameters: BoundParameters,
): readonly string[] {
  const patterns = parameters.has('Name') ? parameters.list('Name').map(itemText) : ['*'];
  return patterns.flatMap((pattern) => {
    const known = variables.names();
    if (hasWildcard(pattern)) return known.filter((name) => matchesWildcard(name, pattern, budget));
    const isKnown = known.some((name) => name.toLowerCase() === pattern.toLowerCase());
    if (!isKnown && variables.get(pattern) === null) throw notFound(pattern);
    return [pattern];
  });
}

const notFound = (name: string): ShellError =>
  new ShellError({
    message: `Cannot find a variable with name '${name.slice(0, 80)}'. Get-Variable lists those of this session.`,
    category: 'ObjectNotFound',
    id: 'VariableNotFound',
    exception: 'ItemNotFoundException',
    target: `${name.slice(0, 80)}:String`,
  });

function* listVariables(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { variables } = context.shell;
  for (const name of chosen(context, parameters)) {
    const value = variables.get(scoped(name, parameters));
    context.budget.makeProperties(2);
    yield* context.emit(
      parameters.isOn('ValueOnly')
        ? value
        : new ShellObject(variableType, [
            ['Name', name],
            ['Value', value],
          ]),
    );
  }
}

function set({ shell: { variables } }: CmdletContext, parameters: BoundParameters): void {
  const value: Value = parameters.get('Value');
  for (const name of parameters.list('Name').map(itemText))
    variables.set(scoped(name, parameters), value);
}

function setAlias({ budget, shell: { variables } }: CmdletContext, parameters: BoundParameters) {
  budget.makeProperties(1);
  variables.setAlias(parameters.text('Name') ?? '', parameters.text('Value') ?? '');
}

function* listAliases(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { budget, shell } = context;
  const known = new Map<string, readonly [name: string, command: string]>();
  for (const { name, aliases = [] } of shell.cmdlets())
    for (const alias of aliases) known.set(alias.toLowerCase(), [alias, name]);
  for (const { name, command } of shell.variables.aliases())
    known.set(name.toLowerCase(), [name, command]);
  const fits = (text: string, parameter: string): boolean => {
    const patterns = parameters.list(parameter).map(itemText);
    return (
      patterns.length === 0 || patterns.some((pattern) => matchesWildcard(text, pattern, budget))
    );
  };
  const found = [...known.values()]
    .filter(([name, command]) => fits(name, 'Name') && fits(command, 'Definition'))
    .sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
  const missing = parameters
    .list('Name')
    .map(itemText)
    .find((name) => !hasWildcard(name));
  if (found.length === 0 && missing !== undefined) {
    throw new ShellError({
      message: `This command cannot find a matching alias because alias with name '${missing.slice(0, 80)}' do not exist. Get-Alias lists all of them.`,
      category: 'ObjectNotFound',
      id: 'ItemNotFoundException',
      exception: 'ItemNotFoundException',
      target: `${missing.slice(0, 80)}:String`,
    });
  }
  for (const [name, command] of found) {
    budget.makeProperties(3);
    yield* context.emit(
      new ShellObject(aliasType, [
        ['CommandType', 'Alias'],
        ['Name', name],
        ['Definition', command],
      ]),
    );
  }
}
