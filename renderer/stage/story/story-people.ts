import type { StageClientView } from '../../../shared/contract/index.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { useSignedIn } from '../clients/clients-on-stage.js';

/** Who is in a story: the person it happens to, and somebody else who watches. */
export interface StoryPeople {
  readonly subject: StageClientView | undefined;
  readonly watcher: StageClientView | undefined;
}

export function useStoryPeople(): StoryPeople {
  const signedIn = useSignedIn();
  const subjectSip = signedIn.find((sip) => sip.startsWith('alice@')) ?? signedIn[0] ?? '';
  const watcherSip = signedIn.find((sip) => sip !== subjectSip) ?? '';
  const subject = useStageEntry('client/{sip}', subjectSip);
  const watcher = useStageEntry('client/{sip}', watcherSip);
  return { subject, watcher };
}
