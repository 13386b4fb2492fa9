import { Deployment } from '../../../electron/emulator/deployment/deployment.js';
import { openDirectory } from '../../../electron/host/state/open-directory.js';
import { policiesOfEstate, whatIfEstate } from '../../support/what-if-estate.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';

const size = { people: 10_000, policies: 200, contacts: 40 };
/** One for each way in which much is hit: everybody under Global, everybody moved to another policy, nobody at all. */
const plans = [
  'Set-CsClientPolicy -DisplayPhoto NoPhoto',
  'Get-CsUser | Grant-CsClientPolicy -PolicyName P2',
  'Set-CsClientPolicy -Description Renamed',
];
const linesAtOnce = 150;

/** Whom a plan hits among 10,000 people with 40 contacts each, under 200 policies of which no two are alike. */
export const whatIf = defineBench({
  name: 'what-if',
  figures: {
    tried: { name: 'A plan tried on 10,000 people under 200 policies', unit: 'ms', below: 4000 },
    slowest: { name: '… the slowest of three kinds', unit: 'ms', below: 5000 },
  },
  async run() {
    const text = JSON.stringify(whatIfEstate(size));
    const deployment = new Deployment({
      directory: openDirectory({ fileName: 'estate.json', text, folder: null }),
      organisationFile: 'estate.json',
      state: null,
      webPictures: { read: () => null },
      host: { kind: 'memory', dataFolder: null, version: '' },
      rate: 0,
    });
    const lines = policiesOfEstate(size).split('\n');
    for (let from = 0; from < lines.length; from += linesAtOnce)
      await deployment.execute(
        { name: 'shell.run', text: lines.slice(from, from + linesAtOnce).join('\n') },
        {},
      );
    const taken: number[] = [];
    for (const plan of plans) {
      const started = performance.now();
      const work = { progress: () => undefined, isStopped: () => false };
      const { problems } = await deployment.tryPlan(plan, work);
      taken.push(performance.now() - started);
      if (problems.length > 0) throw new Error(`The plan ${plan} did not run.`);
    }
    return { tried: median(taken), slowest: Math.max(...taken) };
  },
});
