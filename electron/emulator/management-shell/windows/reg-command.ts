import type { RegistryKey } from '../../lync-server/front-ends/registry/registry-key.js';
import {
  formatRegistryPath,
  parseRegistryPath,
  RegistryError,
  type RegistryPath,
} from '../../lync-server/front-ends/registry/registry-path.js';
import {
  type RegistryData,
  type RegistryValue,
  typeName,
} from '../../lync-server/front-ends/registry/registry-value.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Cmdlet, type CmdletContext, perObject } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition } from '../cmdlets/cmdlet-definition.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { change, existing } from './registry-access.js';
import { toRegistryData } from './registry-data.js';

const reg: CmdletDefinition = {
  name: 'reg',
  aliases: ['reg.exe'],
  synopsis: 'The registry from the command line: reg add, reg query and reg delete.',
  isSimple: true,
  parameters: [{ name: 'args', type: 'Object[]', position: 0, takesRest: 'list' }],
};

/** `reg add`, `reg query` and `reg delete`. Source: Windows command-line reference, reg. */
export const regCommands: readonly Cmdlet[] = [perObject(reg, run)];

/** What stands behind `reg add <key>`, switches by their letters. */
interface Line {
  readonly verb: string;
  readonly key: string;
  readonly switches: ReadonlyMap<string, string>;
}

const withValue = ['v', 't', 'd'];
const known = [...withValue, 've', 's', 'f', 'y', 'reg:32', 'reg:64'];

/** The types that `/t` takes, as the registry cmdlets name them. */
const types: Readonly<Record<string, string>> = {
  REG_SZ: 'String',
  REG_EXPAND_SZ: 'ExpandString',
  REG_MULTI_SZ: 'MultiString',
  REG_DWORD: 'DWord',
  REG_QWORD: 'QWord',
  REG_BINARY: 'Binary',
};

function* run(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const line = readLine(parameters.list('args').map(itemText));
  const { current } = context.shell.computers;
  const path = parseRegistryPath(line.key, current.administrator.sid);
  switch (line.verb) {
    case 'add':
      add(context, path, line);
      break;
    case 'delete':
      remove(context, path, line);
      break;
    default: {
      yield* context.emit(query(context, path, line));
      return;
    }
  }
  yield* context.emit('The operation completed successfully.');
}

/** @throws {ShellError} for a line that reg does not take */
function readLine([verb = '', key = '', ...rest]: readonly string[]): Line {
  const folded = verb.toLowerCase();
  if (!['add', 'query', 'delete'].includes(folded) || key === '')
    throw invalid('reg add, reg query and reg delete take a key, such as HKU\\S-1-5-20\\Software.');
  const switches = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 1) {
    const [, letters] = /^[/-]([a-z]+(?::\d\d)?)$/i.exec(rest[at] ?? '') ?? [];
    if (letters === undefined || !known.includes(letters.toLowerCase()))
      throw invalid(`"${rest[at]?.slice(0, 80)}" is no switch of reg.`);
    const name = letters.toLowerCase();
    const takes = withValue.includes(name) || (name === 's' && folded === 'add');
    if (takes) at += 1;
    switches.set(name, takes ? (rest[at] ?? '') : '');
  }
  return { verb: folded, key, switches };
}

const invalid = (why: string): ShellError =>
  new ShellError({
    message: `ERROR: Invalid syntax. ${why}`,
    category: 'InvalidArgument',
    id: 'NativeCommandError',
    exception: 'RemoteException',
  });

function dataOf({ switches }: Line, context: CmdletContext): RegistryData {
  const written = (switches.get('t') ?? 'REG_SZ').toUpperCase();
  const type = Object.hasOwn(types, written) ? types[written] : undefined;
  if (type === undefined)
    throw invalid(`The type is ${written}; known are ${Object.keys(types).join(', ')}.`);
  const text = switches.get('d') ?? (type === 'DWord' || type === 'QWord' ? '0' : '');
  const separator = switches.get('s') ?? '\\0';
  const value =
    type === 'DWord' || type === 'QWord'
      ? Number(text)
      : type === 'MultiString'
        ? text.split(separator)
        : type === 'Binary'
          ? (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
          : text;
  return toRegistryData(value, type, context.budget);
}

function add(context: CmdletContext, path: RegistryPath, line: Line): void {
  const text = formatRegistryPath(path);
  const { registry } = context.shell.computers.current;
  const key = registry.find(path);
  const name = line.switches.has('ve') ? '' : (line.switches.get('v') ?? null);
  if (name === null) {
    if (key !== undefined) return;
    change(context, `${text} was made`, (draft) => draft.create(path));
    return;
  }
  if (key?.value(name) !== undefined && !line.switches.has('f')) {
    throw new RegistryError(
      'value-exists',
      `ERROR: The value ${name} exists. Give /f to overwrite it; nobody can answer the question here.`,
    );
  }
  const data = dataOf(line, context);
  change(context, `${text}: ${name || '(default)'} was set (${typeName(data)})`, (draft) => {
    if (key === undefined) draft.create(path);
    draft.setValue(path, name, data);
  });
}

function remove(context: CmdletContext, path: RegistryPath, { switches }: Line): void {
  const text = formatRegistryPath(path);
  if (!switches.has('f'))
    throw invalid('reg delete asks before it deletes; give /f, nobody can answer here.');
  existing(context, path);
  const name = switches.has('ve') ? '' : switches.get('v');
  if (name === undefined) {
    change(context, `${text} was removed`, (draft) => draft.deleteKey(path));
    return;
  }
  if (existing(context, path).value(name) === undefined) throw notFound();
  change(context, `${text}: ${name || '(default)'} was removed`, (draft) =>
    draft.deleteValue(path, name),
  );
}

const notFound = (): RegistryError =>
  new RegistryError(
    'value-not-found',
    'ERROR: The system was unable to find the specified registry key or value.',
  );

/** What `reg query` prints: the key, its values, and the keys below it. */
function query(context: CmdletContext, path: RegistryPath, { switches }: Line): string {
  const { registry } = context.shell.computers.current;
  const key = registry.find(path);
  if (key === undefined) throw notFound();
  const name = switches.has('ve') ? '' : (switches.get('v') ?? null);
  const lines = ['', ...keyLines(key, path, name)];
  if (name !== null && key.value(name) === undefined) throw notFound();
  const below = switches.has('s');
  const visit = (each: RegistryKey, at: RegistryPath): void => {
    for (const subkey of each.subkeys()) {
      const subpath = [...at, subkey.name];
      context.budget.spend();
      if (below) lines.push('', ...keyLines(subkey, subpath, name));
      else if (name === null) lines.push(formatRegistryPath(subpath));
      if (below) visit(subkey, subpath);
    }
  };
  visit(key, path);
  const text = lines.join('\n');
  context.budget.makeText(text.length);
  return text;
}

function keyLines(key: RegistryKey, path: RegistryPath, name: string | null): readonly string[] {
  const values = key
    .values()
    .filter((value) => name === null || value.name.toLowerCase() === name.toLowerCase());
  return [formatRegistryPath(path), ...values.map(valueLine), ...(values.length > 0 ? [''] : [])];
}

function valueLine({ name, data }: RegistryValue): string {
  const shown =
    data.type === 'dword'
      ? `0x${data.value.toString(16)}`
      : data.type === 'string'
        ? data.value
        : data.bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
  return `    ${name || '(Default)'}    ${typeName(data)}    ${shown}`;
}
