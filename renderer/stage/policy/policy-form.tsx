import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PolicyView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { changesOf, lineOf } from './draft.js';
import { FormFooter } from './form-footer.js';
import { FormHead } from './form-head.js';
import { focusNextChange, isTyping } from './form-keys.js';
import { draftKey, emptyDraft, type FormObject } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import styles from './policy-form.module.css';
import { usePolicyForm } from './policy-form-store.js';
import { SettingFilter, type ShownPart } from './setting-filter.js';
import { SettingList } from './setting-list.js';
import { useRunLine } from './use-run-line.js';
import { useReading, useSettingsObject, useStoredValues } from './use-settings-object.js';
import { useShellLine } from './use-shell-line.js';

/** A policy or configuration to be changed by clicking, and the cmdlet that does the same. */
export default function PolicyForm({ object }: { readonly object: FormObject }): ReactNode {
  const view = useSettingsObject(object.kind, object.identity ?? '');
  return object.identity !== null && view === undefined ? (
    <Gone object={object} identity={object.identity} />
  ) : (
    <Form object={object} view={view} />
  );
}

function Form(props: {
  readonly object: FormObject;
  readonly view: PolicyView | undefined;
}): ReactNode {
  const { object, view } = props;
  const draft = usePolicyForm(({ drafts }) => drafts[draftKey(object)]) ?? emptyDraft;
  const { type, take } = usePolicyForm.getState();
  const profile = useStageEntry('settings')?.profile ?? 'lync2010';
  const stored = useStoredValues(object, view);
  const changes = changesOf(object.kind, draft, stored);
  const line = draft.line ?? lineOf(object, draft, changes);
  const read = useReading(line, view, profile);
  const reading = read?.line === line ? read.reading : null;
  const run = useRunLine(object);
  const [query, setQuery] = useState('');
  const [part, setPart] = useState<ShownPart>('all');
  const form = useRef<HTMLFormElement>(null);

  const isTyped = draft.line !== null;
  const still = isTyped ? whyStill(reading) : null;
  const shows = isTyped && reading?.kind === 'cmdlet' && still === null;
  useEffect(() => {
    if (shows && reading.kind === 'cmdlet') take(object, line, reading);
  }, [shows, reading, take, object, line]);

  useShellLine(object, changes.length > 0);
  const key = draftKey(object);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another policy is the reason
  useEffect(() => {
    // The button that opened it, or made it, is gone.
    if (document.activeElement === document.body)
      form.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [key]);

  const faults = reading?.kind === 'cmdlet' ? reading.faults : [];
  const submit = (): void => {
    if (!isTyped && changes.length === 0 && object.identity !== null) return;
    void run(line, reading).then((ran) => {
      if (!ran) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === '/' && !isTyping(event.target))
      form.current?.querySelector<HTMLElement>('input[type="search"]')?.focus();
    else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      focusNextChange(form.current, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name =
    object.identity === null ? text.newOf(object.kind) : text.nameOf(object.kind, object.identity);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={name}
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      <FormHead object={object} view={view} name={draft.name} faults={faults} />
      <SettingFilter
        kind={object.kind}
        query={query}
        part={part}
        set={view?.changed.length ?? 0}
        changed={changes.length}
        onQuery={setQuery}
        onPart={setPart}
      />
      <SettingList
        object={object}
        view={view}
        stored={stored}
        changes={changes}
        given={draft.given}
        faults={faults}
        profile={profile}
        query={query}
        part={part}
        still={still}
      />
      <FormFooter
        object={object}
        view={view}
        line={line}
        reading={reading}
        still={still}
        changes={changes.length}
        onType={(typed) => type(object, typed)}
        onRun={submit}
      />
    </form>
  );
}

type Reading = ReturnType<typeof useReading>;

/** Why the form cannot show a line that was typed; null where it can, or where that is not known yet. */
function whyStill(reading: NonNullable<Reading>['reading'] | null): string | null {
  if (reading === null) return null;
  if (reading.kind === 'other') return reading.reason;
  if (reading.act === 'remove') return text.lineRemoves(reading.identity ?? '');
  if (reading.act === 'grant') return text.lineGrants(reading.identity, reading.people ?? 0);
  const ofIdentity = reading.faults.find(({ parameter }) => parameter === 'Identity');
  return reading.act === 'set' && ofIdentity ? ofIdentity.text : null;
}

/** The policy was removed meanwhile, here or in another window: what was changed is not lost. */
function Gone(props: { readonly object: FormObject; readonly identity: string }): ReactNode {
  const { object, identity } = props;
  const { open, makeAnew } = usePolicyForm.getState();
  return (
    <div className={styles.gone} role="alert">
      <h3 className={controls.heading}>{text.gone(identity)}</h3>
      <p className={controls.note}>{text.goneMeans}</p>
      <Button onClick={() => open(null)}>{text.backToList}</Button>
      <Button onClick={() => makeAnew(object)}>{text.makeAnew}</Button>
    </div>
  );
}
