import { useMemo, useState } from 'react';
import type { OptionsControl, OptionsView, PicturePage } from '../../../shared/contract/index.js';

/** A control of one of the kinds. */
export type ControlOf<K extends OptionsControl['kind']> = Extract<
  OptionsControl,
  { readonly kind: K }
>;

type OptionValue = boolean | number | string;
type PictureSource = PicturePage['choices'][number]['source'];

/** The web address as it stands in the box, and how the last try to connect went. */
interface AddressDraft {
  readonly url: string;
  readonly state:
    | { readonly name: 'typed' | 'connecting' | 'connected' }
    | { readonly name: 'failed'; readonly reason: string };
}

/** What was changed in the dialog and not yet applied. */
export interface OptionsDraft {
  checked(control: ControlOf<'check'>): boolean;
  number(control: ControlOf<'spinner'>): number;
  text(control: ControlOf<'radio' | 'select' | 'text'>): string;
  set(id: string, value: OptionValue): void;
  /** Values that differ from the view and are not locked. */
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly source: PictureSource | null;
  chooseSource(source: PictureSource): void;
  readonly address: AddressDraft;
  setAddress(address: AddressDraft): void;
}

/** The draft over the view: a control that a policy locks meanwhile shows the policy's value. */
export function useOptionsDraft(view: OptionsView): OptionsDraft {
  const [edits, setEdits] = useState<Readonly<Record<string, OptionValue>>>({});
  const [source, chooseSource] = useState<PictureSource | null>(null);
  const picture = view.pages.find((page) => page.picture !== null)?.picture ?? null;
  const [typed, setAddress] = useState<AddressDraft | null>(null);
  return useMemo(() => {
    const current = (control: ControlOf<'check' | 'spinner' | 'radio' | 'select' | 'text'>) =>
      control.setting.locked ? control.setting.value : (edits[control.id] ?? control.setting.value);
    return {
      checked: (control) => current(control) === true,
      number: (control) => Number(current(control)),
      text: (control) => String(current(control)),
      set: (id, value) => setEdits((before) => ({ ...before, [id]: value })),
      values: changedValues(view, edits),
      source: source ?? picture?.choices.find(({ chosen }) => chosen)?.source ?? null,
      chooseSource,
      address: typed ?? {
        url: picture?.webUrl ?? '',
        state: { name: picture?.connected ? 'connected' : 'typed' },
      },
      setAddress,
    };
  }, [view, edits, source, picture, typed]);
}

function changedValues(
  view: OptionsView,
  edits: Readonly<Record<string, OptionValue>>,
): Readonly<Record<string, OptionValue>> {
  const controls = view.pages.flatMap(({ sections }) =>
    sections.flatMap((section) => section.controls),
  );
  const changed = controls.flatMap((control) => {
    const edit = edits[control.id];
    if (edit === undefined || !('setting' in control)) return [];
    const { locked, value } = control.setting;
    return locked || value === edit ? [] : [[control.id, edit] as const];
  });
  return Object.fromEntries(changed);
}
