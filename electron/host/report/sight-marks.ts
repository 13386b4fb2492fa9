import type { PictureMark, PicturePlace } from '../../../shared/report/report.js';
import type { Show } from '../../../shared/scenario/show-schema.js';
import type { ScenarioStep } from '../scenario/scenario.js';
import type { StepResult } from '../scenario/scenario-result.js';
import { showOf } from '../scenario/show.js';
import { placeOf } from '../scenario/story/story-view.js';

/**
 * Where in the picture of a client the things are that a step promises, each with its number in the list of the step's
 * promises, from 1. What is promised of one place shares a mark.
 */
export function marksOf(
  sip: string,
  sights: readonly ScenarioStep[],
  show: Show,
  results: readonly StepResult[],
): readonly PictureMark[] {
  const marks = new Map<string, PictureMark>();
  for (const [index, sight] of sights.entries()) {
    const place = placeInPicture(sight, show);
    if (place?.client !== sip) continue;
    const { part, contact } = place;
    const status = results.find(({ step }) => step === sight)?.status;
    const key = `${part} ${contact}`;
    const before = marks.get(key);
    marks.set(key, {
      text: before ? `${before.text}, ${index + 1}` : `${index + 1}`,
      isSo: status !== 'failed' && before?.isSo !== false,
      place: { part, contact },
    });
  }
  return [...marks.values()];
}

/** As on the stage, except that opened windows stand beside the client: nothing is laid over, and they have places of their own. */
function placeInPicture(
  sight: ScenarioStep,
  show: Show,
): (PicturePlace & { readonly client: string }) | null {
  const [action] = sight.actions.filter(({ kind }) => kind === 'expect');
  if (action?.kind !== 'expect') return null;
  const { client, card, message } = action.expectation;
  if (client === undefined) return null;
  const opened = (isOpen: boolean, part: PicturePlace['part']) =>
    isOpen ? { client, part, contact: null } : null;
  if (card !== undefined) return opened(show.card?.who === client && show.card.of === card, 'card');
  if (message) {
    const talks = show.conversations ?? [];
    return opened(
      talks.some((one) => one.who === client && one.with === message.with),
      'conversation',
    );
  }
  if (showOf([action]).options && show.options?.who === client) return opened(true, 'dialog');
  const place = placeOf(sight, {});
  if (place === null) return null;
  return { client, part: place.part === 'row' ? 'list' : place.part, contact: place.contact };
}
