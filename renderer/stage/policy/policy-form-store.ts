import { create } from 'zustand';
import type { SettingsReading } from '../../../shared/contract/index.js';
import {
  type Draft,
  draftKey,
  emptyDraft,
  type FormObject,
  type Given,
  plainIdentity,
} from './form-object.js';

/** What the pane shows beside its list; `last-active` is the update of the server, which no cmdlet installs. */
type Opened = FormObject | 'last-active';

interface PolicyForm {
  /** Null: the list alone. */
  readonly opened: Opened | null;
  /** By kind and identity. */
  readonly drafts: Readonly<Record<string, Draft>>;
  open(opened: Opened | null): void;
  /** Puts a value into a field, or with null what is stored. */
  give(object: FormObject, parameter: string, given: Given | null): void;
  name(object: FormObject, name: string): void;
  type(object: FormObject, line: string): void;
  /** Lets the form show what a typed line says. */
  take(from: FormObject, line: string, reading: CmdletReading): void;
  /** What was changed in one that is gone becomes what a new one of its name would hold. */
  makeAnew(object: FormObject): void;
  /** Forgets what is not run. */
  revert(object: FormObject): void;
}

type CmdletReading = Extract<SettingsReading, { kind: 'cmdlet' }>;

const draftIn = (drafts: PolicyForm['drafts'], object: FormObject): Draft =>
  drafts[draftKey(object)] ?? emptyDraft;

/** The policy that is being edited, and what was changed and not run, of each one. */
export const usePolicyForm = create<PolicyForm>()((set) => {
  const change = (object: FormObject, changes: (draft: Draft) => Partial<Draft>): void =>
    set(({ drafts }) => {
      const draft = draftIn(drafts, object);
      return { drafts: { ...drafts, [draftKey(object)]: { ...draft, ...changes(draft) } } };
    });
  return {
    opened: null,
    drafts: {},
    open: (opened) => set({ opened }),
    give: (object, parameter, mine) =>
      change(object, ({ given }) => {
        const { [parameter]: _, ...others } = given;
        return { line: null, given: mine === null ? others : { ...others, [parameter]: mine } };
      }),
    name: (object, name) => change(object, () => ({ name, line: null })),
    type: (object, line) => change(object, () => ({ line })),
    take: (from, line, { act, settings, identity, values, faults }) =>
      set(({ drafts, opened }) => {
        // Somebody has typed on since: what that means is told later.
        if (draftIn(drafts, from).line !== line) return {};
        const isNew = act === 'new';
        const to: FormObject = { kind: settings, identity: isNew ? null : identity };
        const given: Record<string, Given> = {};
        for (const { parameter, argument } of faults)
          if (parameter !== null && parameter !== 'Identity')
            given[parameter] = { kind: 'typed', text: argument };
        for (const [parameter, value] of Object.entries(values))
          given[parameter] = { kind: 'value', value };
        const name = isNew ? (nameIn(faults) ?? plainIdentity(identity ?? '')) : '';
        const left = { ...draftIn(drafts, from), line: null };
        return {
          // The very same object, so that nothing that depends on it begins anew.
          opened: draftKey(to) === draftKey(from) ? opened : to,
          drafts: { ...drafts, [draftKey(from)]: left, [draftKey(to)]: { name, given, line } },
        };
      }),
    makeAnew: (object) =>
      set(({ drafts }) => {
        const { [draftKey(object)]: former = emptyDraft, ...others } = drafts;
        const anew: FormObject = { kind: object.kind, identity: null };
        const name = plainIdentity(object.identity ?? '');
        return { opened: anew, drafts: { ...others, [draftKey(anew)]: { ...former, name } } };
      }),
    revert: (object) =>
      set(({ drafts }) => {
        const { [draftKey(object)]: _, ...others } = drafts;
        return { drafts: others };
      }),
  };
});

const nameIn = (faults: CmdletReading['faults']): string | null =>
  faults.find(({ parameter }) => parameter === 'Identity')?.argument ?? null;
