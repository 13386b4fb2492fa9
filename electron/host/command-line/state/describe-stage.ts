import { entriesAt } from '../../../../shared/contract/key-pattern.js';
import type { StageClientView, StageEntries } from '../../../../shared/contract/views/stage.js';
import { describeMoment } from './describe-moment.js';

/** Who is signed in where and when, as lines that people and `grep` can read. */
export function describeStage(entries: Partial<StageEntries>): readonly string[] {
  const { organisation, clock, settings } = entries;
  const clients = entriesAt(entries, 'client/{sip}')
    .map(([, client]) => client)
    .sort((a, b) => a.sip.localeCompare(b.sip));
  return [
    ...(organisation ? [`${organisation.name}, ${organisation.people} people`] : []),
    ...(clock
      ? [
          `  clock    ${describeMoment(clock.now, clock.timeZone)}, ${rateText(clock.rate)}`,
          ...(clock.next
            ? [`  next     ${describeMoment(clock.next.at, clock.timeZone)}: ${clock.next.label}`]
            : []),
        ]
      : []),
    ...(settings ? [`  profile  ${settings.profile}`] : []),
    ...clients.map(clientLine),
  ];
}

const rateText = (rate: number): string => (rate === 0 ? 'standing still' : `playing at ${rate}x`);

function clientLine({ displayName, sip, presence, policy, pending }: StageClientView): string {
  const change = pending ? `, pending ${pending.policy.identity}` : '';
  return `  ${displayName} <${sip}>: ${presence.text} [${policy.identity} (${policy.scope})${change}]`;
}
