import type { AudienceView, CopyView, PresentationView } from '../../shared/contract/index.js';
import { optionsUnder } from '../unit/emulator/lync-client/options/options-fixture.js';
import { clientEntries } from './client-entries.js';
import { readyCopy } from './copy-entries.js';
import type { FixtureTopics } from './fixture-transport.js';
import { at } from './stage-entries.js';

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

/** The topics of a copy on which the second step of the story was taken, half an hour later. */
export function nextStepTopics(changes: Partial<CopyView> = {}): FixtureTopics {
  const [alice, bob] = ['alice@contoso.com', 'bob@contoso.com'];
  const copy = { ...readyCopy, sip: bob, nextStep: true, reached: at(35), ...changes };
  const after = clientEntries({ options: optionsUnder({}) });
  return {
    'copy/*': { copy },
    [`copy-client/*:after:${alice}`]: after,
    [`copy-client/*:after:${bob}`]: after,
  };
}
