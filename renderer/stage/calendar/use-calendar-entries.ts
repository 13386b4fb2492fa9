import { useCallback } from 'react';
import type { MailboxEntryView, MailboxView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import type { Instant } from '../../../shared/lync/time.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';

const week = 7 * 86_400_000;
const none: readonly MailboxEntryView[] = [];

/**
 * The entries of a mailbox between two moments. The stage is told about the days around the present as they change; days
 * farther off are asked for, and again after each change of the mailbox.
 */
export function useCalendarEntries(
  mailbox: MailboxView | undefined,
  sip: string,
  range: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): readonly MailboxEntryView[] {
  const command = useCommand();
  const store = useStageStore();
  const { from, to, now } = range;
  const isNear = from >= now - week && to <= now + week;
  const ask = useCallback(
    () =>
      isNear
        ? Promise.resolve(none)
        : command({ name: 'calendar.read', sip, from, to }).then(({ entries }) => entries),
    [command, isNear, sip, from, to],
  );
  const watch = useCallback(
    (again: () => void) =>
      isNear ? () => undefined : store.subscribe(stageKey('mailbox/{sip}', sip), again),
    [store, isNear, sip],
  );
  const { answer } = useFreshAnswer(ask, watch);
  return (isNear ? mailbox?.entries : answer) ?? none;
}
