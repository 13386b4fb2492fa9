import { personSchema } from '../../contract/resolve-names.js';
import { deviceSchema } from '../../contract/views/endpoint.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { type ActNames, defineAct } from './define-act.js';

const who = personSchema;
const device = z.string().max(100);

/** A device: the PC of the person's client, or another one by the id that the stage shows. */
const schema = z.union(
  [who, lateObject(() => ({ who, device }))],
  'a person, or a person and a device',
);

const deviceOf = (form: z.infer<typeof schema>, names: ActNames) =>
  typeof form === 'string'
    ? { sip: names.person(form) }
    : { sip: names.person(form.who, 'who'), endpoint: form.device };

interface AtDevice {
  readonly sip: string;
  readonly endpoint?: string | undefined;
}

const formOf = ({ sip, endpoint }: AtDevice) =>
  endpoint === undefined ? sip : { who: sip, device: endpoint };

/** What happens at people's devices. */
export const deviceActs = {
  lock: defineAct({
    summary: 'Locks the PC.',
    schema,
    to: (form, names) => [{ name: 'endpoint.lock', ...deviceOf(form, names) }],
    from: { 'endpoint.lock': formOf },
  }),
  unlock: defineAct({
    summary: 'Unlocks the PC.',
    schema,
    to: (form, names) => [{ name: 'endpoint.unlock', ...deviceOf(form, names) }],
    from: { 'endpoint.unlock': formOf },
  }),
  idle: defineAct({
    summary: 'Nobody touches the device from now on.',
    schema,
    to: (form, names) => [{ name: 'endpoint.idle', ...deviceOf(form, names) }],
    from: { 'endpoint.idle': formOf },
  }),
  activity: defineAct({
    summary: 'Somebody touches a key or the mouse.',
    schema,
    to: (form, names) => [{ name: 'endpoint.activity', ...deviceOf(form, names) }],
    from: { 'endpoint.activity': formOf },
  }),
  disconnect: defineAct({
    summary: 'The network is gone for this device.',
    schema,
    to: (form, names) => [{ name: 'endpoint.disconnect', ...deviceOf(form, names) }],
    from: { 'endpoint.disconnect': formOf },
  }),
  reconnect: defineAct({
    summary: 'The network is back: the device signs in again.',
    schema,
    to: (form, names) => [{ name: 'endpoint.reconnect', ...deviceOf(form, names) }],
    from: { 'endpoint.reconnect': formOf },
  }),
  call: defineAct({
    summary: 'Begins a call, or a conference.',
    schema: z.union(
      [
        who,
        lateObject(() => ({
          who,
          kind: z.enum(['call', 'conference']).optional(),
          device: device.optional(),
        })),
      ],
      'a person, or a person, a kind and a device',
    ),
    to: (form, names) => {
      const name = 'endpoint.start-call';
      if (typeof form === 'string') return [{ name, sip: names.person(form), kind: 'call' }];
      const { kind = 'call', device: endpoint } = form;
      return [{ name, sip: names.person(form.who, 'who'), kind, endpoint }];
    },
    from: {
      'endpoint.start-call': ({ sip, endpoint, kind }) =>
        kind === 'call' && endpoint === undefined ? sip : { who: sip, kind, device: endpoint },
    },
  }),
  'end-call': defineAct({
    summary: 'Ends the call.',
    schema,
    to: (form, names) => [{ name: 'endpoint.end-call', ...deviceOf(form, names) }],
    from: { 'endpoint.end-call': formOf },
  }),
  'add-device': defineAct({
    summary: 'Signs a person in from one more device.',
    schema: lateObject(() => ({ who, device: deviceSchema })),
    to: (form, names) => [
      { name: 'endpoint.add', sip: names.person(form.who, 'who'), device: form.device },
    ],
    from: { 'endpoint.add': ({ sip, device: kind }) => ({ who: sip, device: kind }) },
  }),
  'remove-device': defineAct({
    summary: 'Signs an added device out for good.',
    schema: lateObject(() => ({ who, device })),
    to: (form, names) => [
      { name: 'endpoint.remove', sip: names.person(form.who, 'who'), endpoint: form.device },
    ],
    from: { 'endpoint.remove': ({ sip, endpoint }) => ({ who: sip, device: endpoint }) },
  }),
};
