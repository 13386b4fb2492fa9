import { parseOptions } from '../../../electron/host/command-line/options.js';
import { UsageProblem } from '../../../electron/host/command-line/problems.js';
import {
  readStartRequest,
  startOptions,
} from '../../../electron/host/command-line/start-options.js';
import { readDesktopOptions } from '../../../electron/host/desktop/desktop-options.js';
import { mutateText } from '../inputs/mutate-text.js';
import { type FuzzReader, refusalOf } from '../reader.js';

const seeds = [
  '--data-dir\n/tmp/x\n--frozen\n--exchange-port\n0',
  '--profile=technet\n--organisation\norg.json\n--capsule=a.capsule',
  '--port\n8080\n--api-port=0\nfile.yaml\n--\n-x',
];
const words = [
  '--',
  '-',
  '--frozen',
  '--frozen=',
  '--no-frozen',
  '--data-dir=',
  '--profile',
  'lync2010',
  '-v',
  '=',
  '--__proto__',
  '--constructor=1',
  '--exchange-port=65536',
];

/** Words of a command line, one on each line. */
export const commandLine: FuzzReader = {
  name: 'command-line',
  inputsPerOpening: 1000,
  prepare: async () => (random) => mutateText(random.pick(seeds), random, { seeds, words }),
  open: async () => ({
    read: (input) => {
      const args = input.split('\n');
      return (
        refusalOf([UsageProblem], () => readDesktopOptions(['program', ...args], true)) ??
        refusalOf([UsageProblem], () => readStartRequest(parseOptions(startOptions, args).values))
      );
    },
  }),
};
