import { z } from 'zod';
import { deviceSchema } from '../views/endpoint.js';
import { sipSchema } from './client.js';

/** `endpoint` is an id of the stage's `endpoints/<sip>`; absent, it is the PC of the person's client. */
const endpoint = { sip: sipSchema, endpoint: z.string().max(100).optional() };

/** What happens at a person's devices. That a PC sleeps is `clock.sleep`. */
export const endpointCommands = [
  /** Signs the person in from one more device. */
  z.strictObject({ name: z.literal('endpoint.add'), sip: sipSchema, device: deviceSchema }),
  /** Signs an added device out for good; the client's own PC leaves by `client.sign-out`. */
  z.strictObject({
    name: z.literal('endpoint.remove'),
    sip: sipSchema,
    endpoint: z.string().max(100),
  }),
  z.strictObject({ name: z.literal('endpoint.lock'), ...endpoint }),
  z.strictObject({ name: z.literal('endpoint.unlock'), ...endpoint }),
  /** Nobody touches the device from now on. */
  z.strictObject({ name: z.literal('endpoint.idle'), ...endpoint }),
  /** Somebody touches a key or the mouse. */
  z.strictObject({ name: z.literal('endpoint.activity'), ...endpoint }),
  /** The network is gone for this device. */
  z.strictObject({ name: z.literal('endpoint.disconnect'), ...endpoint }),
  /** The network is back: the device signs in anew, with what in-band provisioning now brings. */
  z.strictObject({ name: z.literal('endpoint.reconnect'), ...endpoint }),
  z.strictObject({
    name: z.literal('endpoint.start-call'),
    ...endpoint,
    kind: z.enum(['call', 'conference']),
  }),
  z.strictObject({ name: z.literal('endpoint.end-call'), ...endpoint }),
] as const;
