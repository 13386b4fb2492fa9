import { itemText, typeNameOf } from '../values/conversion.js';
import { NamedList, ShellObject, type Value } from '../values/value.js';
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

/** `$value.PSObject`: the value as PowerShell wraps it, with a list of its properties that are read by name too. */
export function psObject(value: Value, access: PropertyAccess, budget: Budget): ShellObject {
  const properties = access.names.map(
    (name) => [name, propertyObject(value, name, access, budget)] as const,
  );
  budget.makeList(properties.length);
  budget.makeProperties(3);
  return new ShellObject({ name: 'System.Management.Automation.PSObject' }, [
    ['BaseObject', value],
    ['Properties', new NamedList(properties)],
    ['TypeNames', [typeNameOf(value), 'System.Object']],
  ]);
}

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
  const type = {
    name: `System.Management.Automation.PS${kind}`,
    isEnumeration: (property: string) => property === 'MemberType',
    text: (property: ShellObject) =>
      `${itemText(property.get('TypeNameOfValue'))} ${name}=${itemText(property.get('Value'))}`,
    assign: (_property: ShellObject, changed: string, fresh: Value): Value => {
      if (changed === 'Value') access.write(name, fresh);
      return changed === 'Value' ? access.read(name) : fresh;
    },
  };
  return new ShellObject(type, [
    ['MemberType', kind],
    ['IsSettable', true],
    ['IsGettable', true],
    ['Value', value],
    ['TypeNameOfValue', value === null ? 'System.Object' : typeNameOf(value)],
    ['Name', name],
  ]);
}
