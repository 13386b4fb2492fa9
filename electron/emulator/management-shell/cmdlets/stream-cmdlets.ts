import { ShellError } from '../shell-error.js';
import { joinTexts } from '../values/conversion.js';
import { enumerate } from '../values/value.js';
import { type Cmdlet, perObject, sideEffect } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

const message: ParameterDefinition = {
  name: 'Message',
  type: 'String',
  aliases: ['Msg'],
  position: 0,
  mandatory: true,
  pipeline: ['value'],
};

const writeHost: CmdletDefinition = {
  name: 'Write-Host',
  synopsis: 'Prints text on the console.',
  parameters: [
    { name: 'Object', type: 'Object', position: 0, takesRest: true, pipeline: ['value'] },
    { name: 'NoNewline', type: 'SwitchParameter' },
    { name: 'Separator', type: 'String' },
    { name: 'ForegroundColor', type: 'String', aliases: ['fg'] },
    { name: 'BackgroundColor', type: 'String', aliases: ['bg'] },
  ],
};

const writeWarning: CmdletDefinition = {
  name: 'Write-Warning',
  synopsis: 'Prints a warning.',
  parameters: [message],
};

const writeVerbose: CmdletDefinition = {
  name: 'Write-Verbose',
  synopsis: 'Prints text where -Verbose or $VerbosePreference asks for it.',
  parameters: [message],
};

const writeDebug: CmdletDefinition = {
  name: 'Write-Debug',
  synopsis: 'Prints text where -Debug or $DebugPreference asks for it.',
  parameters: [message],
};

const writeError: CmdletDefinition = {
  name: 'Write-Error',
  synopsis: 'Reports an error, and goes on.',
  parameters: [
    message,
    { name: 'Category', type: 'String' },
    { name: 'ErrorId', type: 'String' },
    { name: 'TargetObject', type: 'Object' },
  ],
};

const writeProgress: CmdletDefinition = {
  name: 'Write-Progress',
  synopsis: 'Takes what a script says of its progress. Nothing of it is shown.',
  parameters: [
    { name: 'Activity', type: 'String', position: 0, mandatory: true },
    { name: 'Status', type: 'String', position: 1 },
    { name: 'Id', type: 'Int32', position: 2 },
    { name: 'PercentComplete', type: 'Int32' },
    { name: 'SecondsRemaining', type: 'Int32' },
    { name: 'CurrentOperation', type: 'String' },
    { name: 'ParentId', type: 'Int32' },
    { name: 'Completed', type: 'SwitchParameter' },
  ],
};

/** What scripts say beside their output: Write-Host, -Warning, -Verbose, -Debug, -Error and -Progress. */
export const streamCmdlets: readonly Cmdlet[] = [
  sideEffect(writeHost, (context, parameters) => {
    const separator = parameters.text('Separator') ?? ' ';
    const text = joinTexts(enumerate(parameters.get('Object')), separator, context.budget);
    context.writeHost(text, !parameters.isOn('NoNewline'));
  }),
  sideEffect(writeWarning, (context, parameters) => {
    context.writeWarning(parameters.text('Message') ?? '');
  }),
  sideEffect(writeVerbose, (context, parameters) => {
    context.say('Verbose', parameters.text('Message') ?? '');
  }),
  sideEffect(writeDebug, (context, parameters) => {
    context.say('Debug', parameters.text('Message') ?? '');
  }),
  // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
  perObject(writeError, function* (_context, parameters) {
    const id = parameters.text('ErrorId') ?? 'Microsoft.PowerShell.Commands.WriteErrorException';
    throw new ShellError({
      message: parameters.text('Message') ?? '',
      category: 'NotSpecified',
      id,
      exception: 'WriteErrorException',
    });
  }),
  sideEffect(writeProgress, () => undefined),
];
