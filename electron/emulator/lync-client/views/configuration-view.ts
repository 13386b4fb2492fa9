import type {
  ConfigurationRow,
  ConfigurationView,
} from '../../../../shared/contract/views/client.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { Instant, Seconds } from '../../../../shared/lync/time.js';
import { formatTimeSpan } from '../../../../shared/policy/time-span.js';
import type { ClientCalendar } from '../calendar/client-calendar.js';
import type { ClientSession } from '../session/client-session.js';

/**
 * The Configuration Information window. Labels and values of the rows on server, EWS and MAPI are recalled from the
 * 2010 client; the rows on polls and publications are an addition.
 * Follows `exchange/configuration-rows`.
 */
export function configurationView(
  session: ClientSession,
  calendar: ClientCalendar | null,
): ConfigurationView {
  const { sip, person, settings, connected } = session;
  const { identity } = settings.policy;
  return {
    rows: [
      row('server-sip-uri', 'Server SIP URI', sip),
      row('connected-server', 'Connected Lync Server', connected ? (person.pool ?? '') : ''),
      row('inside-user-status', 'Inside User Status', 'TRUE'),
      row('policy', 'Client Policy', identity),
      ...(calendar === null ? [] : exchangeRows(session, calendar)),
    ],
  };
}

function exchangeRows(session: ClientSession, calendar: ClientCalendar): ConfigurationRow[] {
  const { settings } = session;
  const { poller, publisher, timeText } = calendar;
  const isWeb = poller.profile.kind === 'web-services';
  const pollInterval = isWeb ? settings.webServicePollInterval : settings.mapiPollInterval;
  const moment = (at: Instant | null): string => (at === null ? '' : timeText(at));
  const next = (at: Instant): string => (session.connected ? timeText(at) : '');
  return [
    row('ews-internal-url', 'EWS Internal URL', poller.ewsUrl ?? ''),
    row('ews-external-url', 'EWS External URL', poller.ewsUrl ?? ''),
    row('ews-information', 'EWS Information', ewsInformation(calendar)),
    row('mapi-information', 'MAPI Information', mapiInformation(calendar)),
    row('last-poll', 'Last Calendar Poll', lastPoll(calendar)),
    row('next-poll', 'Next Calendar Poll', next(poller.next)),
    row('last-publication', 'Last Calendar Publication', moment(publisher.last)),
    row('next-publication', 'Next Calendar Publication', next(publisher.next)),
    intervalRow('poll-interval', 'Calendar Poll Interval', pollInterval),
    intervalRow(
      'publication-interval',
      'Calendar Publication Interval',
      settings.calendarPublicationInterval,
    ),
  ];
}

function ewsInformation({ poller }: ClientCalendar): string {
  if (poller.profile.kind !== 'web-services') return 'EWS not deployed';
  const { last } = poller;
  if (last === null) return 'EWS has not fully initialized';
  return last.failure === null
    ? 'EWS Status OK'
    : `EWS has not fully initialized. ${last.failure.message}`;
}

function mapiInformation({ poller }: ClientCalendar): string {
  if (poller.profile.kind === 'web-services') return 'Not in use';
  const { last } = poller;
  if (last === null) return 'MAPI unavailable; Retrying connection';
  return last.failure === null
    ? 'MAPI Status OK'
    : `MAPI unavailable; Retrying connection. ${last.failure.message}`;
}

function lastPoll({ poller, timeText }: ClientCalendar): string {
  const { last } = poller;
  if (last === null) return '';
  return last.failure === null ? timeText(last.at) : `${timeText(last.at)}, failed`;
}

const row = (id: string, label: string, value: string): ConfigurationRow => ({
  id,
  label,
  value,
  why: null,
});

function intervalRow(id: string, label: string, interval: Effective<Seconds>): ConfigurationRow {
  const value = formatTimeSpan(interval.value * 1000);
  return { id, label, value, why: { ...interval, value } };
}
