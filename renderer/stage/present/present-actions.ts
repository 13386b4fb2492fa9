import type { Action } from '../actions/action.js';
import { openPage } from '../pages/open-page.js';
import { presentActionStrings as text } from './action-strings.js';
import { isPresented, openAudience, presentFrom, useEndQuestion } from './present.js';
import { presentStrings } from './strings.js';

/** What the stage can do about presenting. */
export const presentActions: readonly Action[] = [
  {
    id: 'present',
    title: text.present,
    detail: presentStrings.presentDetail,
    keywords: 'presentation presenter audience full screen show slides speaker notes projector',
    available: (context) => !isPresented(context) || text.isPresented,
    run: (context) => presentFrom('beginning', context),
  },
  {
    id: 'present-from-here',
    title: text.presentFromHere,
    detail: text.presentFromHereDetail,
    keywords: 'presentation presenter audience continue back',
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
