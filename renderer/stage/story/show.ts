import type { StageEntries, StoryStepView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { lookOf } from '../../../shared/scenario/look-of.js';
import type { EntryStore } from '../../bridge/entry-store.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';
import { useDetectiveStore } from '../detective/detective-store.js';
import { type DockTab, useDock } from '../dock-store.js';
import { useChosenFrontEnd } from '../front-ends/front-ends-store.js';
import { useSelection } from '../selection.js';

type Show = StoryStepView['show'];

/**
 * Brings onto the stage what a step, or one of its sights, is about; what else is open in the clients is closed.
 * @param how whether the dock comes to the front for it even where it covers the story itself
 */
export function showOnStage(
  show: Show,
  stage: EntryStore<StageEntries>,
  how: 'turn' | 'open' = 'open',
): void {
  const signedIn = stage.ids('client/{sip}');
  const { clients } = show;
  if (clients)
    useClientsOnStage.getState().arrange(
      clients,
      signedIn.filter((sip) => !clients.includes(sip)),
    );
  useClientsOnStage
    .getState()
    .look(Object.fromEntries(signedIn.map((sip) => [sip, lookOf(show, sip)])));
  showInDock(show, stage, useDock.getState()[how]);
}

/** Leaves the dock as it is where nothing of it is meant. */
function showInDock(
  show: Show,
  stage: EntryStore<StageEntries>,
  open: (tab: DockTab) => void,
): void {
  const { detective, calendar, timeline, messages, shell, 'front-end': frontEnd } = show;
  const person = calendar ?? timeline;
  if (person !== undefined) {
    const client = stage.get(stageKey('client/{sip}', person));
    if (client) useSelection.getState().choose(client);
    open(calendar === undefined ? 'timeline' : 'calendar');
  } else if (detective) {
    const { url, sender } = detective;
    useDetectiveStore.setState({
      question: { url, sender, frontEnd: detective['front-end'] ?? null },
    });
    open('detective');
  } else if (frontEnd !== undefined) {
    useChosenFrontEnd.getState().choose(frontEnd);
    open('frontEnds');
  } else if (messages) open('messages');
  else if (shell) open('shell');
}
