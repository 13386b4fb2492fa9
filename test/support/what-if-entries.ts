import type {
  Command,
  WhatIfEffectView,
  WhatIfPersonView,
  WhatIfPlanView,
  WhatIfResultView,
} from '../../shared/contract/index.js';

const effect = (changes: Partial<WhatIfEffectView>): WhatIfEffectView => ({
  id: 'loses-photos',
  group: 'lose',
  title: 'Pictures in their own list',
  sentence: 'lose pictures in their own list',
  detail: 'their own clients show fewer',
  people: 0,
  counts: 'Pictures',
  takesEffect: 'at their next sign-in',
  unknown: false,
  ...changes,
});

export const triedPlan: WhatIfPlanView = {
  plan: 'Set-CsClientPolicy -DisplayPhoto NoPhoto\nGrant-CsClientPolicy nobody -PolicyName None',
  state: 'done',
  done: 400,
  total: 400,
  failure: null,
  stale: false,
};

/** Of 200 people under a plan whose second line went wrong. */
export const whatIfResult: WhatIfResultView = {
  people: 200,
  notCounted: 2,
  untouched: 20,
  seconds: 3.2,
  departments: ['Legal', 'Sales'],
  problems: [{ line: 2, message: 'There is no user "nobody".' }],
  assumed: [],
  effects: [
    effect({ people: 180 }),
    effect({
      id: 'loses-my-picture',
      title: 'The page My Picture',
      sentence: 'lose the page My Picture',
      detail: 'there → not there',
      counts: null,
      people: 1,
    }),
    effect({
      id: 'polls-more-often',
      group: 'gain',
      title: 'A shorter poll of Exchange',
      sentence: 'poll Exchange more often',
      detail: 'every 30 minutes → every 15 minutes, 10 more polls an hour',
      counts: 'Polls an hour',
      people: 5,
    }),
    effect({
      id: 'custom-states-unknown',
      group: 'change',
      title: 'Custom states from a file that was not read',
      sentence: 'possibly get other custom states (the file was not read)',
      counts: null,
      unknown: true,
      people: 2,
    }),
    effect({ id: 'gains-photos', group: 'gain', sentence: 'gain pictures in their own list' }),
  ],
};

const person = (index: number): WhatIfPersonView => ({
  sip: `person${index}@contoso.com`,
  displayName: `Person ${index}`,
  department: index % 2 === 0 ? 'Sales' : 'Legal',
  photo: null,
  amount: index,
  before: {
    text: 'pictures of Bob Haller',
    reason: 'Global sets DisplayPhoto to AllPhotos.',
    rule: 'photos/sources',
    policy: 'Global',
  },
  after: {
    text: '1 picture fewer',
    reason: 'Global sets DisplayPhoto to NoPhoto.',
    rule: 'photos/sources',
    policy: 'Global',
  },
});

const everybody = Array.from({ length: 180 }, (_, index) => person(index));

/** Answers about that result as the emulator would. */
export function answerWhatIf(command: Command): unknown {
  if (command.name === 'what-if.try') return { state: 'done' };
  if (command.name === 'what-if.report')
    return { fileName: `what-if.${command.format}`, text: `As ${command.format}.` };
  if (command.name === 'what-if.person') {
    const { displayName, department, before, after } = person(1);
    const changes = whatIfResult.effects.slice(0, 2).map(({ id, title, takesEffect }) => ({
      effect: id,
      title,
      takesEffect,
      before,
      after,
    }));
    return { sip: command.sip, displayName, department, changes };
  }
  if (command.name !== 'what-if.people') return null;
  const { effect: id, text = '', department, from = 0, limit = 100 } = command;
  const hit = whatIfResult.effects.find((each) => each.id === id)?.people ?? 0;
  const found = everybody
    .slice(0, hit)
    .filter((each) => each.displayName.includes(text))
    .filter((each) => department === undefined || each.department === department);
  return { total: found.length, people: found.slice(from, from + limit) };
}
