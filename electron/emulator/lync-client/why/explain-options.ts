import type { AbsentThing, WhyAnswer } from '../../../../shared/contract/views/why.js';
import { effectiveOption } from '../options/effective-option.js';
import { isSettable } from '../options/option.js';
import { optionPages } from '../options/option-pages.js';
import { pictureSourceLabels } from '../options/picture-page.js';
import { absentOptions } from '../options/shape-options.js';
import { isPictureSource } from '../options/user-settings.js';
import type { ClientSession } from '../session/client-session.js';
import { answer, decided, inWords, step, stepsOf } from './answer.js';

const isIdle = step('It is kept for the user and changes nothing here.', 'emulator/drawn-only');

/** Why a page of Options is there. */
export function explainOptionsPage(session: ClientSession, id: string): WhyAnswer | null {
  const page = optionPages.find((each) => each.id === id);
  if (page === undefined) return null;
  const label = `Page ${page.title}`;
  if (page.picture)
    return answer(
      label,
      inWords(session.settings.displayPhoto, () => 'Shown'),
    );
  const rule = page.sections[0]?.options[0]?.rule ?? 'options/not-on-record';
  return answer(label, decided('Shown', rule, 'No policy takes this page away.', 'client-default'));
}

/** Why a control of Options has its value, and why it is there. */
export function explainOption({ optionsContext }: ClientSession, id: string): WhyAnswer | null {
  const option = optionPages
    .flatMap(({ sections }) => sections.flatMap(({ options }) => options))
    .find((each) => each.id === id);
  if (option === undefined) return null;
  const { label, rule, acts } = option;
  const steps = stepsOf(
    step('That the dialog has this control:', rule),
    !acts && option.kind !== 'static' && isIdle,
  );
  return isSettable(option)
    ? answer(label, inWords(effectiveOption(option, optionsContext), valueText), steps)
    : answer(label, decided('Shown', rule, 'The dialog has it.', 'client-default'), steps);
}

const valueText = (value: boolean | number | string): string =>
  typeof value === 'boolean' ? (value ? 'On' : 'Off') : String(value);

/** Why a source of the own picture is offered. */
export function explainPictureSource({ settings, data }: ClientSession, source: string) {
  if (!isPictureSource(source)) return null;
  const isChosen = data.settings.picture.source === source;
  return answer(
    pictureSourceLabels[source],
    inWords(settings.displayPhoto, () => (isChosen ? 'Chosen by the user' : 'Offered')),
    [
      step('What the policy leaves of the three choices.', 'photos/choices'),
      step('How the choices are worded.', 'photos/choice-labels'),
    ],
  );
}

/** What a policy took off the dialog. */
export const absentFromOptions = ({ optionsContext }: ClientSession): readonly AbsentThing[] =>
  absentOptions(optionsContext).map(({ label, page, why }) => ({
    label,
    place: `Options, ${page}`,
    why,
  }));
