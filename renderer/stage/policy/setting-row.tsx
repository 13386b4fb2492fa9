import { type KeyboardEvent, memo, type ReactNode, useId, useState } from 'react';
import { describeLimits } from '../../../shared/policy/describe-parameter.js';
import type { PolicyValue } from '../../../shared/policy/policy-value.js';
import type { RangeProfile } from '../../../shared/policy/setting-parameter.js';
import { settingText } from '../../../shared/policy/setting-text.js';
import { type RuleId, ruleById } from '../../../shared/reference/rules.js';
import { RuleSection } from '../../client/why/rule-details.js';
import controls from '../controls.module.css';
import { openPage } from '../pages/open-page.js';
import type { FormObject, Given } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import { usePolicyForm } from './policy-form-store.js';
import { SettingControl } from './setting-control.js';
import type { ShownSetting } from './setting-groups.js';
import styles from './setting-list.module.css';

interface RowProps {
  readonly object: FormObject;
  readonly setting: ShownSetting;
  readonly stored: PolicyValue;
  readonly given: Given | undefined;
  readonly isChanged: boolean;
  /** Why the cmdlet refuses what was given, in its words. */
  readonly fault: string | null;
  readonly profile: RangeProfile;
}

/** One setting: name, what it shapes, its control, default and range, and the versions that have it. */
function Row(props: RowProps): ReactNode {
  const { object, setting, stored, given, isChanged, fault, profile } = props;
  const { parameter, where, versions } = setting;
  const id = useId();
  const onGive = (mine: Given | null): void =>
    usePolicyForm.getState().give(object, parameter.name, mine);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || given === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onGive(null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would take the name of a legend in its border
    <div
      role="group"
      className={styles.row}
      data-changed={isChanged}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-effect ${id}-note${fault === null ? '' : ` ${id}-fault`}`}
      onKeyDown={press}
    >
      <div className={styles.what}>
        <span id={`${id}-name`} className={styles.name}>
          {parameter.name}
        </span>
        <span id={`${id}-effect`} className={controls.note} title={where || undefined}>
          {parameter.effect}
          {where && <span className={controls.hidden}>. {where}</span>}
        </span>
      </div>
      <div className={styles.value}>
        <SettingControl
          parameter={parameter}
          value={given === undefined ? { kind: 'value', value: stored } : given}
          stored={stored}
          profile={profile}
          nameId={`${id}-name`}
          noteId={fault === null ? `${id}-note` : `${id}-fault ${id}-note`}
          isRefused={fault !== null}
          onGive={onGive}
        />
        {fault !== null && (
          <p id={`${id}-fault`} className={styles.fault}>
            {fault}
          </p>
        )}
        <div id={`${id}-note`} className={`${controls.note} ${styles.note}`}>
          {noteOf(setting, stored, isChanged, profile)}
          {object.kind === 'client' && <Dispute name={parameter.name} />}
          {object.kind === 'client' && planned.has(parameter.name) && (
            <button
              type="button"
              className={controls.link}
              onClick={() => openPage('planner', { policy: object.identity ?? 'Global' })}
            >
              {text.planIntervals}
            </button>
          )}
        </div>
      </div>
      <span className={styles.versions}>{versions}</span>
    </div>
  );
}

/** What the planner of intervals is about. */
const planned: ReadonlySet<string> = new Set([
  'WebServicePollInterval',
  'MAPIPollInterval',
  'CalendarStatePublicationInterval',
]);

export const SettingRow = memo(Row);

/** Default, what nothing set means, what is allowed, and what it was. */
function noteOf(
  { parameter, unsetMeans }: ShownSetting,
  stored: PolicyValue,
  isChanged: boolean,
  profile: RangeProfile,
): string {
  const written = (value: PolicyValue): string =>
    Array.isArray(value) ? text.items(value.length) : settingText(parameter, value) || text.notSet;
  const { default: byDefault } = parameter;
  const fallback =
    byDefault !== null
      ? text.byDefault(written(byDefault))
      : unsetMeans !== null
        ? text.unsetMeans(written(unsetMeans))
        : text.noDefault;
  const limits = parameter.items?.allowed ?? describeLimits(parameter, profile);
  return [
    ...(limits === '' ? [] : [limits]),
    fallback,
    ...(isChanged ? [text.was(written(stored))] : []),
  ].join(' · ');
}

/** Where documents disagree about range or default: both sides, on demand. */
function Dispute({ name }: { readonly name: string }): ReactNode {
  const [open, setOpen] = useState(false);
  const disputed = [`client-policy/${name}/range`, `client-policy/${name}/unset`].filter(
    (id): id is RuleId => (ruleById(id)?.otherwise?.length ?? 0) > 0,
  );
  if (disputed.length === 0) return null;
  return (
    <details
      className={styles.dispute}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={controls.link}>{text.disagree}</summary>
      {open && disputed.map((id) => <RuleSection key={id} id={id} />)}
    </details>
  );
}
