import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import type { ActForm } from '../../../../shared/scenario/step-schema.js';
import type { Compilation } from '../compilation.js';
import { type Compiler, type Compilers, commands } from './compiler.js';

/** The account whose zones count: services of Lync Server run as Network Service. */
const networkService = 'S-1-5-20';

const frontEndOf = (
  { 'front-end': name }: { readonly 'front-end': string },
  names: Compilation,
  path: JsonPath,
): string => names.frontEnd(name, [...path, 'front-end']);

const atService =
  (
    name: 'front-end.restart-service' | 'front-end.stop-service' | 'front-end.start-service',
  ): Compiler<ActForm<'restart-service'>> =>
  (form, names, path) =>
    typeof form === 'string'
      ? commands({ name, frontEnd: names.frontEnd(form, path) })
      : commands({ name, frontEnd: frontEndOf(form, names, path), service: form.service });

/** What an administrator does at the servers. */
export const serverActs: Compilers<
  | 'last-active'
  | 'registry'
  | 'zone-keys'
  | 'registry-file'
  | 'restart-service'
  | 'stop-service'
  | 'start-service'
  | 'run-as'
> = {
  'last-active': (delivery) => commands({ name: 'server.set-last-active', delivery }),
  registry: (form, names, path) => {
    const { account = networkService, domain, subdomain, protocol, zone } = form;
    const frontEnd = frontEndOf(form, names, path);
    const value = { frontEnd, account, domain, subdomain, protocol };
    return commands(
      zone === 'none'
        ? { name: 'front-end.remove-zone-value', ...value }
        : { name: 'front-end.set-zone-value', ...value, zone },
    );
  },
  'zone-keys': (form, names, path) =>
    commands({
      name: 'front-end.create-zone-keys',
      frontEnd: frontEndOf(form, names, path),
      account: form.account ?? networkService,
    }),
  'registry-file': (form, names, path) =>
    commands({
      name: 'front-end.import-registry',
      frontEnd: frontEndOf(form, names, path),
      text: names.text(form.file, [...path, 'file']),
      fileName: form.file,
    }),
  'restart-service': atService('front-end.restart-service'),
  'stop-service': atService('front-end.stop-service'),
  'start-service': atService('front-end.start-service'),
  'run-as': (form, names, path) =>
    commands({
      name: 'front-end.run-as',
      frontEnd: frontEndOf(form, names, path),
      user: form.user,
      program: form.program,
    }),
};
