import { comparisonNames } from '../language/comparison.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

/** The cmdlets of PowerShell that work on the objects of a pipeline. */

const inputObject: ParameterDefinition = {
  name: 'InputObject',
  type: 'Object',
  pipeline: ['value'],
};

const property = (position: number): ParameterDefinition => ({
  name: 'Property',
  type: 'PropertyList',
  position,
  takesRest: true,
  completes: 'properties',
});

/** Operators of the short form, `Where-Object Department -eq Sales`, as switches; with `C` in front they mind case. */
const operatorSwitches: readonly ParameterDefinition[] = ['', 'c'].flatMap((prefix) =>
  comparisonNames.map((name) => ({
    name: `${prefix}${name}`.toUpperCase(),
    type: 'SwitchParameter' as const,
    sets: [`${prefix}${name}`],
  })),
);

const operatorSets = operatorSwitches.flatMap(({ sets }) => sets ?? []);

export const whereObject: CmdletDefinition = {
  name: 'Where-Object',
  aliases: ['where', '?'],
  synopsis: 'Lets through the objects for which a script block or comparison is true.',
  defaultSet: 'ScriptBlock',
  parameters: [
    {
      name: 'FilterScript',
      type: 'ScriptBlock',
      position: 0,
      mandatory: true,
      sets: ['ScriptBlock'],
    },
    {
      name: 'Property',
      type: 'String',
      position: 0,
      mandatory: true,
      sets: ['truth', ...operatorSets],
      completes: 'properties',
    },
    { name: 'Value', type: 'Object', position: 1, sets: operatorSets },
    ...operatorSwitches,
    { name: 'Not', type: 'SwitchParameter', sets: ['truth'] },
    inputObject,
  ],
};

export const forEachObject: CmdletDefinition = {
  name: 'ForEach-Object',
  aliases: ['foreach', '%'],
  synopsis: 'Runs a script block for each object, or reads one of its members.',
  defaultSet: 'ScriptBlock',
  parameters: [
    {
      name: 'Process',
      type: 'Object[]',
      position: 0,
      takesRest: true,
      mandatory: true,
      sets: ['ScriptBlock'],
    },
    { name: 'Begin', type: 'ScriptBlock', sets: ['ScriptBlock'] },
    { name: 'End', type: 'ScriptBlock', sets: ['ScriptBlock'] },
    {
      name: 'MemberName',
      type: 'String',
      mandatory: true,
      sets: ['Member'],
      completes: 'properties',
    },
    { name: 'ArgumentList', type: 'Object[]', aliases: ['Args'], sets: ['Member'] },
    inputObject,
  ],
};

export const selectObject: CmdletDefinition = {
  name: 'Select-Object',
  aliases: ['select'],
  synopsis: 'Chooses properties of objects, or some of the objects.',
  parameters: [
    property(0),
    { name: 'ExcludeProperty', type: 'String[]', completes: 'properties' },
    { name: 'ExpandProperty', type: 'String', completes: 'properties' },
    { name: 'First', type: 'UInt32' },
    { name: 'Last', type: 'UInt32' },
    { name: 'Skip', type: 'UInt32' },
    { name: 'Unique', type: 'SwitchParameter' },
    inputObject,
  ],
};

export const sortObject: CmdletDefinition = {
  name: 'Sort-Object',
  aliases: ['sort'],
  synopsis: 'Sorts objects by their values or properties.',
  parameters: [
    property(0),
    { name: 'Descending', type: 'SwitchParameter' },
    { name: 'Unique', type: 'SwitchParameter' },
    { name: 'CaseSensitive', type: 'SwitchParameter' },
    inputObject,
  ],
};

export const groupObject: CmdletDefinition = {
  name: 'Group-Object',
  aliases: ['group'],
  synopsis: 'Puts objects with equal properties together.',
  parameters: [property(0), { name: 'NoElement', type: 'SwitchParameter' }, inputObject],
};

export const measureObject: CmdletDefinition = {
  name: 'Measure-Object',
  aliases: ['measure'],
  synopsis: 'Counts objects; works out sum, average and limits of a property.',
  parameters: [
    property(0),
    { name: 'Average', type: 'SwitchParameter' },
    { name: 'Maximum', type: 'SwitchParameter' },
    { name: 'Minimum', type: 'SwitchParameter' },
    { name: 'Sum', type: 'SwitchParameter' },
    inputObject,
  ],
};

export const formatListDefinition: CmdletDefinition = {
  name: 'Format-List',
  aliases: ['fl'],
  synopsis: 'Prints objects as lists of their properties; * prints all of them.',
  parameters: [property(0), inputObject],
};

export const formatTableDefinition: CmdletDefinition = {
  name: 'Format-Table',
  aliases: ['ft'],
  synopsis: 'Prints objects as a table.',
  parameters: [
    property(0),
    { name: 'AutoSize', type: 'SwitchParameter' },
    { name: 'HideTableHeaders', type: 'SwitchParameter' },
    { name: 'Wrap', type: 'SwitchParameter' },
    inputObject,
  ],
};

export const getMember: CmdletDefinition = {
  name: 'Get-Member',
  aliases: ['gm'],
  synopsis: 'Lists the properties of objects.',
  parameters: [
    { name: 'Name', type: 'String[]', position: 0 },
    {
      name: 'MemberType',
      type: 'String[]',
      aliases: ['Type'],
      help: 'Property, NoteProperty, Properties or All.',
    },
    inputObject,
  ],
};

export const outString: CmdletDefinition = {
  name: 'Out-String',
  synopsis: 'Turns objects into the text they would print.',
  parameters: [{ name: 'Width', type: 'UInt32' }, inputObject],
};

export const outNull: CmdletDefinition = {
  name: 'Out-Null',
  synopsis: 'Throws objects away.',
  parameters: [inputObject],
};

export const writeOutput: CmdletDefinition = {
  name: 'Write-Output',
  aliases: ['echo', 'write'],
  synopsis: 'Puts values into the pipe.',
  parameters: [{ ...inputObject, type: 'Object[]', position: 0, takesRest: true }],
};
