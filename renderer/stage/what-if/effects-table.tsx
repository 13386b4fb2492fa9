import { Fragment, type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { WhatIfEffectView, WhatIfResultView } from '../../../shared/contract/index.js';
import { type EffectGroup, effectGroups } from '../../../shared/contract/views/effect-groups.js';
import controls from '../controls.module.css';
import styles from './effects-table.module.css';
import { whatIfStrings as text } from './strings.js';
import { useChosenEffect, useEffects } from './use-what-if.js';
import page from './what-if.module.css';
import { useWhatIfStore } from './what-if-store.js';

/** What the plan does, grouped; the number of people opens their list. */
export function EffectsTable({ result }: { readonly result: WhatIfResultView }): ReactNode {
  const { hitting, others } = useEffects();
  const chosen = useChosenEffect();
  const table = useRef<HTMLTableElement>(null);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const counts = [...(table.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const place = counts.indexOf(event.target as HTMLElement);
    counts[place + step]?.focus();
    event.preventDefault();
  };
  return (
    <div className={styles.effects}>
      {hitting.length === 0 && <p role="status">{text.nobodyIsHit}</p>}
      {hitting.length > 0 && (
        <table ref={table} onKeyDown={press}>
          <caption className={controls.hidden}>{text.effects}</caption>
          <thead className={page.heads}>
            <tr>
              <th scope="col">{text.effect}</th>
              <th scope="col" className={styles.number}>
                {text.people}
              </th>
              <th scope="col">{text.of(result.people)}</th>
            </tr>
          </thead>
          {effectGroups.map((group) => (
            <Group
              key={group}
              group={group}
              effects={hitting.filter((effect) => effect.group === group)}
              chosen={chosen}
              of={result.people}
            />
          ))}
        </table>
      )}
      <Others others={others} result={result} />
    </div>
  );
}

function Group(props: {
  readonly group: EffectGroup;
  readonly effects: readonly WhatIfEffectView[];
  readonly chosen: WhatIfEffectView | undefined;
  readonly of: number;
}): ReactNode {
  const { group, effects, chosen, of } = props;
  if (effects.length === 0) return null;
  return (
    <tbody data-group={group}>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.group}>
          {text.groups[group]}
        </th>
      </tr>
      {effects.map((effect) => (
        <EffectRow key={effect.id} effect={effect} isChosen={effect === chosen} of={of} />
      ))}
    </tbody>
  );
}

function EffectRow(props: {
  readonly effect: WhatIfEffectView;
  readonly isChosen: boolean;
  readonly of: number;
}): ReactNode {
  const { effect, isChosen, of } = props;
  const { id, title, detail, people, unknown } = effect;
  const choose = useWhatIfStore((store) => store.choose);
  const enter = useWhatIfStore((store) => store.enter);
  const share = text.share(people, of);
  return (
    <tr data-chosen={isChosen} onClick={() => choose(id)}>
      <th scope="row">
        {title}
        {unknown && <span className={styles.unknown}>{text.unknown}</span>}
        <small title={detail}>{detail}</small>
      </th>
      <td className={styles.number}>
        <button
          type="button"
          className={styles.count}
          aria-label={text.countName(people, share)}
          aria-pressed={isChosen}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => choose(id)}
          onClick={() => {
            choose(id);
            enter(true);
          }}
        >
          {text.count(people)}
        </button>
      </td>
      <td className={styles.share} aria-hidden="true">
        <span className={styles.bar}>
          <span style={{ width: `${(100 * people) / Math.max(of, 1)}%` }} />
        </span>
        {share}
      </td>
    </tr>
  );
}

/** Who is in no list: effects without people, people without effects, people who are not counted. */
function Others(props: {
  readonly others: readonly string[];
  readonly result: WhatIfResultView;
}): ReactNode {
  const { others, result } = props;
  return (
    <Fragment>
      <section className={styles.others}>
        <h3>{text.untouched(result.untouched)}</h3>
        <p>{text.notCounted(result.notCounted)}</p>
      </section>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{text.nobody(others.length)}</summary>
          <p>{text.nobodyWould(others)}</p>
        </details>
      )}
    </Fragment>
  );
}
