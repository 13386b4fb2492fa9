import PlannerPage from '../../../renderer/stage/planner/planner-page.js';
import { usePlanner } from '../../../renderer/stage/planner/planner-store.js';
import { answerPlanner } from '../../support/planner-entries.js';
import { at, globalPolicy } from '../../support/stage-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

type Planned = Partial<ReturnType<typeof usePlanner.getState>>;

/** Global as it comes, with 600 seconds for publications. */
const policy = {
  ...globalPolicy,
  changed: [
    { parameter: 'CalendarStatePublicationInterval', value: '600', stored: 600, since: at(0) },
  ],
};

const page = (
  name: string,
  planned: Planned,
  size = { width: 1440, height: 900 },
): ComponentState => ({
  name: `planner / ${name}`,
  size,
  draw: () => {
    usePlanner.setState({ ...usePlanner.getInitialState(), ...planned });
    return onStage(<PlannerPage parameters={{}} />, { 'policy/Global': policy }, answerPlanner())();
  },
});

const b = { poll: '00:15:00', publication: '420' };

export const plannerStates: readonly ComponentState[] = [
  page('two settings', { b, minute: 12 }),
  page('two settings, small', { b, minute: 12 }, { width: 1280, height: 720 }),
  page('two settings, large', { b, minute: 12 }, { width: 1920, height: 1080 }),
  page('sign-ins spread', { b, signIns: 'spread' }),
  page('Exchange 2003, long polls, short meetings', {
    b: { poll: '02:00:00', publication: '420' },
    exchange: 'public-folders',
    lasting: 60,
  }),
  page('refused', { b: { poll: '00:04:59', publication: '00:05:00' } }),
  page('equal', { b: { poll: '', publication: '600' } }),
];
