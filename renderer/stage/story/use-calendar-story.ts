import type { MailboxEntryView, StageClientView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { useStageEntry, useStageIds, useStageStore } from '../../bridge/hooks.js';
import { useForecast } from '../forecast/use-forecast.js';
import { presenceStoryStrings } from './presence-story-strings.js';

const text = presenceStoryStrings.calendar;

/** The shorter intervals of the story, in seconds and as cmdlets take them. */
const shorter = { poll: 300, publication: 60, pollText: '00:05:00' } as const;

export interface CalendarStoryState {
  /** The meeting of the story, while it is in the mailbox. */
  readonly meeting: MailboxEntryView | undefined;
  /** Whether a poll has come since it was put there. */
  readonly polled: boolean;
  readonly published: boolean;
  /** Whether the governing policy has the shorter intervals, and whether the client has them too. */
  readonly shortened: boolean;
  readonly inForce: boolean;
  /** The cmdlet that shortens them, and the one that takes that back. */
  readonly shorten: string;
  readonly restore: string;
}

/** Where the calendar story stands, read from mailbox, log, policy and forecast. */
export function useCalendarStory(subject: StageClientView): CalendarStoryState {
  const { sip, presence, ladder } = subject;
  const store = useStageStore();
  const mailbox = useStageEntry('mailbox/{sip}', sip);
  const identity = ladder.rungs.find(({ wins }) => wins)?.identity ?? 'Global';
  const policy = useStageEntry('policy/{identity}', identity);
  const { answer: forecast } = useForecast(sip);
  const meeting = mailbox?.entries.find(({ subject: of }) => of === text.meeting);
  const log = useStageIds('log/{entry}');
  const added = log.findLastIndex((id) => {
    const entry = store.get(stageKey('log/{entry}', id));
    return entry?.kind === 'mailbox.entry-added' && entry.sip === sip;
  });
  const polled = log.findLastIndex((id) => {
    const entry = store.get(stageKey('log/{entry}', id));
    return entry?.kind === 'calendar.polled' && entry.sip === sip;
  });
  const set = `Set-CsClientPolicy -Identity ${identity.replace(/^Tag:/, '')}`;
  const pollInPolicy = policy?.changed.find(
    ({ parameter }) => parameter === 'WebServicePollInterval',
  );
  return {
    meeting,
    polled: meeting !== undefined && added >= 0 && polled > added,
    published: presence.text === 'In a meeting',
    shortened: pollInPolicy?.value === shorter.pollText,
    inForce:
      forecast?.pollInterval.value === shorter.poll &&
      forecast.publicationInterval.value === shorter.publication,
    shorten: `${set} -WebServicePollInterval ${shorter.pollText} -CalendarStatePublicationInterval ${shorter.publication}`,
    restore: `${set} -WebServicePollInterval $Null -CalendarStatePublicationInterval $Null`,
  };
}
