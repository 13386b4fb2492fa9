import type { ReactNode } from 'react';
import type { ClientLookView } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { useShownClients } from '../clients/clients-on-stage.js';
import { openPage, usePage } from '../pages/open-page.js';
import { leadStrings } from './lead-strings.js';
import { useMirroredToAudience } from './opened-by-hand.js';
import styles from './present-strip.module.css';

const text = leadStrings.strip;

/**
 * Reminds whoever works on the stage that others are looking on, with the way back to the presenter's page. While the
 * presenter acts by hand, the audience sees what is opened in the clients of the stage.
 */
export default function PresentStrip(): ReactNode {
  const audience = useTopicEntry('presentation', 'audience');
  const onStage = useShownClients();
  const page = usePage(({ page }) => page?.name);
  if (!audience || page === 'present') return null;
  const isByHand = audience.free || audience.step === null;
  return (
    <section className={styles.strip} aria-label={text.label}>
      <p role="status">{text.under}</p>
      <Button small title="Shift+F5" onClick={() => openPage('present')}>
        {text.back}
      </Button>
      {isByHand &&
        audience.clients
          .filter(({ sip }) => onStage.includes(sip))
          .map(({ sip, look }) => <Mirrored key={sip} sip={sip} look={look} />)}
    </section>
  );
}

function Mirrored(props: {
  readonly sip: string;
  readonly look: ClientLookView | null;
}): ReactNode {
  useMirroredToAudience(props.sip, props.look);
  return null;
}
