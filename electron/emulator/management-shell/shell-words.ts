import { allCmdlets } from './all-cmdlets.js';
import { parametersOf } from './cmdlets/cmdlet-definition.js';
import { settingsNouns } from './cmdlets/settings-nouns.js';
import { csAdUserProperties, csUserProperties } from './objects/user-object.js';
import { typeNames } from './values/conversion.js';

/** What scripts are made of, whatever organisation they are about. */
export interface ShellWords {
  /** Names and aliases of cmdlets. */
  readonly cmdlets: ReadonlySet<string>;
  /** Names and aliases of parameters, in lower case. */
  readonly parameters: ReadonlySet<string>;
  /** Names of properties and types, and the values that settings and parameters take or have at first. */
  readonly values: ReadonlySet<string>;
}

/** The words of the shell, from the definitions of its cmdlets. */
export function shellWords(): ShellWords {
  const definitions = allCmdlets.map(({ definition }) => definition);
  const parameters = definitions.flatMap(parametersOf);
  const settings = settingsNouns.flatMap(({ table }) => table.parameters);
  return {
    cmdlets: new Set(definitions.flatMap(namesOf)),
    parameters: new Set(parameters.flatMap(namesOf).map((name) => name.toLowerCase())),
    values: new Set([
      ...csUserProperties,
      ...csAdUserProperties,
      ...Object.entries(typeNames).flat(),
      ...settingsNouns.map(({ objectType }) => objectType),
      ...parameters.flatMap(({ values = [] }) => values),
      ...settings.flatMap(({ name, allowedValues, default: initial }) => [
        name,
        ...(allowedValues ?? []),
        ...(Array.isArray(initial) ? initial : [initial]).filter(
          (each) => typeof each === 'string',
        ),
      ]),
    ]),
  };
}

const namesOf = ({
  name,
  aliases = [],
}: {
  readonly name: string;
  readonly aliases?: readonly string[];
}): readonly string[] => [name, ...aliases];
