import type { Command } from '../../../../shared/contract/commands/command.js';
import type { ActForm } from '../../../../shared/scenario/step-schema.js';
import { type Compiler, type Compilers, commands, whoOf } from './compiler.js';

type DeviceCommand = Exclude<
  Extract<Command['name'], `endpoint.${string}`>,
  'endpoint.add' | 'endpoint.remove' | 'endpoint.start-call'
>;

const atDevice =
  (name: DeviceCommand): Compiler<ActForm<'lock'>> =>
  (form, names, path) =>
    typeof form === 'string'
      ? commands({ name, sip: names.person(form, path) })
      : commands({ name, sip: whoOf(form, names, path), endpoint: form.device });

/** What happens at people's devices. */
export const deviceActs: Compilers<
  | 'lock'
  | 'unlock'
  | 'idle'
  | 'activity'
  | 'disconnect'
  | 'reconnect'
  | 'call'
  | 'end-call'
  | 'add-device'
  | 'remove-device'
> = {
  lock: atDevice('endpoint.lock'),
  unlock: atDevice('endpoint.unlock'),
  idle: atDevice('endpoint.idle'),
  activity: atDevice('endpoint.activity'),
  disconnect: atDevice('endpoint.disconnect'),
  reconnect: atDevice('endpoint.reconnect'),
  call: (form, names, path) => {
    const name = 'endpoint.start-call';
    if (typeof form === 'string')
      return commands({ name, sip: names.person(form, path), kind: 'call' });
    const { kind = 'call', device } = form;
    const at = device === undefined ? {} : { endpoint: device };
    return commands({ name, sip: whoOf(form, names, path), kind, ...at });
  },
  'end-call': atDevice('endpoint.end-call'),
  'add-device': (form, names, path) =>
    commands({ name: 'endpoint.add', sip: whoOf(form, names, path), device: form.device }),
  'remove-device': (form, names, path) =>
    commands({ name: 'endpoint.remove', sip: whoOf(form, names, path), endpoint: form.device }),
};
