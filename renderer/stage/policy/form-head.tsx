import { type ReactNode, useId, useState } from 'react';
import type { PolicyView, SettingsReading } from '../../../shared/contract/index.js';
import {
  policyKinds,
  type SettingsKindName,
  settingsKinds,
} from '../../../shared/policy/setting-kinds.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { late } from '../../late/late.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import type { FormObject } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import styles from './policy-form.module.css';
import { usePolicyForm } from './policy-form-store.js';
import rows from './setting-list.module.css';

const GrantDialog = late(() => import('./grant-dialog.js'), { look: 'over' });
const RemoveDialog = late(() => import('./remove-dialog.js'), { look: 'over' });

type Faults = Extract<SettingsReading, { kind: 'cmdlet' }>['faults'];

/** What the form is about, whom that governs, and what can be done with it besides. */
export function FormHead(props: {
  readonly object: FormObject;
  readonly view: PolicyView | undefined;
  /** The identity of a new one, as typed. */
  readonly name: string;
  readonly faults: Faults;
}): ReactNode {
  const { object, view, name, faults } = props;
  const { open } = usePolicyForm.getState();
  const [asked, setAsked] = useState<'grant' | 'remove' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <header className={styles.head}>
      <Button kind="quiet" small className={styles.back} onClick={() => open(null)}>
        <Icon name="back" />
        {text.backToList}
      </Button>
      {object.identity === null || view === undefined ? (
        <NewName object={object} name={name} faults={faults} />
      ) : (
        <>
          <div className={styles.title}>
            <h2 tabIndex={-1}>{text.nameOf(object.kind, object.identity)}</h2>
            <p className={controls.note}>{text.governs(view)}</p>
          </div>
          {view.scope === 'user' && (
            <Button small onClick={() => setAsked('grant')}>
              {text.grant}
            </Button>
          )}
          <Button small className={styles.remove} onClick={() => setAsked('remove')}>
            {view.scope === 'global' ? text.reset : text.remove}
          </Button>
          {asked === 'grant' && <GrantDialog view={view} onClose={close} />}
          {asked === 'remove' && <RemoveDialog view={view} onClose={close} />}
        </>
      )}
    </header>
  );
}

const user = '';

/** For whom a new one is, and where it is for people whom it is granted to, its name. */
function NewName(props: {
  readonly object: FormObject;
  readonly name: string;
  readonly faults: Faults;
}): ReactNode {
  const { object, name, faults } = props;
  const id = useId();
  const setName = (next: string): void => usePolicyForm.getState().name(object, next);
  const isGranted = Object.hasOwn(policyKinds, object.kind);
  const places = usePlaces(object.kind);
  const place = places.find((one) => one.toLowerCase() === name.toLowerCase()) ?? user;
  const fault = faults.find(({ parameter }) => parameter === 'Identity' || parameter === null);
  return (
    <div className={styles.title}>
      <h2 tabIndex={-1}>{text.newOf(object.kind)}</h2>
      <div className={styles.newName}>
        <label>
          {text.forWhom}
          <Choice
            value={place}
            choices={isGranted ? [user, ...places] : place === user ? [user, ...places] : places}
            nameOf={(one) =>
              one === user ? (isGranted ? text.forGranted : text.choosePlace) : one
            }
            onChoose={setName}
          />
        </label>
        {isGranted && place === user && (
          <label>
            {text.name}
            <input
              className={controls.input}
              aria-invalid={fault !== undefined || undefined}
              aria-describedby={fault ? `${id}-fault` : undefined}
              spellCheck={false}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </label>
        )}
      </div>
      {fault && (
        <p id={`${id}-fault`} className={rows.fault}>
          {fault.text}
        </p>
      )}
    </div>
  );
}

/** Identities of sites, and of User Servers for kinds that they have. */
function usePlaces(kind: SettingsKindName): readonly string[] {
  const sites = useStageEntry('organisation')?.sites ?? [];
  const frontEnds = useStageEntry('front-ends') ?? [];
  const pools = [...new Set(frontEnds.map(({ pool }) => pool))];
  return [
    ...sites.map((site) => `site:${site.name}`),
    ...pools
      .map((pool) => `service:UserServer:${pool}`)
      .filter((identity) => settingsKinds[kind].identities.read(identity)?.scope === 'service'),
  ];
}
