import type { ReactNode } from 'react';
import type { ClientLookView } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import { useMirroredToAudience } from './opened-by-hand.js';

/** While a presenter acts by hand, the audience sees what is opened in the clients of these people on this page. */
export function MirroredToAudience({ among }: { readonly among: readonly string[] }): ReactNode {
  const audience = useTopicEntry('presentation', 'audience');
  if (!audience || !(audience.free || audience.step === null)) return null;
  return audience.clients
    .filter(({ sip }) => among.includes(sip))
    .map(({ sip, look }) => <Mirrored key={sip} sip={sip} look={look} />);
}

function Mirrored(props: {
  readonly sip: string;
  readonly look: ClientLookView | null;
}): ReactNode {
  useMirroredToAudience(props.sip, props.look);
  return null;
}

/** The one client of a page of its own. */
export default function MirroredAlone({ sip }: { readonly sip: string }): ReactNode {
  return <MirroredToAudience among={[sip]} />;
}
