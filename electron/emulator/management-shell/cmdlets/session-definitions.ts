import type { CmdletDefinition } from './cmdlet-definition.js';

/** The cmdlets of PowerShell about the session itself: help, history, clock, console. */

export const getCommand: CmdletDefinition = {
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
  ],
};

export const getHelp: CmdletDefinition = {
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

export const getHistory: CmdletDefinition = {
  name: 'Get-History',
  aliases: ['h', 'history'],
  synopsis: 'Lists what was typed in this session.',
  parameters: [{ name: 'Count', type: 'UInt32', position: 0 }],
};

export const getDate: CmdletDefinition = {
  name: 'Get-Date',
  synopsis: 'Tells the time of the virtual clock.',
  parameters: [],
};

export const newTimeSpan: CmdletDefinition = {
  name: 'New-TimeSpan',
  synopsis: 'Makes a TimeSpan.',
  parameters: [
    { name: 'Days', type: 'Int32' },
    { name: 'Hours', type: 'Int32' },
    { name: 'Minutes', type: 'Int32' },
    { name: 'Seconds', type: 'Int32' },
  ],
};

export const clearHost: CmdletDefinition = {
  name: 'Clear-Host',
  aliases: ['cls', 'clear'],
  synopsis: 'Clears the screen.',
  parameters: [],
};

export const writeHost: CmdletDefinition = {
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

export const writeWarning: CmdletDefinition = {
  name: 'Write-Warning',
  synopsis: 'Prints a warning.',
  parameters: [
    { name: 'Message', type: 'String', position: 0, mandatory: true, pipeline: ['value'] },
  ],
};
