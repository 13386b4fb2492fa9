import type { BoundParameters } from '../binding/bound-parameters.js';
import { newException } from '../language/error-record.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { castTo, itemText, toText } from '../values/conversion.js';
import {
  customObjectType,
  enumerate,
  HashTable,
  ShellList,
  ShellObject,
  type Value,
} from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject } from './object-parameters.js';
import { credentialOf } from './remote-session-cmdlets.js';

const newObject: CmdletDefinition = {
  name: 'New-Object',
  synopsis: 'Makes an object of one of the types that scripts use.',
  parameters: [
    { name: 'TypeName', type: 'String', position: 0, mandatory: true },
    { name: 'ArgumentList', type: 'Object[]', aliases: ['Args'], position: 1 },
    { name: 'Property', type: 'Hashtable' },
  ],
};

const addMember: CmdletDefinition = {
  name: 'Add-Member',
  synopsis: 'Adds a property to objects.',
  parameters: [
    { name: 'MemberType', type: 'String', aliases: ['Type'], position: 0 },
    { name: 'Name', type: 'String', position: 1, aliases: ['NotePropertyName'] },
    { name: 'Value', type: 'Object', position: 2, aliases: ['NotePropertyValue'] },
    { name: 'NotePropertyMembers', type: 'Hashtable' },
    { ...inputObject, mandatory: true },
    { name: 'PassThru', type: 'SwitchParameter' },
    { name: 'Force', type: 'SwitchParameter' },
  ],
};

/** New-Object and Add-Member. */
export const newObjectCmdlets: readonly Cmdlet[] = [
  perObject(newObject, make),
  perObject(addMember, addTo),
];

/** What the types are that New-Object knows, by the name without its namespace, in lower case. */
function instanceOf(type: string, inputs: readonly Value[], context: CmdletContext): Value {
  const { budget } = context;
  const short = type.replace(/^system\./i, '').toLowerCase();
  const [first = null] = inputs;
  budget.makeProperties(2);
  if (/^(?:management\.automation\.)?ps(?:custom)?object$|^object$/.test(short))
    return new ShellObject(customObjectType);
  if (/^collections\.(?:arraylist|generic\.list(?:`1)?\[.*\])$/.test(short)) {
    const items = first === null ? [] : enumerate(first);
    budget.makeList(items.length);
    return new ShellList([...items]);
  }
  if (
    /^(?:collections\.)?(?:hashtable|specialized\.ordereddictionary|generic\.dictionary(?:`2)?\[.*\])$/.test(
      short,
    )
  )
    return new HashTable();
  if (/(?:^|\.)\w*exception$/.test(short))
    return newException(type.includes('.') ? type : `System.${type}`, toText(first, budget));
  if (short === 'management.automation.pscredential') return credentialOf(itemText(first));
  if (short === 'timespan' || short === 'string')
    return castTo(short, inputs.length > 1 ? inputs.map(itemText).join(':') : first, budget);
  throw new ShellError({
    message: `Cannot find type [${type.slice(0, 80)}]: make sure the assembly containing this type is loaded. This shell makes PSObject, Collections.ArrayList, Collections.Generic.List, Hashtable, OrderedDictionary, PSCredential, TimeSpan, String and exceptions.`,
    category: 'InvalidType',
    id: 'TypeNotFound',
    exception: 'PSArgumentException',
  });
}

function* make(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const made = instanceOf(
    parameters.text('TypeName') ?? '',
    parameters.list('ArgumentList'),
    context,
  );
  const properties = parameters.get('Property');
  if (properties instanceof HashTable && made instanceof ShellObject) {
    context.budget.makeProperties(properties.size);
    for (const { key, value } of properties.entries()) made.define(key, value);
  }
  yield* context.emit(made);
}

function* addTo(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const target = parameters.get('InputObject');
  const table = parameters.get('NotePropertyMembers');
  const kind = parameters.text('MemberType') ?? 'NoteProperty';
  if (kind.toLowerCase() !== 'noteproperty') throw unknownKind(kind);
  const added: readonly (readonly [string, Value])[] =
    table instanceof HashTable
      ? table.entries().map(({ key, value }) => [key, value])
      : [[parameters.text('Name') ?? '', parameters.get('Value')]];
  for (const [name, value] of added) {
    if (name === '') throw withoutName();
    if (!(target instanceof ShellObject)) throw noTarget(target);
    if (target.has(name) && !parameters.isOn('Force')) throw exists(name);
    context.budget.makeProperties(1);
    target.define(name, value);
  }
  if (parameters.isOn('PassThru')) yield* context.emit(target);
}

const refused = (message: string, id: string): ShellError =>
  new ShellError({
    message,
    category: 'InvalidOperation',
    id,
    exception: 'InvalidOperationException',
  });

const unknownKind = (kind: string) =>
  refused(
    `Members of the type ${kind.slice(0, 40)} are not supported by this management shell; it adds members of the type NoteProperty.`,
    'MemberTypeNotSupported',
  );
const withoutName = () =>
  refused('A property needs a name: give -Name and -Value.', 'NoMemberName');
const noTarget = (target: Value) =>
  refused(
    `Properties are added to objects; "${itemText(target).slice(0, 80)}" is none. Make one with New-Object PSObject.`,
    'CannotAddMembersToIrregularObject',
  );
const exists = (name: string) =>
  refused(
    `Cannot add a member with the name "${name.slice(0, 80)}" because a member with that name already exists. If you want to overwrite the member anyway, use the Force parameter to overwrite it.`,
    'MemberAlreadyExists',
  );
