import { textOf } from '../../../../shared/contract/text-kinds.js';
import { automaticReplyStates } from '../../../../shared/lync/mailbox.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { exchangeInstantSchema } from '../calendar/calendar-entry.js';
import { ExchangeError } from '../exchange-error.js';

/** Automatic replies (Out of Office) as GetUserOofSettings tells them, and as files hold them. */
export const automaticRepliesSchema = lateObject(() => ({
  state: z.enum(automaticReplyStates),
  /** The scheduled time [start, end); Exchange keeps it in every state. */
  start: exchangeInstantSchema.nullable(),
  end: exchangeInstantSchema.nullable(),
  /** The message as written, HTML or plain text. */
  internalMessage: textOf('prose', z.string().max(20_000)),
  externalMessage: textOf('prose', z.string().max(20_000)),
}));
export type AutomaticReplies = Readonly<z.output<typeof automaticRepliesSchema>>;

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
