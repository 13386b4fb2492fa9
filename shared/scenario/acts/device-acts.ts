import { z } from 'zod';
import { deviceSchema } from '../../contract/views/endpoint.js';
import { personSchema } from '../vocabulary.js';

const who = personSchema;
const device = z.string().max(100);

/** A device: the PC of the person's client, or another one by the id that the stage shows. */
const atDevice = z.union(
  [who, z.strictObject({ who, device })],
  'a person, or a person and a device',
);

/** What happens at people's devices. */
export const deviceActs = {
  lock: atDevice,
  unlock: atDevice,
  idle: atDevice.meta({ description: 'Nobody touches the device from now on.' }),
  activity: atDevice.meta({ description: 'Somebody touches a key or the mouse.' }),
  disconnect: atDevice.meta({ description: 'The network is gone for this device.' }),
  reconnect: atDevice,
  call: z.union(
    [
      who,
      z.strictObject({
        who,
        kind: z.enum(['call', 'conference']).optional(),
        device: device.optional(),
      }),
    ],
    'a person, or a person, a kind and a device',
  ),
  'end-call': atDevice,
  'add-device': z.strictObject({ who, device: deviceSchema }),
  'remove-device': z.strictObject({ who, device }),
} as const;
