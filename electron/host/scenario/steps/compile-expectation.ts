import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { Compilation } from '../compilation.js';

/** The same expectation with the SIP addresses of those it names. */
export function compileExpectation(
  form: Expectation,
  names: Compilation,
  path: JsonPath,
): Expectation {
  const { log, message, explain, 'front-end': frontEnd } = form;
  const person = (name: string, ...at: JsonPath) => names.person(name, [...path, ...at]);
  const server = (name: string, ...at: JsonPath) => names.frontEnd(name, [...path, ...at]);
  const resolved: Expectation = { ...form };
  for (const key of ['client', 'row', 'card'] as const) {
    const name = form[key];
    if (name !== undefined) resolved[key] = person(name, key);
  }
  if (message) {
    const { from } = message;
    resolved.message = { ...message, with: person(message.with, 'message', 'with') };
    if (from !== undefined) resolved.message.from = person(from, 'message', 'from');
  }
  if (explain) {
    const { 'front-end': at } = explain;
    resolved.explain = { ...explain, sender: person(explain.sender, 'explain', 'sender') };
    if (at !== undefined) resolved.explain['front-end'] = server(at, 'explain', 'front-end');
  }
  if (frontEnd)
    resolved['front-end'] = { ...frontEnd, name: server(frontEnd.name, 'front-end', 'name') };
  if (log)
    resolved.log = log.map((entry, index) =>
      entry.who === undefined ? entry : { ...entry, who: person(entry.who, 'log', index, 'who') },
    );
  return resolved;
}
