import type {
  StoryEntries,
  StoryProgressView,
  StoryStepView,
  StoryView,
} from '../../shared/contract/index.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

export const shippedStories: StoryEntries['shipped'] = [
  { id: 'photos', title: 'Whose photos', note: 'Of whom.' },
  { id: 'mine', title: 'A story', note: 'What it is about.' },
];

const step = (title: string, more: Partial<StoryStepView> = {}): StoryStepView => ({
  title,
  note: null,
  shell: null,
  show: {},
  rule: null,
  sights: [],
  ...more,
});

export const story: StoryView = {
  fileName: 'mine.yaml',
  title: 'A story of mine',
  note: 'What it is about.',
  clients: [bob, alice],
  steps: [
    step('Look', {
      note: 'Both are there.',
      rule: 'last-active/statuses',
      show: {
        conversations: [{ who: alice, with: bob }],
        detective: { url: 'https://portal.contoso.local/news', sender: alice },
      },
      sights: [
        {
          title: 'Bob is Away',
          note: null,
          where: 'Client of Alice',
          show: { row: { who: alice, of: bob } },
          at: { client: alice, part: 'row', contact: bob },
        },
      ],
    }),
    step('Type', { shell: 'Get-CsClientPolicy\n', note: 'It lists them.' }),
  ],
};

export const begunStory: StoryProgressView = {
  taken: 0,
  playing: false,
  underWay: false,
  problem: null,
  strayed: false,
  sights: [],
  attempt: null,
  printed: null,
};

/** The first step was taken, and what it promises is so. */
export const keptPromise: StoryProgressView = {
  ...begunStory,
  taken: 1,
  sights: [{ isSo: true, differences: [] }],
};

/** The same, and it is not so any more. */
export const brokenPromise: StoryProgressView = {
  ...keptPromise,
  strayed: true,
  sights: [
    {
      isSo: false,
      differences: [{ what: 'presence', expected: 'Away', seen: 'Available' }],
    },
  ],
};
