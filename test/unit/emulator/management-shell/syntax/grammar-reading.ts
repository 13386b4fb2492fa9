import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import v8 from 'node:v8';
import type { Node } from '@vscode/tree-sitter-wasm';
import { plain, type Reading, together } from './reading.js';

/** Loads the PowerShell grammar of Visual Studio Code; what it gives says how the grammar reads a text. */
export async function loadGrammar(): Promise<(text: string) => Reading> {
  // V8 would hold the end of the process for seconds while it optimises code that runs for milliseconds.
  v8.setFlagsFromString('--liftoff-only');
  const require = createRequire(import.meta.url);
  const file = require.resolve('@vscode/tree-sitter-wasm');
  const { Parser, Language } = require(file) as typeof import('@vscode/tree-sitter-wasm');
  await Parser.init({ locateFile: () => join(dirname(file), 'tree-sitter.wasm') });
  const parser = new Parser();
  const grammar = readFileSync(join(dirname(file), 'tree-sitter-powershell.wasm'));
  parser.setLanguage(await Language.load(grammar));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) return 'error';
    const { rootNode } = tree;
    const reading = rootNode.hasError ? 'error' : leavesOut(rootNode) ? 'left out' : read(rootNode);
    tree.delete();
    return reading;
  };
}

/** Whether there is something in it that the shell can read and does not run. */
const leavesOut = (node: Node): boolean =>
  /^(?:class|enum|trap|data)_statement$|^stop_parsing$/.test(node.type) ||
  (/_redirection_operator$/.test(node.type) && !/^(?:[12*]?>>?|[2*]>&1)$/.test(node.text)) ||
  node.children.some((child) => child !== null && leavesOut(child));

const skipped = new Set(['comment', 'empty_statement', 'command_argument_sep']);
/** Nodes whose children stand among those round them. */
const transparent = new Set([
  'statement_list',
  'script_block',
  'script_block_body',
  'hash_literal_body',
  'argument_expression_list',
  'elseif_clauses',
  'elseif_clause',
  'else_clause',
  'command_elements',
  'parameter_list',
  'attribute_list',
  'attribute_arguments',
  'script_parameter_default',
  'catch_clauses',
  'catch_type_list',
  'named_block_list',
  'redirected_file_name',
  'switch_body',
  'switch_clauses',
  'switch_condition',
  'switch_parameters',
]);
const leaves = new Set(['block_name', 'type_literal', 'generic_token', 'command_name', 'variable']);
const labels: Readonly<Record<string, string>> = {
  array_expression: '@(',
  sub_expression: '$(',
  hash_literal_expression: '@{',
  statement_block: '{',
  script_block_expression: '{',
  argument_list: '(',
  if_statement: 'if',
  foreach_statement: 'foreach',
  for_statement: 'loop',
  while_statement: 'loop',
  do_statement: 'loop',
  function_statement: 'function',
  function_parameter_declaration: 'param',
  param_block: 'param',
  attribute: '[',
  try_statement: 'try',
  catch_clause: 'catch',
  finally_clause: 'finally',
  switch_statement: 'switch',
  expandable_string_literal: '"',
  expandable_here_string_literal: '"',
};
/** Tokens that say how what stands round them belongs together. */
const operators =
  /^(?:[-+*/%!.[]|::|\+\+|--|-\w+|\.\.|foreach-object|return|break|continue|throw|exit|default)$/i;

function read(node: Node): Reading {
  if (leaves.has(node.type))
    return plain(node.text).replace(/^\[\s*(?:system\.)?|\s*\]$/g, bracket);
  const parts = partsOf(node).slice(node.type === 'attribute' ? 1 : 0);
  const label = labels[node.type];
  if (label !== undefined && (label !== '"' || parts.length > 0)) return [label, ...parts];
  return parts.length === 0 ? plain(node.text) : together(...parts);
}

const bracket = (found: string): string => (found.startsWith('[') ? '[' : ']');

/** The type of a parameter, which the grammar counts among its attributes. */
const isType = ({ type, children }: Node): boolean =>
  type === 'attribute' && children.some((child) => child?.type === 'type_literal');

function partsOf(node: Node): readonly Reading[] {
  return node.children.flatMap((child) => {
    if (child === null || skipped.has(child.type)) return [];
    if (transparent.has(child.type) || isType(child)) return partsOf(child);
    if (child.isNamed) return [read(child)];
    const isUnaryComma = child.type === ',' && node.type === 'expression_with_unary_operator';
    return isUnaryComma || operators.test(child.type) ? [plain(child.text)] : [];
  });
}
