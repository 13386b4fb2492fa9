import type { AudienceView, PresentationView } from '../../shared/contract/index.js';

const closed = { options: null, conversation: null, card: null, row: null };

/** What an audience sees at the first step of a story. */
export const audience: AudienceView = {
  clients: [
    { sip: 'alice@contoso.com', look: closed },
    { sip: 'bob@contoso.com', look: closed },
  ],
  zoom: null,
  cover: 'none',
  caption: 'Two clients, side by side',
  pointer: null,
  step: 1,
  free: false,
};

export const presentation: PresentationView = {
  minutes: 20,
  clients: null,
  caption: null,
  captioned: true,
  windows: 1,
  swappable: false,
};
