import type { BoundParameters } from '../binding/bound-parameters.js';
import { describeType } from '../binding/convert-argument.js';
import { type Budget, costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perObject, sideEffect } from './cmdlet.js';
import {
  type CmdletDefinition,
  type ParameterDefinition,
  parametersOf,
} from './cmdlet-definition.js';

const getCommand: CmdletDefinition = {
  name: 'Get-Command',
  aliases: ['gcm'],
  synopsis: 'Lists the cmdlets of this shell.',
  parameters: [
    {
      name: 'Name',
      type: 'String[]',
      position: 0,
      completes: 'cmdlets',
      help: 'Names or wildcards.',
    },
    { name: 'Noun', type: 'String[]' },
    { name: 'Verb', type: 'String[]' },
    { name: 'CommandType', type: 'String[]', aliases: ['Type'], help: 'Cmdlet or Function.' },
    { name: 'Module', type: 'String[]', help: 'Only the cmdlets of Lync Server.' },
  ],
};

const getHelp: CmdletDefinition = {
  name: 'Get-Help',
  aliases: ['help', 'man'],
  synopsis: 'Says what a cmdlet does and which parameters it takes.',
  parameters: [
    { name: 'Name', type: 'String', position: 0, completes: 'cmdlets' },
    { name: 'Parameter', type: 'String', help: 'Only the parameters that fit this wildcard.' },
    { name: 'Full', type: 'SwitchParameter' },
    { name: 'Detailed', type: 'SwitchParameter' },
    { name: 'Examples', type: 'SwitchParameter' },
  ],
};

const getHistory: CmdletDefinition = {
  name: 'Get-History',
  aliases: ['h', 'history'],
  synopsis: 'Lists what was typed in this session.',
  parameters: [{ name: 'Count', type: 'UInt32', position: 0 }],
};

const clearHost: CmdletDefinition = {
  name: 'Clear-Host',
  aliases: ['cls', 'clear'],
  synopsis: 'Clears the screen.',
  parameters: [],
};

/** Get-Command, Get-Help, Get-History and Clear-Host. */
export const sessionCmdlets: readonly Cmdlet[] = [
  perObject(getCommand, listCommands),
  perObject(getHelp, showHelp),
  perObject(getHistory, listHistory),
  sideEffect(clearHost, (context) => context.shell.clearScreen()),
];

export const commandType: ObjectType = {
  name: 'System.Management.Automation.CmdletInfo',
  tableColumns: [{ property: 'CommandType' }, { property: 'Name' }, { property: 'Introduced' }],
  text: (command) => itemText(command.get('Name')),
};

function* listCommands(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const patterns = (name: string): readonly string[] => parameters.list(name).map(itemText);
  const fits = (text: string, wanted: readonly string[]): boolean =>
    wanted.length === 0 || wanted.some((pattern) => matchesWildcard(text, pattern, context.budget));
  const kinds = patterns('CommandType').map((kind) => kind.toLowerCase());
  const isOfModule = ({ name }: CmdletDefinition): boolean =>
    !parameters.has('Module') || name.includes('-Cs');
  const commands = [
    ...context.shell.functions().map((definition) => ['Function', definition] as const),
    ...context.shell.cmdlets().map((definition) => ['Cmdlet', definition] as const),
  ];
  const found = commands.filter(([kind, definition]) => {
    const { name, aliases = [] } = definition;
    const [verb = '', noun = ''] = name.split('-');
    const isNamed = [name, ...aliases].some((each) => fits(each, patterns('Name')));
    const isOfKind =
      kinds.length === 0 || kinds.includes(kind.toLowerCase()) || kinds.includes('all');
    return (
      isNamed &&
      isOfKind &&
      isOfModule(definition) &&
      fits(verb, patterns('Verb')) &&
      fits(noun, patterns('Noun'))
    );
  });
  const missing = patterns('Name').find(
    (pattern) => !hasWildcard(pattern) && context.shell.cmdlet(pattern) === undefined,
  );
  if (missing !== undefined) throw unknownCmdlet(missing);
  for (const [kind, { name, introduced, synopsis }] of found) {
    yield* context.emit(
      new ShellObject(commandType, [
        ['CommandType', kind],
        ['Name', name],
        ['Introduced', kind === 'Function' ? null : (introduced ?? 'PowerShell')],
        ['Synopsis', synopsis],
      ]),
    );
  }
}

const unknownCmdlet = (name: string): ShellError =>
  new ShellError({
    message: `The term '${name}' is not recognized as the name of a cmdlet. Get-Command lists the cmdlets of this shell.`,
    category: 'ObjectNotFound',
    id: 'CommandNotFoundException',
    exception: 'CommandNotFoundException',
    target: `${name}:String`,
  });

function* showHelp(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const name = parameters.text('Name');
  if (name === null || hasWildcard(name)) {
    const found = context.shell
      .cmdlets()
      .filter((each) => matchesWildcard(each.name, name ?? '*', context.budget));
    const width = Math.max(...found.map((each) => each.name.length), 0);
    context.budget.spend(found.length * costs.line);
    const lines = found.map((each) => `${each.name.padEnd(width)}  ${each.synopsis}`);
    yield* context.emit(lines.join('\n'));
    return;
  }
  const cmdlet = context.shell.cmdlet(name);
  if (cmdlet === undefined) throw unknownCmdlet(name);
  context.budget.spend(costs.policy * 5);
  yield* context.emit(helpText(cmdlet, parameters.text('Parameter'), context.budget));
}

function helpText(definition: CmdletDefinition, pattern: string | null, budget: Budget): string {
  const shown = parametersOf(definition).filter(
    ({ name }) => pattern === null || matchesWildcard(name, pattern, budget),
  );
  const entries = shown.flatMap(describeParameter);
  if (pattern !== null) return entries.join('\n').trimEnd();
  return [
    'NAME',
    `    ${definition.name}`,
    '',
    'SYNOPSIS',
    `    ${definition.synopsis}`,
    ...(definition.introduced === undefined
      ? []
      : [`    Introduced with ${definition.introduced}.`]),
    ...((definition.aliases ?? []).length === 0
      ? []
      : ['', 'ALIASES', `    ${definition.aliases?.join(', ')}`]),
    '',
    'PARAMETERS',
    ...entries,
  ]
    .join('\n')
    .trimEnd();
}

function describeParameter(parameter: ParameterDefinition): readonly string[] {
  const isSwitch = parameter.type === 'SwitchParameter';
  const notes = [
    parameter.mandatory === true ? 'required' : null,
    parameter.position === undefined ? null : `position ${parameter.position + 1}`,
    parameter.pipeline === undefined ? null : 'takes pipeline input',
  ].filter((note) => note !== null);
  const allowed = isSwitch ? '' : ` <${describeType(parameter)}>`;
  return [
    `    -${parameter.name}${allowed}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`,
    ...(parameter.help === undefined ? [] : [`        ${parameter.help}`]),
    '',
  ];
}

export const historyType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.HistoryInfo',
  tableColumns: [{ property: 'Id', alignment: 'right' }, { property: 'CommandLine' }],
};

function* listHistory(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const entries = context.shell.history().map((text, index) => ({ id: index + 1, text }));
  const count = parameters.number('Count') ?? entries.length;
  for (const { id, text } of count === 0 ? [] : entries.slice(-count)) {
    yield* context.emit(
      new ShellObject(historyType, [
        ['Id', id],
        ['CommandLine', text],
      ]),
    );
  }
}
