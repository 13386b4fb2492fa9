import { create } from 'zustand';
import type { AudienceView } from '../../../shared/contract/index.js';
import type { Action, ActionContext } from '../actions/action.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';
import { openPage } from '../pages/open-page.js';
import { presentStrings as text } from './strings.js';

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

const isPresented = (context: ActionContext): boolean => audienceIn(context) !== undefined;

/** Opens both windows. Begins to present what is on the stage, unless that is done already. */
export function presentFrom(from: 'beginning' | 'here', context: ActionContext): void {
  openAudience();
  openPage('present');
  if (isPresented(context)) return;
  const { act, connection } = context;
  const hasStory = connection.topic('story').get('story') !== undefined;
  const { order, hidden } = useClientsOnStage.getState();
  const clients = order.filter((sip) => !hidden.includes(sip)).slice(0, 3);
  const begin = () =>
    act({
      name: 'presentation.begin',
      ...(!hasStory && clients.length > 0 && { clients }),
    });
  if (hasStory && from === 'beginning') void act({ name: 'story.go-to', step: 0 }, begin);
  else void begin();
}

/** What the stage can do about presenting. */
export const presentActions: readonly Action[] = [
  {
    id: 'present',
    title: text.present,
    detail: text.presentDetail,
    keywords: 'presentation presenter audience full screen show slides speaker notes projector',
    keys: ['F5'],
    available: (context) => !isPresented(context) || text.isPresented,
    run: (context) => presentFrom('beginning', context),
  },
  {
    id: 'present-from-here',
    title: text.presentFromHere,
    detail: text.presentFromHereDetail,
    keywords: 'presentation presenter audience continue back',
    keys: ['Shift+F5'],
    run: (context) => presentFrom('here', context),
  },
  {
    id: 'present-audience',
    title: text.openAudience,
    keywords: 'presentation second screen projector',
    available: (context) => isPresented(context) || text.notPresented,
    run: openAudience,
  },
  {
    id: 'present-end',
    title: text.end,
    keywords: 'presentation stop',
    available: (context) => isPresented(context) || text.notPresented,
    run: () => {
      openPage('present');
      useEndQuestion.setState({ isAsked: true });
    },
  },
];
