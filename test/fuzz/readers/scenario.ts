import { parse, stringify } from 'yaml';
import { readScenario, ScenarioFileError } from '../../../electron/host/scenario/read-scenario.js';
import type { Json } from '../../../shared/contract/frames.js';
import { SchemaValues } from '../inputs/from-schema.js';
import { textsIn } from '../inputs/json-input.js';
import { mutateJson } from '../inputs/mutate-json.js';
import { mutateText } from '../inputs/mutate-text.js';
import { repositoryFile, repositoryFiles } from '../inputs/repository-files.js';
import { type FuzzReader, refusalOf } from '../reader.js';

const marks = [
  '- ',
  '? ',
  ': ',
  '&a ',
  '*a',
  '<<: ',
  '!!binary ',
  '!t ',
  '|',
  '>-',
  '{',
  '}',
  '[',
  ']',
  '---',
  '...',
  '#',
  '%YAML 1.1',
  "'",
  '"',
  '\n  ',
  '\t',
  '~',
  'yes',
  '0x10',
  '1_000',
  '2010-12-06',
];

/** Scenario files, read and compiled against their organisation. */
export const scenario: FuzzReader = {
  name: 'scenario',
  inputsPerOpening: 1000,
  prepare: async () => {
    const seeds = [
      ...repositoryFiles('shared/scenario/stories', '.yaml'),
      ...repositoryFiles('test/scenarios', '.yaml'),
    ];
    const values = seeds.map((text) => parse(text) as Json);
    const words = [...marks, ...values.flatMap((value) => textsIn(value))];
    const made = new SchemaValues(
      JSON.parse(repositoryFile('shared/scenario/scenario.schema.json')),
      words,
      0.005,
    );
    return (random) => {
      if (random.chance(0.5)) return mutateText(random.pick(seeds), random, { seeds, words });
      const value = random.chance(0.5)
        ? made.make(random)
        : mutateJson(random.pick(values), random);
      return stringify(value) ?? '';
    };
  },
  open: async () => ({
    read: (input) => refusalOf([ScenarioFileError], () => readScenario(input, 'any.yaml')),
  }),
};
