import type { ReactNode } from 'react';
import type { PolicyView, SettingsReading } from '../../../shared/contract/index.js';
import type { PolicyValue } from '../../../shared/policy/policy-value.js';
import type { RangeProfile } from '../../../shared/policy/setting-parameter.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import type { Change } from './draft.js';
import type { FormObject, Given } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import { usePolicyForm } from './policy-form-store.js';
import type { ShownPart } from './setting-filter.js';
import {
  laterSettings,
  type SettingGroup,
  type ShownSetting,
  settingGroups,
} from './setting-groups.js';
import styles from './setting-list.module.css';
import { SettingRow } from './setting-row.js';

type Faults = Extract<SettingsReading, { kind: 'cmdlet' }>['faults'];

/** The settings of an object that fit the search, in their groups, each with its control. */
export function SettingList(props: {
  readonly object: FormObject;
  readonly view: PolicyView | undefined;
  readonly stored: Readonly<Record<string, PolicyValue>>;
  readonly changes: readonly Change[];
  readonly given: Readonly<Record<string, Given>>;
  readonly faults: Faults;
  readonly profile: RangeProfile;
  readonly query: string;
  readonly part: ShownPart;
  /** Why the form rests; null while it does not. */
  readonly still: string | null;
}): ReactNode {
  const { object, view, stored, changes, given, faults, profile, query, part, still } = props;
  const { revert } = usePolicyForm.getState();
  const changed = new Set(changes.map(({ parameter }) => parameter.name));
  const notDefault = new Set(view?.changed.map(({ parameter }) => parameter));
  const isListed = ({ parameter: { name } }: ShownSetting): boolean =>
    part === 'all' || (part === 'set' ? notDefault.has(name) : changed.has(name));
  const groups = settingGroups(object.kind)
    .map((group) => ({
      ...group,
      settings: group.settings.filter((each) => isListed(each) && fits(each, group, query)),
    }))
    .filter(({ settings }) => settings.length > 0);
  const later = object.kind === 'client' && part === 'all' ? laterFor(query) : [];
  return (
    <div className={styles.list}>
      {still !== null && (
        <div className={styles.still} role="status">
          <strong>{text.still}</strong> {still}
          <Button small onClick={() => revert(object)}>
            {text.backToForm}
          </Button>
        </div>
      )}
      <fieldset className={styles.settings} disabled={still !== null}>
        <legend className={controls.hidden}>{text.settings}</legend>
        {groups.map(({ title, settings }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.group}>
              {title} <span className={controls.note}>{text.settingCount(settings.length)}</span>
            </h3>
            {settings.map((setting) => {
              const { name } = setting.parameter;
              return (
                <SettingRow
                  key={name}
                  object={object}
                  setting={setting}
                  stored={stored[name] ?? null}
                  given={given[name]}
                  isChanged={changed.has(name)}
                  fault={faults.find(({ parameter }) => parameter === name)?.text ?? null}
                  profile={profile}
                />
              );
            })}
          </section>
        ))}
        {later.length > 0 && <LaterSettings settings={later} view={view} />}
        {groups.length === 0 && later.length === 0 && (
          <p className={controls.note} role="status">
            {part === 'all' ? text.noneFound(query) : text.noneOf[part]}
          </p>
        )}
      </fieldset>
    </div>
  );
}

/** Each word of the search stands somewhere in name, effect, place or group. */
function fits({ parameter, where }: ShownSetting, { title }: SettingGroup, query: string): boolean {
  const all = `${parameter.name} ${parameter.effect} ${where} ${title}`.toLowerCase();
  return wordsOf(query).every((word) => all.includes(word));
}

const wordsOf = (query: string): readonly string[] =>
  query.toLowerCase().split(/\s+/).filter(Boolean);

const laterFor = (query: string) =>
  laterSettings.filter(({ name }) =>
    wordsOf(query).every((word) => name.toLowerCase().includes(word)),
  );

/** Parameters that Lync Server 2010 does not know: named, with what an import kept of them. */
function LaterSettings(props: {
  readonly settings: typeof laterSettings;
  readonly view: PolicyView | undefined;
}): ReactNode {
  const { settings, view } = props;
  return (
    <section aria-label={text.later}>
      <h3 className={styles.group}>
        {text.later} <span className={controls.note}>{text.laterMeans}</span>
      </h3>
      <ul className={styles.later}>
        {settings.map(({ name, versions }) => {
          const kept = view?.kept.find(({ parameter }) => parameter === name);
          return (
            <li key={name}>
              <code>{name}</code>
              {kept && <span>{text.kept(kept.value)}</span>}
              <span className={controls.note}>{versions}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
