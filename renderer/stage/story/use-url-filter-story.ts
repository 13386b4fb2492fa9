import { useStageEntry } from '../../bridge/hooks.js';
import { useDetective } from '../detective/use-detective.js';
import { useTried } from '../front-ends/tried-store.js';

/** The link of the story, and the site that is written into the registry for it. */
export const storyLink = {
  url: 'https://portal.contoso.local/news',
  site: 'contoso.local',
} as const;

export interface UrlFilterStoryState {
  /** Name of the Front End that the sender's messages go through; `null` until it is known. */
  readonly frontEnd: string | null;
  /** Name of the account that an administrator is signed in with there. */
  readonly administrator: string;
  readonly filtered: boolean;
  readonly blocked: boolean;
  /** Whether the site is in a zone of the administrator, and of the account that counts. */
  readonly inOwnZone: boolean;
  readonly inServiceZone: boolean;
  readonly triedDeadEnds: boolean;
  readonly exempt: boolean;
  /** Whether the last message with the link arrived. */
  readonly delivered: boolean;
}

/** Where the story stands, read from messages, registries and the detective. */
export function useUrlFilterStory(sender: string, receiver: string): UrlFilterStoryState {
  const { answer } = useDetective({ url: storyLink.url, sender, frontEnd: null });
  const frontEnd = answer?.frontEnd ?? null;
  const registry = useStageEntry('front-end/{fqdn}/registry', frontEnd ?? '');
  const messages = useStageEntry('messages') ?? [];
  const tried = useTried((state) => state.tried);
  const own = registry?.accounts.find(({ sid }) => sid.startsWith('S-1-5-21-'));
  const service = registry?.accounts.find(({ isServiceAccount }) => isServiceAccount);
  const holds = (account: typeof own): boolean =>
    account?.sites.some(({ domain }) => domain === storyLink.site) ?? false;
  const sent = messages.filter(
    ({ from, to, text }) => from === sender && to === receiver && text.includes(storyLink.url),
  );
  return {
    frontEnd,
    administrator: own?.name ?? '',
    filtered: answer !== null && answer.decidedBy !== 'filter',
    blocked: sent.some(({ decision }) => decision === 'blocked'),
    inOwnZone: holds(own),
    inServiceZone: holds(service),
    triedDeadEnds: tried.includes('runas') && tried.includes('psexec'),
    exempt: answer?.verdict === 'exempt',
    delivered: answer?.verdict === 'exempt' && sent.at(-1)?.decision === 'passed',
  };
}
