import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { deviceSchema } from '../views/endpoint.js';
import { defineCommand, operatorAct } from './define-command.js';

const endpoint = z.string().max(100);
const device = {
  sip: personSchema,
  endpoint: endpoint
    .optional()
    .describe('An id of endpoints/<sip> on the stage; the PC of the client unless given.'),
};

interface AtDevice {
  readonly sip: string;
  readonly endpoint?: string | undefined;
}
const atDevice = ({ sip, endpoint: id }: AtDevice): string =>
  id === undefined ? `the PC of ${sip}` : `${id} of ${sip}`;

/** What happens at the devices of a person. That a PC sleeps is `clock.sleep`. */
export const endpointCommands = [
  defineCommand({
    name: 'endpoint.add',
    ...operatorAct,
    summary: 'Signs a person in from one more device.',
    input: () => ({ sip: personSchema, device: deviceSchema }),
    result: () => lateObject(() => ({ endpoint: z.string().describe('Id of the device.') })),
    sentence: (input) => `Sign ${input.sip} in from one more device: ${input.device}.`,
  }),
  defineCommand({
    name: 'endpoint.remove',
    ...operatorAct,
    summary:
      'Signs an added device out for good; the PC of the client itself leaves by client.sign-out.',
    input: () => ({ sip: personSchema, endpoint }),
    sentence: (input) => `Sign ${input.endpoint} of ${input.sip} out.`,
  }),
  defineCommand({
    name: 'endpoint.lock',
    ...operatorAct,
    summary: 'Locks a device.',
    input: () => device,
    sentence: (input) => `Lock ${atDevice(input)}.`,
  }),
  defineCommand({
    name: 'endpoint.unlock',
    ...operatorAct,
    summary: 'Unlocks a device.',
    input: () => device,
    sentence: (input) => `Unlock ${atDevice(input)}.`,
  }),
  defineCommand({
    name: 'endpoint.idle',
    ...operatorAct,
    summary: 'Nobody touches the device from now on.',
    input: () => device,
    sentence: (input) => `Walk away from ${atDevice(input)}.`,
  }),
  defineCommand({
    name: 'endpoint.activity',
    ...operatorAct,
    summary: 'Somebody touches a key or the mouse.',
    input: () => device,
    sentence: (input) => `Touch ${atDevice(input)}.`,
  }),
  defineCommand({
    name: 'endpoint.disconnect',
    ...operatorAct,
    summary: 'Takes the network of a device away.',
    input: () => device,
    sentence: (input) => `Take the network from ${atDevice(input)}.`,
  }),
  defineCommand({
    name: 'endpoint.reconnect',
    ...operatorAct,
    summary:
      'Brings the network of a device back: it signs in anew, with what in-band provisioning now brings.',
    input: () => device,
    sentence: (input) => `Give the network back to ${atDevice(input)}.`,
  }),
  defineCommand({
    name: 'endpoint.start-call',
    ...operatorAct,
    summary: 'Begins a call or a conference at a device.',
    input: () => ({ ...device, kind: z.enum(['call', 'conference']) }),
    sentence: (input) => `Start a ${input.kind} at ${atDevice(input)}.`,
  }),
  defineCommand({
    name: 'endpoint.end-call',
    ...operatorAct,
    summary: 'Ends the call or conference at a device.',
    input: () => device,
    sentence: (input) => `End the call at ${atDevice(input)}.`,
  }),
] as const;
