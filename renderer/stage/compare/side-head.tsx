import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CopySide } from '../../../shared/contract/index.js';
import { copyClientTopicName } from '../../../shared/contract/keys.js';
import { useConnection, useEntry } from '../../bridge/hooks.js';
import PictureMenu from '../report/picture-menu.js';
import styles from './compare.module.css';
import type { Pair } from './pair.js';
import { compareStrings as text } from './strings.js';
import type { Comparison } from './use-comparison.js';
import { otherSide, useCompareView } from './view-store.js';

/** What a side is: by which policy, on a copy, and what of the other side it has not. */
export function SideHead(props: {
  readonly side: CopySide;
  readonly comparison: Comparison;
  readonly pair: Pair;
}): ReactNode {
  const { side, comparison, pair } = props;
  const { sessions, differences, copy, target } = comparison;
  const current = useCompareView((store) => store.current);
  const session = sessions[side];
  const elsewhere = useElsewhere(side, comparison, pair);
  const found = differences.find(({ id }) => id === current) ?? differences[0];
  const parameter = found?.[side]?.policy?.parameter;
  const value = parameter === undefined ? undefined : session?.settings[parameter]?.value;
  const isAnew = copy.view?.state === 'building' && session !== undefined;
  return (
    <header className={styles.head}>
      <h3>{text.sides[side]}</h3>
      {elsewhere === null ? (
        <p className={styles.facts}>
          {session && (side === 'before' || target.plan !== null) && (
            <span title={session.policy.identity}>
              {parameter === undefined || value === undefined ? (
                session.policy.identity
              ) : (
                <>
                  <span className={styles.policy}>{session.policy.identity}, </span>
                  {parameter} <code>{value === '' ? '-' : value}</code>
                </>
              )}
            </span>
          )}
          {side === 'after' && <span className={styles.onCopy}>{text.onCopy}</span>}
          {isAnew && <span role="status">{text.anew}</span>}
        </p>
      ) : (
        <p className={styles.elsewhere} role="status">
          {elsewhere}
        </p>
      )}
      {session && (
        <span className={styles.picture}>
          <PictureMenu
            sip={comparison.viewer}
            name={comparison.viewerName}
            of={{ copy: copy.id, side }}
          />
        </span>
      )}
    </header>
  );
}

/** That the page of Options that is open on the other side is not there on this one. */
function useElsewhere(side: CopySide, { copy, viewer }: Comparison, pair: Pair): string | null {
  const connection = useConnection();
  const pagesOf = (one: CopySide) =>
    connection.topic(copyClientTopicName({ copy: copy.id, side: one, sip: viewer }));
  const here = useEntry(pagesOf(side), 'options')?.pages;
  const there = useEntry(pagesOf(otherSide(side)), 'options')?.pages;
  const isOpen = useStore(pair[side], ({ dialog }) => dialog === 'options');
  const page = useStore(pair[side], ({ optionsPage }) => optionsPage);
  const isIt = ({ id, title }: { readonly id: string; readonly title: string }): boolean =>
    id === page || title === page;
  const wanted = there?.find(isIt);
  const shown = here?.[0];
  if (!isOpen || !wanted || !shown || here?.some(isIt)) return null;
  return text.elsewhere(wanted.title, shown.title);
}
