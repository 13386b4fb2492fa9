import type { CommandName } from '../../../../shared/contract/commands/command.js';
import { definitionOf } from '../../../../shared/contract/commands/command.js';
import { idIn } from '../../../../shared/contract/key-pattern.js';
import { impersonalKinds } from '../../../../shared/contract/log-kinds.js';
import { clientTopic } from '../../../../shared/contract/views/client.js';
import { stageTopic } from '../../../../shared/contract/views/stage.js';
import { someOf } from '../../../../shared/file-format/describe-issue.js';
import { suggestion } from '../../../../shared/file-format/finding.js';
import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import type { Expectation } from '../../../../shared/scenario/expectations/expectations.js';
import type { Compilation } from '../compilation.js';
import { type MissingMember, missingMember } from '../schema-members.js';

/**
 * Finds in an expectation what nothing that the emulator shows can ever agree or disagree with: it would be green, or
 * red, whatever happened.
 * @param path where it stands in the file
 * @param answered the command whose answer `result` is about; `null` where that is known only when it runs
 */
export function checkExpectation(
  expectation: Expectation,
  path: JsonPath,
  answered: CommandName | null | undefined,
  names: Compilation,
): void {
  const { entry, client, log = [], message, result } = expectation;
  if (entry) checkEntry(entry, client, [...path, 'entry'], names);
  for (const [index, { kind, who }] of log.entries())
    if (who !== undefined && impersonalKinds.has(kind))
      names.report(
        [...path, 'log', index, 'who'],
        `expected no person: entries of the kind ${kind} are about nobody`,
      );
  if (message && message.with === client)
    names.report(
      [...path, 'message', 'with'],
      'expected somebody else: nobody has a conversation with themselves',
    );
  if (result) checkResult(Object.keys(result), [...path, 'result'], answered, names);
}

function checkEntry(
  { key, path: within }: NonNullable<Expectation['entry']>,
  client: string | undefined,
  path: JsonPath,
  names: Compilation,
): void {
  const entries = client === undefined ? stageTopic.entries : clientTopic.entries;
  const whose = client === undefined ? 'of the stage' : 'of a client';
  const found = Object.entries(entries).find(
    ([pattern]) => pattern === key || idIn(pattern, key) !== null,
  );
  if (found === undefined) {
    const known = Object.keys(entries);
    names.report([...path, 'key'], `expected an entry ${whose}; ${notFound({ name: key, known })}`);
    return;
  }
  const [pattern, schema] = found;
  const id = idIn(pattern, key);
  if (id?.includes('@')) names.person(id, [...path, 'key']);
  const missing = within === undefined ? null : missingMember(schema, within.split('.'));
  if (missing !== null)
    names.report([...path, 'path'], `expected a part of ${pattern}; ${notFound(missing)}`);
}

function checkResult(
  keys: readonly string[],
  path: JsonPath,
  answered: CommandName | null | undefined,
  names: Compilation,
): void {
  if (answered === null) return;
  if (answered === undefined) {
    names.report(path, 'expected a step before it whose answer is meant');
    return;
  }
  for (const key of keys) {
    const missing = missingMember(definitionOf(answered).result, [key]);
    if (missing === null) continue;
    const what =
      missing.known.length === 0
        ? `${answered} answers nothing`
        : `expected a field of what ${answered} answers; ${notFound(missing)}`;
    names.report([...path, key], what, { at: 'key' });
  }
}

const notFound = ({ name, known }: MissingMember): string =>
  `found "${name}"; ${suggestion(name, known) ?? (known.length === 0 ? 'it has no parts' : `known here: ${someOf(known)}`)}`;
