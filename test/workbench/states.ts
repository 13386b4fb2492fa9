import type { ComponentState } from './component-state.js';
import { clientStates } from './states/client.js';
import { conversationStates } from './states/conversation.js';
import { optionsStates } from './states/options.js';
import { pageStates } from './states/pages.js';
import { paneStates } from './states/panes.js';
import { plannerStates } from './states/planner.js';
import { policyFormStates } from './states/policy-form.js';
import { presentStates } from './states/present.js';
import { stageStates } from './states/stage.js';
import { storyStates } from './states/stories.js';
import { whatIfStates } from './states/what-if.js';

/** Every state that the workbench shows and the gallery takes a picture of. */
export const states: readonly ComponentState[] = [
  ...clientStates,
  ...conversationStates,
  ...optionsStates,
  ...stageStates,
  ...paneStates,
  ...pageStates,
  ...plannerStates,
  ...policyFormStates,
  ...presentStates,
  ...storyStates,
  ...whatIfStates,
];
