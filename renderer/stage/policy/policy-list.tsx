import type { ReactNode } from 'react';
import type { SettingsScope } from '../../../shared/lync/effective.js';
import { type SettingsKindName, settingsKinds } from '../../../shared/policy/setting-kinds.js';
import { useStageIds } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { Section } from '../section.js';
import { draftKey } from './form-object.js';
import { usePolicyForm } from './policy-form-store.js';
import styles from './policy-pane.module.css';
import { policyStrings as text } from './strings.js';
import { useSettingsObject } from './use-settings-object.js';

/** Every policy or configuration of a kind: what it changes, whom it governs, and the way to change it. */
export function PolicyList(props: {
  readonly kind: SettingsKindName;
  readonly title: string;
  /** Whether there is room for names alone. */
  readonly brief: boolean;
}): ReactNode {
  const { kind, title, brief } = props;
  const identities = useIdentities(kind);
  const { open } = usePolicyForm.getState();
  return (
    <Section title={title}>
      <ul className={controls.list}>
        {identities.map((identity) => (
          <Policy key={identity} kind={kind} identity={identity} brief={brief} />
        ))}
      </ul>
      <Button
        small
        className={styles.make}
        aria-label={text.newOne(settingsKinds[kind].noun)}
        onClick={() => open({ kind, identity: null })}
      >
        {brief ? text.newBrief : text.newOne(settingsKinds[kind].noun)}
      </Button>
    </Section>
  );
}

/** In the order of precedence: global, sites, User Servers, per-user policies. */
function useIdentities(kind: SettingsKindName): readonly string[] {
  const policies = useStageIds('policy/{identity}');
  const others = useStageIds('server-settings/{object}');
  const identities =
    kind === 'client'
      ? policies
      : others.filter((id) => id.startsWith(`${kind}/`)).map((id) => id.slice(kind.length + 1));
  return identities.toSorted(byScope);
}

const scopeOf = (identity: string): SettingsScope =>
  identity.startsWith('Tag:')
    ? 'user'
    : identity.startsWith('Site:')
      ? 'site'
      : identity.startsWith('Service:')
        ? 'service'
        : 'global';
const scopeOrder: readonly SettingsScope[] = ['global', 'site', 'service', 'user'];
const byScope = (a: string, b: string): number =>
  scopeOrder.indexOf(scopeOf(a)) - scopeOrder.indexOf(scopeOf(b)) || a.localeCompare(b);

function Policy(props: {
  readonly kind: SettingsKindName;
  readonly identity: string;
  readonly brief: boolean;
}): ReactNode {
  const { kind, identity, brief } = props;
  const policy = useSettingsObject(kind, identity);
  const format = useTimeFormat();
  const object = { kind, identity };
  const { open } = usePolicyForm.getState();
  const isOpen = usePolicyForm(({ opened }) => isSame(opened, object));
  const drafted = usePolicyForm(
    ({ drafts }) => Object.keys(drafts[draftKey(object)]?.given ?? {}).length,
  );
  if (!policy) return null;
  return (
    <li className={styles.policy} data-open={isOpen}>
      <div className={styles.policyHead}>
        <h3>
          {brief ? (
            <button
              type="button"
              className={controls.chip}
              aria-current={isOpen || undefined}
              title={identity}
              onClick={() => open(object)}
            >
              {identity}
            </button>
          ) : (
            <span className={controls.chip}>{identity}</span>
          )}
        </h3>
        {drafted > 0 && (
          <span className={styles.badge} title={text.changes(drafted)}>
            {drafted}
            <span className={controls.hidden}> {text.changes(drafted)}</span>
          </span>
        )}
        <span className={controls.note}>{text.holders(policy.peopleCount)}</span>
      </div>
      {!brief && (
        <>
          {policy.changed.length === 0 && <p className={controls.note}>{text.defaults}</p>}
          <dl className={styles.values}>
            {policy.changed.map(({ parameter, value, since }) => (
              <div
                key={parameter}
                title={text.since(`${format.date(since)} ${format.time(since)}`)}
              >
                <dt>{parameter}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Holders people={policy.people} count={policy.peopleCount} />
          <Button
            small
            className={styles.change}
            aria-label={text.edit(identity)}
            onClick={() => open(object)}
          >
            {text.change}
          </Button>
        </>
      )}
    </li>
  );
}

const isSame = (
  opened: ReturnType<typeof usePolicyForm.getState>['opened'],
  { kind, identity }: { readonly kind: SettingsKindName; readonly identity: string },
): boolean =>
  opened !== null &&
  opened !== 'last-active' &&
  opened.kind === kind &&
  opened.identity === identity;

function Holders(props: { readonly people: readonly string[]; readonly count: number }): ReactNode {
  const { people, count } = props;
  if (people.length === 0) return null;
  const more = count - people.length;
  return (
    <details className={styles.holders}>
      <summary>{text.people}</summary>
      <p>
        {people.join(', ')}
        {more > 0 && ` ${text.andMore(more)}`}
      </p>
    </details>
  );
}
