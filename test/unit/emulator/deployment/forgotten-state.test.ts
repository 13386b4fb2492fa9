import { expect, it } from 'vitest';
import { deploymentSnapshotSchema } from '../../../../electron/emulator/deployment/deployment-snapshot.js';
import { type Member, ObjectGraphs } from '../../../support/forgotten-state.js';
import { throughJson } from '../../../support/through-json.js';
import { begin, day } from './busy-day.js';

/**
 * What a deployment holds and no snapshot says, with the reason why nothing is lost. A member that is not here and
 * differs after a snapshot is state that its part forgets to say.
 */
const derived: Readonly<Record<Member, string>> = {
  'Reactions.#revision': 'counts the changes since this deployment was made, for whoever saves it',
  'ServerSettings.#snapshot': 'what it said last',
  'PersonPresence.#published': 'made again from the state',
  'UserDataStore.#untouched': 'made again from the organisation',
  'Mailboxes.#open': 'a mailbox is made when it is asked for',
  'Mailboxes.#owners': 'made again from the addresses',
  'Mailbox.#holdings': 'read when it is asked for',
  'Mailbox.#derived': 'answers to Exchange Web Services, made again from the calendar',
  'EwsService.#read': 'requests that were read; reading one again gives the same',
  'EwsService.#readOn': 'the day of those',
  'ZoneRules.#known': 'rules of time zones, worked out again',
  'EwsReader.#window': 'of the request below',
  'EwsReader.#availabilityRequest': 'made again with each window',
  'EwsReader.#freeBusy': 'an answer that was read; reading it again gives the same',
  'EwsReader.#replies': 'likewise',
  'EwsReader.#last': 'likewise',
  'ProvisionedSettings.#values': 'read from the properties when it is asked for',
  'Watchers.#bySubject': 'found again when somebody asks',
  'Watchers.#watched': 'likewise',
  'Watchers.#unread': 'likewise',
  'Topic.#dirty': 'what followers have not been sent yet; they begin anew',
  'Stage.#shownHour': 'likewise',
  'Scheduler.#waiting': 'a timer of a sleeping PC is put off when its turn comes',
  'EventHeap.#items': 'the same timers in another layout of the heap',
};

class Part {
  readonly #kept = new Map<string, readonly number[]>();

  constructor(...numbers: readonly number[]) {
    this.#kept.set('numbers', numbers);
  }

  get kept(): unknown {
    return this.#kept;
  }
}

it('sees what a part keeps to itself', () => {
  const compared = (one: Part, other: Part) => {
    const graphs = new ObjectGraphs(new Set());
    graphs.compare({ within: [one] }, { within: [other] });
    return [...graphs.different];
  };
  expect(compared(new Part(1, 2), new Part(1, 2))).toEqual([]);
  expect(compared(new Part(1, 2), new Part(1, 3))).toEqual(['Part.#kept']);
});

it('holds nothing that a snapshot does not say, but what is derived', async () => {
  const left = new Set(Object.keys(derived) as Member[]);
  const different = new Set<Member>();
  const unmet = new Set(left);
  const whole = begin(null);
  for (const command of day) {
    await whole.execute(command, {}).catch(() => undefined);
    const restored = begin(throughJson(deploymentSnapshotSchema, whole.snapshot()));
    const graphs = new ObjectGraphs(left);
    graphs.compare(whole, restored);
    for (const member of graphs.different) different.add(member);
    for (const member of graphs.met) unmet.delete(member);
  }
  expect({ forgotten: [...different], gone: [...unmet] }).toEqual({ forgotten: [], gone: [] });
});
