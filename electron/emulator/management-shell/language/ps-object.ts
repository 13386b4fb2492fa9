import { itemText, typeNameOf } from '../values/conversion.js';
import {
  type DeclaredType,
  NamedList,
  type ObjectType,
  ShellObject,
  type Value,
} from '../values/value.js';
import type { Budget } from './budget.js';

/** How a value shows its properties. */
export interface PropertyAccess {
  readonly names: readonly string[];
  read(name: string): Value;
  write(name: string, value: Value): void;
}

/** What Get-Member and PSObject call a property of the value. */
export const memberKind = (value: Value): 'NoteProperty' | 'Property' =>
  value instanceof ShellObject && /PSCustomObject$|^Selected\./.test(value.type.name)
    ? 'NoteProperty'
    : 'Property';

/** What the properties of a member are declared to be. Source: System.Management.Automation.PSMemberTypes. */
export const declaredMember = (property: string): DeclaredType | undefined =>
  property === 'MemberType'
    ? {
        name: 'System.Management.Automation.PSMemberTypes',
        values: { Property: 4, NoteProperty: 8 },
      }
    : undefined;

export const psObjectType: ObjectType = { name: 'System.Management.Automation.PSObject' };

/** `$value.PSObject`: the value as PowerShell wraps it, with a list of its properties that are read by name too. */
export function psObject(value: Value, access: PropertyAccess, budget: Budget): ShellObject {
  const properties = access.names.map(
    (name) => [name, propertyObject(value, name, access, budget)] as const,
  );
  budget.makeList(properties.length);
  budget.makeProperties(3);
  return new ShellObject(psObjectType, [
    ['BaseObject', value],
    ['Properties', new NamedList(properties)],
    ['TypeNames', [typeNameOf(value), 'System.Object']],
  ]);
}

/** The type of the object that stands for a property of `owner`. */
export const propertyType = (owner: Value, name: string, access: PropertyAccess): ObjectType => ({
  name: `System.Management.Automation.PS${memberKind(owner)}`,
  propertyOf: { owner, name },
  declared: declaredMember,
  text: (property) =>
    `${itemText(property.get('TypeNameOfValue'))} ${name}=${itemText(property.get('Value'))}`,
  assign: (_property, changed, fresh) => {
    if (changed === 'Value') access.write(name, fresh);
    return changed === 'Value' ? access.read(name) : fresh;
  },
});

/** A property as an object; its `Value` can be assigned. */
function propertyObject(
  owner: Value,
  name: string,
  access: PropertyAccess,
  budget: Budget,
): ShellObject {
  const value = access.read(name);
  const kind = memberKind(owner);
  // The object has a type of its own, which weighs as much as its properties.
  budget.makeProperties(12);
  return new ShellObject(propertyType(owner, name, access), [
    ['MemberType', kind],
    ['IsSettable', true],
    ['IsGettable', true],
    ['Value', value],
    ['TypeNameOfValue', value === null ? 'System.Object' : typeNameOf(value)],
    ['Name', name],
  ]);
}
