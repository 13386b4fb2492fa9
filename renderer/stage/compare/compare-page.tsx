import type { ReactNode } from 'react';
import type { CopySide } from '../../../shared/contract/index.js';
import { ClientProvider } from '../../bridge/hooks.js';
import { ClientWindow } from '../../client/client-window.js';
import { FullPage } from '../pages/full-page.js';
import type { PageParameters } from '../pages/open-page.js';
import { pagesStrings } from '../pages/strings.js';
import styles from './compare.module.css';
import { compareStrings as text } from './strings.js';
import { useCopy } from './use-copy.js';

const sides: readonly CopySide[] = ['before', 'after'];

/** One person's client as it is, and as it would be on a copy. */
export default function ComparePage({
  parameters,
}: {
  readonly parameters: PageParameters;
}): ReactNode {
  const { person = '', plan, seenBy } = parameters;
  const copy = useCopy({
    sip: person,
    ...(plan !== undefined && { plan }),
    ...(seenBy !== undefined && { seenBy }),
  });
  const sip = seenBy ?? person;
  return (
    <FullPage title={pagesStrings.titles.compare} subject={person}>
      <div className={styles.clients}>
        {sides.map((side) => (
          <section key={side} className={styles.side} aria-label={text.sides[side]}>
            <h3>{text.sides[side]}</h3>
            <div className={styles.window}>
              <ClientProvider sip={sip} copy={copy.id} side={side}>
                <ClientWindow sip={sip} titleBar />
              </ClientProvider>
            </div>
          </section>
        ))}
      </div>
      <p role="status">{copy.failure ?? copy.view?.state}</p>
    </FullPage>
  );
}
