import type { ReactNode } from 'react';
import { useTopicEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useShownClients } from '../clients/clients-on-stage.js';
import { openPage, usePage } from '../pages/open-page.js';
import { leadStrings } from './lead-strings.js';
import { MirroredToAudience } from './mirrored.js';
import styles from './present-strip.module.css';

const text = leadStrings.strip;

/**
 * Reminds whoever works on the stage that others are looking on, with the way back to the presenter's page.
 */
export default function PresentStrip(): ReactNode {
  const audience = useTopicEntry('presentation', 'audience');
  const onStage = useShownClients();
  const page = usePage(({ page }) => page?.name);
  if (!audience || page === 'present') return null;
  return (
    <section className={styles.strip} aria-label={text.label}>
      <p role="status">{text.under}</p>
      <Button small title="Shift+F5" onClick={() => openPage('present')}>
        {text.back}
      </Button>
      <MirroredToAudience among={onStage} />
    </section>
  );
}
