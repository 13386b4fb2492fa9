import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { Compilation } from '../compilation.js';

/** The same expectation with the SIP addresses of those it names. */
export function compileExpectation(
  form: Expectation,
  names: Compilation,
  path: JsonPath,
): Expectation {
  const { client, row, card, log } = form;
  return {
    ...form,
    ...(client !== undefined && { client: names.person(client, [...path, 'client']) }),
    ...(row !== undefined && { row: names.person(row, [...path, 'row']) }),
    ...(card !== undefined && { card: names.person(card, [...path, 'card']) }),
    ...(log && {
      log: log.map((entry, index) =>
        entry.who === undefined
          ? entry
          : { ...entry, who: names.person(entry.who, [...path, 'log', index, 'who']) },
      ),
    }),
  };
}
