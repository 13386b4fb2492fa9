import { useCommand } from '../../bridge/hooks.js';
import { useDock } from '../dock-store.js';
import { useChosenFrontEnd } from '../front-ends/front-ends-store.js';
import { storyLink } from './use-url-filter-story.js';

export interface UrlFilterActions {
  send(): Promise<void>;
  addToOwnZone(): Promise<void>;
  showFrontEnd(): Promise<void>;
}

/** What the buttons of the URL filter story do; the view that shows the effect comes to the front. */
export function useUrlFilterActions(of: {
  readonly sender: string;
  readonly receiver: string;
  readonly frontEnd: string;
  readonly administrator: string;
}): UrlFilterActions {
  const { sender, receiver, frontEnd, administrator } = of;
  const command = useCommand();
  const openDock = useDock((dock) => dock.open);
  const choose = useChosenFrontEnd((state) => state.choose);
  const send = async (): Promise<void> => {
    openDock('messages');
    const own = { sip: sender, with: receiver };
    const { conversation } = await command({ name: 'conversation.open', ...own });
    const text = `See ${storyLink.url}`;
    await command({ name: 'conversation.send', sip: sender, conversation, text });
  };
  return {
    send,
    addToOwnZone: async () => {
      const account = { frontEnd, account: administrator };
      const site = { domain: storyLink.site, protocol: 'https', zone: 1 } as const;
      await command({ name: 'front-end.create-zone-keys', ...account });
      await command({ name: 'front-end.set-zone-value', ...account, ...site });
      await command({ name: 'front-end.restart-service', frontEnd });
      await send();
    },
    showFrontEnd: async () => {
      choose(frontEnd);
      openDock('frontEnds');
    },
  };
}
