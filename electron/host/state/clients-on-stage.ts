import type {
  ClientsOnStageEntries,
  ClientsOnStageView,
  clientsOnStageTopic,
} from '../../../shared/contract/views/clients-on-stage.js';
import { sameData } from '../../emulator/snapshots/same-data.js';
import { Topic } from '../../emulator/topics/topic.js';
import { topicSource } from '../../emulator/topics/topic-source.js';

const nobody: ClientsOnStageView = { order: [], hidden: [] };

/**
 * Which clients stand on the stage, and in which order. It is how the operator arranged them, and no state of the
 * organisation: undo leaves it as it is.
 */
export class ClientsOnStage {
  /** Never changed: another object takes its place. */
  #view: ClientsOnStageView;
  /** Grows with each change. */
  revision = 0;
  readonly topic: Topic<ClientsOnStageEntries>;

  constructor(kept: ClientsOnStageView = nobody) {
    this.#view = kept;
    this.topic = new Topic(topicSource<typeof clientsOnStageTopic>({ clients: () => this.#view }));
  }

  get view(): ClientsOnStageView {
    return this.#view;
  }

  /**
   * Takes in who is signed in now: newcomers come last, in the order given. Who was taken off the stage and signed out
   * is forgotten; who signed out at the client stays.
   */
  settle(signedIn: readonly string[]): void {
    const { order, hidden } = this.#view;
    const isIn = new Set(signedIn);
    const gone = new Set(hidden.filter((sip) => !isIn.has(sip)));
    const known = new Set(order);
    this.#set({
      order: [...order, ...signedIn.filter((sip) => !known.has(sip))].filter(
        (sip) => !gone.has(sip),
      ),
      hidden: hidden.filter((sip) => !gone.has(sip)),
    });
  }

  /** Puts some people first, in this order, and takes others off the stage; what is left out stays as it is. */
  arrange({
    first = [],
    hidden,
  }: {
    readonly first?: readonly string[];
    readonly hidden?: readonly string[];
  }): void {
    const { order, hidden: before } = this.#view;
    this.#set({
      order: [...new Set([...first, ...order])],
      hidden: [...new Set(hidden ?? before)],
    });
  }

  /** Another organisation, or another course of this one: nobody has a place yet. */
  forget(): void {
    this.#set(nobody);
  }

  #set(view: ClientsOnStageView): void {
    if (sameData(view, this.#view)) return;
    this.#view = view;
    this.revision += 1;
    this.topic.invalidate('clients');
  }
}
