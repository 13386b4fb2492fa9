import type { FuzzReader } from './reader.js';
import { capsule } from './readers/capsule.js';
import { commandLine } from './readers/command-line.js';
import { customStates } from './readers/custom-states.js';
import { dumps } from './readers/dumps.js';
import { exchangeAnswers } from './readers/exchange-answers.js';
import { exchangeRequests } from './readers/exchange-requests.js';
import { frames } from './readers/frames.js';
import { ics } from './readers/ics.js';
import { organisation } from './readers/organisation.js';
import { reg } from './readers/reg.js';
import { scenario } from './readers/scenario.js';
import { shell } from './readers/shell.js';
import { state, stateChanges } from './readers/state.js';

/** Everything of the program that reads what comes from outside. */
export const fuzzReaders: readonly FuzzReader[] = [
  ics,
  reg,
  customStates,
  scenario,
  organisation,
  dumps,
  capsule,
  state,
  stateChanges,
  exchangeRequests,
  exchangeAnswers,
  frames,
  shell,
  commandLine,
];
