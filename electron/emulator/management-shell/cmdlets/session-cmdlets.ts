import type { BoundParameters } from '../binding/bound-parameters.js';
import { describeType } from '../binding/convert-argument.js';
import { type Budget, costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText, joinTexts } from '../values/conversion.js';
import { DateValue, WallClock } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { enumerate, type ObjectType, ShellObject } from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perObject, sideEffect } from './cmdlet.js';
import {
  type CmdletDefinition,
  type ParameterDefinition,
  parametersOf,
} from './cmdlet-definition.js';
import type { CmdletRegistry } from './cmdlet-registry.js';
import {
  clearHost,
  getCommand,
  getDate,
  getHelp,
  getHistory,
  newTimeSpan,
  writeHost,
  writeWarning,
} from './session-definitions.js';
import type { ShellServices } from './shell-services.js';

/** The session as its own cmdlets see it. */
export interface SessionAccess {
  readonly registry: () => CmdletRegistry;
  readonly history: () => readonly string[];
  readonly clearScreen: () => void;
}

/** Get-Command, Get-Help, Get-History, Get-Date, New-TimeSpan, Clear-Host, Write-Host and Write-Warning. */
export function sessionCmdlets(services: ShellServices, session: SessionAccess): readonly Cmdlet[] {
  const clock = new WallClock(services.directory.organisation.timeZone);
  return [
    perObject(getCommand, (context, parameters) => listCommands(session, context, parameters)),
    perObject(getHelp, (context, parameters) => showHelp(session, context, parameters)),
    perObject(getHistory, (context, parameters) => listHistory(session, context, parameters)),
    perObject(getDate, function* (context) {
      yield* context.emit(new DateValue(services.now(), clock));
    }),
    perObject(newTimeSpan, function* (context, parameters) {
      yield* context.emit(timeSpanOf(parameters));
    }),
    sideEffect(clearHost, () => session.clearScreen()),
    sideEffect(writeHost, (context, parameters) => {
      const separator = parameters.text('Separator') ?? ' ';
      context.writeHost(joinTexts(enumerate(parameters.get('Object')), separator, context.budget));
    }),
    sideEffect(writeWarning, (context, parameters) => {
      context.writeWarning(parameters.text('Message') ?? '');
    }),
  ];
}

function timeSpanOf(parameters: BoundParameters): TimeSpanValue {
  const of = (name: string): number => parameters.number(name) ?? 0;
  const hours = of('Days') * 24 + of('Hours');
  return new TimeSpanValue(((hours * 60 + of('Minutes')) * 60 + of('Seconds')) * 1000);
}

const commandType: ObjectType = {
  name: 'System.Management.Automation.CmdletInfo',
  tableColumns: [{ property: 'CommandType' }, { property: 'Name' }, { property: 'Introduced' }],
  text: (command) => itemText(command.get('Name')),
};

function* listCommands(
  session: SessionAccess,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const patterns = (name: string): readonly string[] => parameters.list(name).map(itemText);
  const fits = (text: string, wanted: readonly string[]): boolean =>
    wanted.length === 0 || wanted.some((pattern) => matchesWildcard(text, pattern, context.budget));
  const found = session
    .registry()
    .all()
    .map(({ definition }) => definition)
    .filter(({ name }) => {
      const [verb = '', noun = ''] = name.split('-');
      return (
        fits(name, patterns('Name')) && fits(verb, patterns('Verb')) && fits(noun, patterns('Noun'))
      );
    });
  const missing = patterns('Name').find(
    (pattern) => !hasWildcard(pattern) && session.registry().find(pattern) === undefined,
  );
  if (missing !== undefined) throw unknownCmdlet(missing);
  for (const definition of found) {
    yield* context.emit(
      new ShellObject(commandType, [
        ['CommandType', 'Cmdlet'],
        ['Name', definition.name],
        ['Introduced', definition.introduced ?? 'PowerShell'],
        ['Synopsis', definition.synopsis],
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

function* showHelp(
  session: SessionAccess,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const name = parameters.text('Name');
  if (name === null || hasWildcard(name)) {
    const found = session
      .registry()
      .all()
      .filter(({ definition }) => matchesWildcard(definition.name, name ?? '*', context.budget));
    const width = Math.max(...found.map(({ definition }) => definition.name.length), 0);
    context.budget.spend(found.length * costs.line);
    const lines = found.map(
      ({ definition }) => `${definition.name.padEnd(width)}  ${definition.synopsis}`,
    );
    yield* context.emit(lines.join('\n'));
    return;
  }
  const cmdlet = session.registry().find(name);
  if (cmdlet === undefined) throw unknownCmdlet(name);
  context.budget.spend(costs.policy * 5);
  yield* context.emit(helpText(cmdlet.definition, parameters.text('Parameter'), context.budget));
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

const historyType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.HistoryInfo',
  tableColumns: [{ property: 'Id', alignment: 'right' }, { property: 'CommandLine' }],
};

function* listHistory(
  session: SessionAccess,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const entries = session.history().map((text, index) => ({ id: index + 1, text }));
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
