import * as z from '../../schema/late-zod.js';
import { type Data, instantSchema, view } from './data.js';

export const deviceSchema = z.enum(['computer', 'deskphone', 'mobile', 'web']);
export type Device = z.output<typeof deviceSchema>;

export const endpointViewSchema = view('EndpointView', 'One of a person’s devices.', () => ({
  id: z.string().describe('`computer-1`, `mobile-2`: stable while the device is there.'),
  device: deviceSchema,
  own: z.boolean().describe('Whether it is the PC of the client that is shown.'),
  machine: z
    .enum(['active', 'inactive', 'away', 'asleep', 'disconnected'])
    .describe('What the device tells the server of itself, or why it tells nothing.'),
  locked: z.boolean(),
  idleSince: instantSchema
    .nullable()
    .describe('Nobody has touched it since then; null while somebody does.'),
  call: z.enum(['call', 'conference']).nullable(),
  since: instantSchema.describe('When the machine came into this state.'),
}));
export type EndpointView = Data<typeof endpointViewSchema>;
export type MachineStateName = EndpointView['machine'];

export const endpointsViewSchema = z
  .array(endpointViewSchema)
  .describe('The devices of a person, the PC of the client first.');
export type EndpointsView = Data<typeof endpointsViewSchema>;
