import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up/project.js';

const folder = join(root, 'dist', 'types', 'shared', 'contract', 'commands');

/** As the compiler writes it; the types of a schema have no comments. */
const inferred = "export type Command = z.infer<Definition['schema']>;";

/**
 * What is needed of the OpenAPI document.
 * @typedef {{ description?: string }} Property
 * @typedef {{ properties?: Record<string, Property>, required?: string[] }} Input
 * @typedef {{ post?: { summary: string, requestBody: { content: { 'application/json': { schema: Input } } } } }} Path
 * @typedef {{ paths: Record<string, Path> }} Document
 */

/**
 * Has the packed types say what each command does, and what each of its parameters is: an editor shows it where a
 * command is written. The words are those of the definitions, by way of the OpenAPI document.
 * @param {Document} document
 */
export function documentCommands(document) {
  const file = join(folder, 'command.d.ts');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(inferred)) throw new Error(`${file} does not have ${inferred}`);
  const replaced = text.replace(
    inferred,
    `${inferred.replace('Command', 'InferredCommand')}
export type Command = import('./documented-commands.js').DocumentedCommand;`,
  );
  writeFileSync(file, replaced);
  writeFileSync(join(folder, 'documented-commands.d.ts'), documentedCommands(document));
}

/**
 * The types of all commands, as inferred from their schemas, with comments.
 * @param {Document} document
 */
export function documentedCommands(document) {
  const commands = Object.entries(document.paths).flatMap(([path, { post }]) => {
    const [, name] = /^\/api\/commands\/(.+)$/.exec(path) ?? [];
    return name === undefined || post === undefined ? [] : [{ name, post }];
  });
  return [
    "import type { InferredCommand } from './command.js';",
    "type Inferred<N extends InferredCommand['name']> = Extract<InferredCommand, { name: N }>;",
    ...commands.map(({ name, post }) => {
      const { properties = {}, required = [] } =
        post.requestBody.content['application/json'].schema;
      return [
        comment(post.summary),
        `export interface ${interfaceOf(name)} {`,
        comment(post.summary, '  '),
        `  name: '${name}';`,
        ...Object.entries(properties).flatMap(([key, { description }]) => [
          ...(description === undefined ? [] : [comment(description, '  ')]),
          `  ${key}${required.includes(key) ? '' : '?'}: Inferred<'${name}'>['${key}'];`,
        ]),
        '}',
      ].join('\n');
    }),
    `export type DocumentedCommand = ${commands.map(({ name }) => interfaceOf(name)).join(' | ')};`,
    '',
  ].join('\n');
}

/** `clock.run-to` is `ClockRunTo`. @param {string} name */
const interfaceOf = (name) =>
  name
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/**
 * @param {string} text
 * @param {string} [indent]
 */
const comment = (text, indent = '') => `${indent}/** ${text.replaceAll('*/', '*\\/')} */`;
