import type { ClientLookView } from '../contract/views/presentation.js';
import type { StoryStepView } from '../contract/views/story.js';

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
