import type { ClientLookView } from '../contract/views/presentation.js';
import type { StoryStepView, StoryView } from '../contract/views/story.js';

/** Whose clients are shown after so many steps, by SIP address: a step that names none leaves those that are there. */
export function clientsOfStep({ steps, clients }: StoryView, taken: number): readonly string[] {
  const named = steps.slice(0, taken).findLast(({ show }) => show.clients !== undefined);
  return named?.show.clients ?? clients;
}

/** What a step has open in the client of a person. */
export function lookOf(
  { options, conversations = [], card, row }: StoryStepView['show'],
  sip: string,
): ClientLookView {
  return {
    options: options?.who === sip ? { page: options.page ?? null } : null,
    conversation: conversations.find(({ who }) => who === sip)?.with ?? null,
    card: card?.who === sip ? card.of : null,
    row: row?.who === sip ? row.of : null,
  };
}
