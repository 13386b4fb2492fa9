import type { ActForm } from '../../../../shared/scenario/step-schema.js';
import { type Compiler, type Compilers, commands, whoOf } from './compiler.js';

const forEach =
  (name: 'client.sign-in' | 'client.sign-out' | 'client.sign-out-and-in') =>
  (...[people, names, path]: Parameters<Compiler<ActForm<'sign-in'>>>) =>
    commands(...names.people(people, path).map((sip) => ({ name, sip })));

/** What people do at their own clients. */
export const clientActs: Compilers<
  | 'sign-in'
  | 'sign-out'
  | 'sign-out-and-in'
  | 'relationship'
  | 'status'
  | 'note-text'
  | 'location'
  | 'display'
  | 'picture'
  | 'option-values'
  | 'message'
> = {
  'sign-in': forEach('client.sign-in'),
  'sign-out': forEach('client.sign-out'),
  'sign-out-and-in': forEach('client.sign-out-and-in'),
  relationship: (form, names, path) =>
    commands({
      name: 'client.set-relationship',
      sip: whoOf(form, names, path),
      contact: names.person(form.contact, [...path, 'contact']),
      relationship: form.is === 'none' ? null : form.is,
    }),
  status: (form, names, path) =>
    commands({ name: 'client.set-status', sip: whoOf(form, names, path), status: form.status }),
  'note-text': (form, names, path) =>
    commands({ name: 'client.set-note', sip: whoOf(form, names, path), text: form.text }),
  location: (form, names, path) =>
    commands({ name: 'client.set-location', sip: whoOf(form, names, path), text: form.text }),
  display: ({ who, ...choice }, names, path) =>
    commands({ name: 'client.set-display', sip: whoOf({ who }, names, path), choice }),
  picture: ({ who, source, url }, names, path) => {
    const sip = whoOf({ who }, names, path);
    return commands(
      ...(url === undefined ? [] : [{ name: 'client.connect-picture', sip, url } as const]),
      ...(source === undefined ? [] : [{ name: 'client.choose-picture', sip, source } as const]),
    );
  },
  'option-values': (form, names, path) =>
    commands({ name: 'client.apply-options', sip: whoOf(form, names, path), values: form.values }),
  message: ({ from, to, text }, names, path) => {
    const sip = names.person(from, [...path, 'from']);
    const other = names.person(to, [...path, 'to']);
    return commands(
      { name: 'conversation.open', sip, with: other },
      { name: 'conversation.send', sip, conversation: other, text },
    );
  },
};
