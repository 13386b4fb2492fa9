import { z } from 'zod';
import { commandSchema } from '../../../../../shared/contract/commands/command.js';
import { organisationSchema } from '../../../../../shared/organisation/organisation-schema.js';
import { deploymentStateSchema } from '../../../../emulator/deployment/deployment-state.js';

/** The values of those members of commands, states and organisations that have a choice of a few, by the member's name. */
export type Enumerated = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the choices from the schemas, so that a new one is known here as soon as it is there. */
export function enumeratedMembers(): Enumerated {
  const members = new Map<string, Set<string>>();
  const visit = (schema: unknown, member: string): void => {
    if (Array.isArray(schema)) for (const each of schema) visit(each, member);
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === 'enum' || keyword === 'const') add(member, [value].flat());
      else if (keyword === 'properties' || keyword === '$defs')
        for (const [name, each] of Object.entries(value)) visit(each, name);
      else visit(value, member);
    }
  };
  const add = (member: string, values: readonly unknown[]): void => {
    const known = members.get(member) ?? new Set();
    for (const value of values) if (typeof value === 'string') known.add(value);
    members.set(member, known);
  };
  for (const schema of [commandSchema, deploymentStateSchema, organisationSchema])
    visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
  return members;
}
