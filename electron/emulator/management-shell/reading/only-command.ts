import type { Command, ScriptBody } from '../syntax/ast.js';

/** Why a form cannot show a text. */
export class NotShown extends Error {
  override readonly name = 'NotShown';
}

/** The one command that a text consists of. @throws {NotShown} for any other text */
export function onlyCommand({ parameters, begin, process, end }: ScriptBody): Command {
  const statements = end ?? [];
  const [statement, ...others] = statements;
  if (statement === undefined) throw new NotShown('There is no cmdlet in this line.');
  if (others.length > 0 || parameters !== null || begin !== null || process !== null)
    throw new NotShown('The form shows one cmdlet, and this is a script of several statements.');
  if (statement.kind !== 'pipeline')
    throw new NotShown('The form shows one cmdlet, and this is another kind of statement.');
  const [first, ...piped] = statement.elements;
  if (piped.length > 0)
    throw new NotShown(
      'The form shows one cmdlet, and this is a pipe: what it does is known when it runs.',
    );
  if (first?.kind !== 'command' || first.call !== null)
    throw new NotShown('The form shows one cmdlet, and this is an expression or a call.');
  if (first.redirections.length > 0)
    throw new NotShown('The form shows no redirection to a file or to another stream.');
  return first;
}

const constants: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Cmdlets in arguments whose output depends on nothing but what they are given. */
const calculations: ReadonlySet<string> = new Set(['new-csclientpolicyentry', 'new-timespan']);

/**
 * Arguments are worked out only where that needs nothing of the session and changes nothing.
 * @throws {NotShown} for variables, script blocks, splatting, and other cmdlets
 */
export function refuseUnknowns({ elements }: Command): void {
  const waiting: unknown[] = [...elements];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null || 'source' in node) continue;
    if ('kind' in node) refuse(node);
    waiting.push(...Object.values(node));
  }
}

function refuse(node: { readonly kind: unknown; readonly name?: unknown }): void {
  const name = typeof node.name === 'string' ? node.name : '';
  switch (node.kind) {
    case 'variable':
      if (!constants.has(name.toLowerCase()))
        throw new NotShown(`What $${name} holds is known when the line runs.`);
      return;
    case 'command':
      if (!calculations.has(name.toLowerCase()))
        throw new NotShown(`What ${name} returns is known when the line runs.`);
      return;
    case 'splat':
    case 'script-block':
    case 'assignment':
    case 'increment':
      throw new NotShown('What a script in an argument does is known when the line runs.');
  }
}
