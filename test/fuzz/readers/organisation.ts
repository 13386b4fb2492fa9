import { openDirectory } from '../../../electron/host/state/open-directory.js';
import type { Json } from '../../../shared/contract/frames.js';
import { FileError } from '../../../shared/file-format/file-problem.js';
import { generateOrganisation } from '../../support/generate-organisation.js';
import { SchemaValues } from '../inputs/from-schema.js';
import { jsonInput, textsIn } from '../inputs/json-input.js';
import { repositoryFile } from '../inputs/repository-files.js';
import { type FuzzReader, refusalOf } from '../reader.js';

/** Organisation files, as far as the directory that is opened from them. */
export const organisation: FuzzReader = {
  name: 'organisation',
  inputsPerOpening: 1000,
  prepare: async () => {
    const seeds = [
      JSON.parse(repositoryFile('test/scenarios/d/one-front-end.json')) as Json,
      JSON.parse(JSON.stringify(generateOrganisation({ people: 12, seed: 1 }))) as Json,
    ];
    const words = seeds.flatMap((seed) => textsIn(seed));
    const schema = JSON.parse(repositoryFile('shared/organisation/organisation.schema.json'));
    const values = new SchemaValues(schema, words, 0.01);
    return (random) => jsonInput(random, { seeds, words, make: (from) => values.make(from) });
  },
  open: async () => ({
    read: (text) =>
      refusalOf([FileError], () => openDirectory({ fileName: 'any.json', text, folder: null })),
  }),
};
