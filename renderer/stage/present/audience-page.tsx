import { type ReactNode, useEffect, useRef } from 'react';
import { useConnectionStatus, useTopicEntry } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { LostBanner } from '../notices.js';
import styles from './audience-page.module.css';
import { AudienceScene } from './audience-scene.js';
import { leadStrings } from './lead-strings.js';
import { useTellLook } from './opened-by-hand.js';
import { useLeadKeys } from './use-lead-keys.js';

const text = leadStrings.audience;

/** The window of the audience: nothing of the operator's. The keys of the presentation work here too. */
export default function AudiencePage(): ReactNode {
  const audience = useTopicEntry('audience', 'audience');
  const isLost = useConnectionStatus() === 'lost';
  useLeadKeys('audience');
  const look = useTellLook();
  useEffect(() => {
    document.title = text.title;
  }, []);
  const wasPresented = useRef(false);
  useEffect(() => {
    // A window that was opened for the presentation goes with it; one that may not be closed says that it is over.
    if (wasPresented.current && !audience && !isLost) window.close();
    wasPresented.current = audience !== undefined;
  }, [audience, isLost]);
  return (
    <main className={styles.page} aria-label={text.title} data-free={audience?.free}>
      <h1 className={controls.hidden}>{text.title}</h1>
      <LostBanner />
      {audience ? (
        <AudienceScene audience={audience} onLook={look} />
      ) : (
        <div className={styles.nothing}>
          <p>{text.nothing}</p>
          <p>{text.nothingHint}</p>
        </div>
      )}
    </main>
  );
}
