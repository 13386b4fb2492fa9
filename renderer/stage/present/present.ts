import { create } from 'zustand';
import type { AudienceView } from '../../../shared/contract/index.js';
import type { ActionContext } from '../actions/action.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';
import { openPage } from '../pages/open-page.js';

/** Address of a window of the audience. */
export const audienceAddress = '/?audience';

/** By which a second opening finds the window of the first. */
export const audienceWindowName = 'audience';

/** Whether a page is a window of the audience, by the query of its address. */
export const isAudience = (search: string): boolean => new URLSearchParams(search).has('audience');

/** Opens the window of the audience, or brings it to the front. To be called in answer to a key or click. */
export function openAudience(): void {
  // Where a browser keeps it from opening, the presenter's page offers it as a link.
  window.open(audienceAddress, audienceWindowName, 'popup,width=1280,height=720')?.focus();
}

/** What the audience sees, as presenters and the audience alike have it; `undefined` where nothing is presented. */
export const audienceIn = ({
  connection,
}: Pick<ActionContext, 'connection'>): AudienceView | undefined =>
  connection.topic('presentation').get('audience') ?? connection.topic('audience').get('audience');

/** Whether the presenter is asked if the presentation is to end. */
export const useEndQuestion = create<{ readonly isAsked: boolean }>()(() => ({ isAsked: false }));

/** Whether a presentation was asked for that is not under way yet. */
export const useBeginning = create<{ readonly isBeginning: boolean }>()(() => ({
  isBeginning: false,
}));

export const isPresented = (context: ActionContext): boolean => audienceIn(context) !== undefined;

/** Opens both windows. Begins to present what is on the stage, unless that is done already. */
export function presentFrom(from: 'beginning' | 'here', context: ActionContext): void {
  openAudience();
  openPage('present');
  if (isPresented(context)) return;
  const { act, connection } = context;
  const hasStory = connection.topic('story').get('story') !== undefined;
  const { order, hidden } = useClientsOnStage.getState();
  const clients = order.filter((sip) => !hidden.includes(sip)).slice(0, 3);
  let hasBegun = false;
  const begin = () =>
    act({ name: 'presentation.begin', ...(!hasStory && clients.length > 0 && { clients }) }, () => {
      hasBegun = true;
    });
  useBeginning.setState({ isBeginning: true });
  const asked =
    hasStory && from === 'beginning' ? act({ name: 'story.go-to', step: 0 }, begin) : begin();
  // An answer may come before what it has changed is shown.
  void asked.then(() => hasBegun || useBeginning.setState({ isBeginning: false }));
}
