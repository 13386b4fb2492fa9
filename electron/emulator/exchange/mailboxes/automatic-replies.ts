import type { Instant } from '../../../../shared/lync/time.js';
import { ExchangeError } from '../exchange-error.js';

export const automaticReplyStates = ['disabled', 'enabled', 'scheduled'] as const;
export type AutomaticReplyState = (typeof automaticReplyStates)[number];

/** Automatic replies (Out of Office) as GetUserOofSettings tells them. */
export interface AutomaticReplies {
  readonly state: AutomaticReplyState;
  /** The scheduled time [start, end); Exchange keeps it in every state, and so may we. */
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** The message as written, HTML or plain text. */
  readonly internalMessage: string;
  readonly externalMessage: string;
}

export const noAutomaticReplies: AutomaticReplies = {
  state: 'disabled',
  start: null,
  end: null,
  internalMessage: '',
  externalMessage: '',
};

/** @throws {ExchangeError} `automatic-replies` */
export function checkAutomaticReplies(replies: AutomaticReplies): AutomaticReplies {
  const { state, start, end } = replies;
  if (state === 'scheduled' && (start === null || end === null)) {
    throw new ExchangeError(
      'automatic-replies',
      'Scheduled automatic replies need a start and an end.',
    );
  }
  if (start !== null && end !== null && end <= start) {
    throw new ExchangeError(
      'automatic-replies',
      'The automatic replies end before they start. Give an end after the start.',
    );
  }
  return replies;
}
