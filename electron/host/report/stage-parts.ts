import {
  type EmulatorViews,
  readClock,
  stageEntries,
} from '../../../shared/contract/emulator-views.js';
import { stageKey } from '../../../shared/contract/keys.js';
import type {
  FrontEndRegistryView,
  FrontEndView,
} from '../../../shared/contract/views/front-end.js';
import type { Block, Table, Words } from '../../../shared/report/report.js';
import type { Show } from '../../../shared/scenario/show-schema.js';
import { dateTimeIn, spanIn } from '../../../shared/time/time-text.js';
import { commandsIn, type StoryStep } from '../scenario/story/story-steps.js';

type NameOf = (sip: string) => string;

/** What the stage shows of servers and calendars in a step, as tables: what no client can show. */
export async function stageBlocks(
  { step, sights, show }: StoryStep,
  views: EmulatorViews,
  nameOf: NameOf,
): Promise<readonly Block[]> {
  const frontEnd = show['front-end'];
  const forecastFor = [step, ...sights]
    .flatMap(({ actions }) => actions)
    .flatMap((action) =>
      action.kind === 'expect' && action.expectation.forecast ? [action.expectation.client] : [],
    )
    .find((client) => client !== undefined);
  const isAboutUpdate = commandsIn(step.actions).some(
    ({ name }) => name === 'server.set-last-active',
  );
  return [
    ...(show.detective ? [await detectiveTable(show.detective, views, nameOf)] : []),
    ...(frontEnd === undefined ? [] : await frontEndBlocks(frontEnd, views)),
    ...(show.calendar === undefined ? [] : await calendarBlocks(show.calendar, views, nameOf)),
    ...(forecastFor === undefined ? [] : [await forecastTable(forecastFor, views, nameOf)]),
    ...(isAboutUpdate ? [await lastActiveNote(views)] : []),
  ];
}

const tableOf = (
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly Words[])[],
): Table => ({ kind: 'table', caption, columns: titles.map((title) => ({ title })), rows });

async function detectiveTable(
  { url, sender, 'front-end': frontEnd }: NonNullable<Show['detective']>,
  views: EmulatorViews,
  nameOf: NameOf,
): Promise<Table> {
  const told = await views.ask({ name: 'url.explain', url, sender, frontEnd });
  const caption = `Detective: ${url}, sent by ${nameOf(sender)}, at ${told.frontEnd}: ${told.verdict}`;
  return tableOf(
    caption,
    ['Question', 'Answer', 'What it rests on'],
    told.steps
      .filter(({ outcome }) => outcome !== 'not-reached')
      .map(({ question, answer, evidence, outcome }) => [
        question,
        outcome === 'decides' ? [{ strong: `${answer} This decides.` }] : answer,
        evidence,
      ]),
  );
}

async function frontEndBlocks(name: string, views: EmulatorViews): Promise<readonly Block[]> {
  const stage = await stageEntries(views);
  const found = stage['front-ends']?.find(({ fqdn }) => fqdn.toLowerCase() === name.toLowerCase());
  if (!found) return [];
  const registry = stage[stageKey('front-end/{fqdn}/registry', found.fqdn)];
  return [...(await servicesOf(found, views)), ...(registry ? [zonesTable(registry)] : [])];
}

async function servicesOf(
  { fqdn, services, pendingChanges }: FrontEndView,
  views: EmulatorViews,
): Promise<readonly Block[]> {
  const time = dateTimeIn((await readClock(views)).timeZone);
  return [
    tableOf(
      `Services of ${fqdn}`,
      ['Service', 'Status', 'Account', 'Started'],
      services.map(({ displayName, status, account, startedAt }) => [
        displayName,
        status,
        account,
        startedAt === null ? '-' : time(startedAt),
      ]),
    ),
    ...(pendingChanges.length === 0
      ? []
      : [
          { kind: 'paragraph', text: 'A restart of the service would change this:' } as const,
          { kind: 'list', items: pendingChanges } as const,
        ]),
  ];
}

function zonesTable({ fqdn, accounts }: FrontEndRegistryView): Table {
  const rows = accounts.flatMap(({ name, domainsExists, sites, moreSites }) => {
    const told = sites.flatMap(({ domain, subdomain, values }) =>
      values.map(({ protocol, zone, readByService }) => [
        name,
        subdomain === null ? domain : `${subdomain}.${domain}`,
        `${protocol} = ${zone ?? 'no zone'}`,
        readByService ? 'yes' : 'no',
      ]),
    );
    const more = moreSites > 0 ? [[name, `${moreSites} more sites`, '', '']] : [];
    const none = [[name, domainsExists ? 'no site' : 'no ZoneMap\\Domains', '-', '-']];
    return told.length + more.length === 0 ? none : [...told, ...more];
  });
  return tableOf(
    `Zones in the registry of ${fqdn}`,
    ['Account', 'Site', 'Value', 'Read by the service'],
    rows,
  );
}

async function calendarBlocks(
  sip: string,
  views: EmulatorViews,
  nameOf: NameOf,
): Promise<readonly Block[]> {
  const mailbox = (await stageEntries(views))[stageKey('mailbox/{sip}', sip)];
  if (!mailbox) return [];
  const caption = `Calendar of ${nameOf(sip)}`;
  if (mailbox.entries.length === 0)
    return [{ kind: 'paragraph', look: 'quiet', text: `${caption}: no entry.` }];
  const span = spanIn((await readClock(views)).timeZone);
  return [
    tableOf(
      caption,
      ['Entry', 'When', 'Shown as'],
      mailbox.entries.map(({ subject, start, end, busyType, isAllDay }) => [
        subject,
        `${span(start, end)}${isAllDay ? ', all day' : ''}`,
        busyType,
      ]),
    ),
  ];
}

async function forecastTable(sip: string, views: EmulatorViews, nameOf: NameOf): Promise<Table> {
  const { entries } = await views.ask({ name: 'calendar.forecast', sip });
  const { timeZone } = await readClock(views);
  const [time, span] = [dateTimeIn(timeZone), spanIn(timeZone)];
  return tableOf(
    `Forecast for ${nameOf(sip)}`,
    ['Entry', 'When', 'Presence shows it', 'Why'],
    entries.map(({ subject, start, end, flipsAt, returnsAt, text, why }) => [
      subject,
      span(start, end),
      flipsAt === null
        ? 'never'
        : `${text}, ${time(flipsAt)} to ${returnsAt === null ? 'no end' : time(returnsAt)}`,
      why,
    ]),
  );
}

async function lastActiveNote(views: EmulatorViews): Promise<Block> {
  const isRemoved = (await stageEntries(views)).settings?.lastActive === 'removed';
  return {
    kind: 'paragraph',
    text: isRemoved
      ? 'The server keeps the time of last activity, and delivers it to no one.'
      : 'The server keeps the time of last activity, and delivers it to those who may see it.',
  };
}
