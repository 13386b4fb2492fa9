import { type ReactNode, useId } from 'react';
import type { OptionsControl } from '../../../shared/contract/index.js';
import type { Effective } from '../../../shared/lync/effective.js';
import { useWhyMode } from '../../bridge/why-mode.js';
import { late } from '../../late/late.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import { ControlInput } from './control-input.js';
import styles from './controls.module.css';
import { optionsStrings } from './strings.js';
import type { OptionsDraft } from './use-options-draft.js';

const ConventionMark = late(() => import('../why/convention-mark.js'), { look: 'line' });

interface ControlProps {
  readonly control: OptionsControl;
  readonly draft: OptionsDraft;
  /** Title of the section it stands in. */
  readonly section: string;
}

/** One control of a page with its padlock and its "why?". */
export function Control({ control, draft, section }: ControlProps): ReactNode {
  const id = useId();
  const lockId = `${id}-lock`;
  const locked = 'setting' in control && control.setting.locked;
  return (
    <div
      className={styles.control}
      data-kind={control.kind}
      data-mark={`option/${control.id}`}
      {...asks('option', { part: control.id })}
    >
      <div className={styles.line}>
        <ControlInput
          id={id}
          control={control}
          draft={draft}
          section={section}
          describedBy={locked ? lockId : undefined}
        />
        <ControlOrigin control={control} />
      </div>
      {locked && <Lock id={lockId} setting={control.setting} />}
    </div>
  );
}

/** For the operator: where the value comes from, and that the control itself is our convention. */
function ControlOrigin({ control }: { readonly control: OptionsControl }): ReactNode {
  const enabled = useWhyMode((mode) => mode.enabled);
  if (!enabled) return null;
  return (
    <>
      {'setting' in control && <Why of={control.setting} label={control.label} />}
      {control.kind !== 'static' && (
        <ConventionMark rule={control.rule} className={styles.convention} />
      )}
    </>
  );
}

/** The padlock under a control that a policy decides, and which policy that is. */
function Lock(props: { readonly id: string; readonly setting: Effective<unknown> }): ReactNode {
  return (
    <span id={props.id} className={styles.lock}>
      <svg viewBox="0 0 12 12" aria-hidden>
        <path d="M3.500 5.500v-2a2.500 2.500 0 0 1 5 0v2" fill="none" strokeWidth="1.500" />
        <path d="M2 5.500h8v6h-8z" stroke="none" />
      </svg>
      {optionsStrings.locked(props.setting.policy?.identity)}
    </span>
  );
}
