import { type ReactNode, useEffect, useState } from 'react';
import type { WhatIfChangesView } from '../../../shared/contract/index.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { useOperatorAction } from '../operator-failures.js';
import { Dialog } from '../settings/dialog.js';
import { whatIfStrings as text } from './strings.js';
import styles from './what-if.module.css';
import { useWhatIfStore } from './what-if-store.js';

/** One person's client before and after the plan, in words: what, and why on either side. */
export function CompareDialog({ sip }: { readonly sip: string }): ReactNode {
  const act = useOperatorAction();
  const compare = useWhatIfStore((store) => store.compare);
  const [view, setView] = useState<WhatIfChangesView | null>(null);
  useEffect(() => {
    let isLeft = false;
    void act({ name: 'what-if.person', sip }, (found) => {
      if (!isLeft) setView(found);
    });
    return () => {
      isLeft = true;
    };
  }, [act, sip]);
  if (view === null) return null;
  return (
    <Dialog title={text.compareTitle(view.displayName)} onClose={() => compare(null)}>
      <ol className={styles.changes}>
        {view.changes.map((change) => (
          <li key={change.effect}>
            <h3>
              {change.title} <small>{change.takesEffect}</small>
            </h3>
            <dl className={styles.sides}>
              <SideOf title={text.before} side={change.before} />
              <SideOf title={text.after} side={change.after} />
            </dl>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function SideOf(props: {
  readonly title: string;
  readonly side: WhatIfChangesView['changes'][number]['before'];
}): ReactNode {
  const { title, side } = props;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <strong>{side.text}</strong>
        {side.reason !== '' && <p>{side.reason}</p>}
        <p>{text.governs(side.policy)}</p>
        {side.rule !== null && <RuleDetails id={side.rule} />}
      </dd>
    </div>
  );
}
