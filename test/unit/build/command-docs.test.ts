import { expect, it } from 'vitest';
import { documentedCommands } from '../../../build/pack/command-docs.js';
import { openApiDocument } from '../../../electron/host/server/api/openapi.js';
import { commandDefinitions } from '../../../shared/contract/commands/command.js';

const text = documentedCommands(JSON.parse(JSON.stringify(openApiDocument())));

it('the packed types say of every command what its definition says', () => {
  expect(commandDefinitions.length).toBeGreaterThan(80);
  for (const { name, summary } of commandDefinitions)
    expect(text).toContain(`  /** ${summary.replaceAll('*/', '*\\/')} */\n  name: '${name}';`);
});

it('the packed types say what a parameter is, and whether it may be left out', () => {
  expect(text).toContain(
    "  /** Virtual seconds per real second. */\n  rate: Inferred<'clock.play'>['rate'];",
  );
  expect(text).toMatch(/\n {2}before\?: Inferred<'clock\.run-to'>\['before'\];/);
});

it('a comment in the words of a definition ends nowhere else', () => {
  const schema = { properties: { a: { description: 'one */ two' } }, required: ['a'] };
  const requestBody = { content: { 'application/json': { schema } } };
  const paths = { '/api/commands/x.y': { post: { summary: 'Does */ it.', requestBody } } };
  const made = documentedCommands({ paths });
  expect(made.match(/\*\//g)).toHaveLength(3);
});
