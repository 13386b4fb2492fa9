import { defineSubcommand, exitCodes } from './command.js';
import { readChoice } from './options.js';
import { print } from './terminal.js';

/** The published formats, each loaded when it is asked for. */
const schemas: Readonly<Record<string, () => Promise<unknown>>> = {
  scenario: async () =>
    (await import('../../../shared/scenario/scenario.schema.json', { with: { type: 'json' } }))
      .default,
  organisation: async () =>
    (
      await import('../../../shared/organisation/organisation.schema.json', {
        with: { type: 'json' },
      })
    ).default,
  capsule: async () =>
    (await import('../../../shared/capsule/capsule.schema.json', { with: { type: 'json' } }))
      .default,
  api: async () => (await import('../server/api/openapi.js')).openApiDocument(),
};

/** `lync-emulator schema`: prints what an editor needs to complete and check a file. */
export const schema = defineSubcommand({
  operands: { shown: `[${Object.keys(schemas).join('|')}]`, maximum: 1 },
  description:
    'Prints the JSON Schema of a file format, that of scenarios when none is named; "api" prints the control API as OpenAPI.',
  options: {},
  async run({ operands: [name = 'scenario'] }, terminal) {
    const load = schemas[readChoice('schema', name, Object.keys(schemas))];
    print(terminal, JSON.stringify(await load?.(), null, 2));
    return exitCodes.fine;
  },
});
