import type { ParameterDefinition } from './cmdlet-definition.js';

/** Parameters that the cmdlets on the objects of a pipeline have in common. */

export const inputObject: ParameterDefinition = {
  name: 'InputObject',
  type: 'Object',
  pipeline: ['value'],
};

export const property = (position: number): ParameterDefinition => ({
  name: 'Property',
  type: 'PropertyList',
  position,
  takesRest: true,
  completes: 'properties',
});
