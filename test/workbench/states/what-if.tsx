import WhatIfPage from '../../../renderer/stage/what-if/what-if-page.js';
import type { WhatIfEntries } from '../../../shared/contract/index.js';
import { answerWhatIf, triedPlan, whatIfResult } from '../../support/what-if-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

const page = (name: string, entries: Partial<WhatIfEntries>): ComponentState => ({
  name: `what if / ${name}`,
  size: { width: 1280, height: 660 },
  draw: onStage(<WhatIfPage />, {}, answerWhatIf, { 'what-if': entries }),
});

const nobody = {
  ...whatIfResult,
  untouched: 200,
  problems: [],
  effects: whatIfResult.effects.map((effect) => ({ ...effect, people: 0, detail: '' })),
};

export const whatIfStates: readonly ComponentState[] = [
  page('no plan yet', {}),
  page('tried, and a line that went wrong', { plan: triedPlan, result: whatIfResult }),
  page('nobody is hit', { plan: { ...triedPlan, plan: 'Get-CsUser' }, result: nobody }),
  page('under way', { plan: { ...triedPlan, state: 'running', done: 120 } }),
  page('stopped', { plan: { ...triedPlan, state: 'stopped' } }),
  page('failed', { plan: { ...triedPlan, state: 'failed', failure: 'The disk is full.' } }),
];
