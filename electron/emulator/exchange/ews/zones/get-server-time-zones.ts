import { minuteMilliseconds } from '../../../../../shared/lync/time.js';
import { weekdays } from '../../../../../shared/time/wall-time.js';
import { ianaNameOf, windowsZoneNames } from '../../icalendar/windows-zones.js';
import { escapeXml } from '../../xml/escape-xml.js';
import { formatDuration } from '../../xml/xml-date-time.js';
import { defineOperation, responseMessages } from '../operation.js';
import {
  anyOf,
  enumeration,
  extension,
  type SchemaTypes,
  sequence,
  text,
} from '../schema/schema.js';
import { capitalised, type TransitionZone, type ZoneTransition } from './serializable-time-zone.js';

/** Types of a TimeZoneDefinition, which items and headers hold too. */
const timeZoneTypes: SchemaTypes = {
  TimeZoneDefinitionType: sequence(
    'Periods? t:NonEmptyArrayOfPeriodsType',
    'TransitionsGroups? t:ArrayOfTransitionsGroupsType',
    'Transitions? t:ArrayOfTransitionsType',
    '@Id? xs:string',
    '@Name? xs:string',
  ),
  NonEmptyArrayOfPeriodsType: sequence('Period+ t:PeriodType'),
  PeriodType: sequence('@Bias xs:duration', '@Name xs:string', '@Id xs:string'),
  ArrayOfTransitionsGroupsType: sequence('TransitionsGroup+ t:ArrayOfTransitionsType'),
  ArrayOfTransitionsType: sequence(
    anyOf(
      'AbsoluteDateTransition t:AbsoluteDateTransitionType',
      'RecurringDayTransition t:RecurringDayTransitionType',
      'Transition t:TransitionType',
    ),
    '@Id? xs:string',
  ),
  TransitionType: sequence('To t:TransitionTargetType'),
  TransitionTargetType: text('xs:string', '@Kind t:TransitionTargetKindType'),
  TransitionTargetKindType: enumeration('Period', 'Group'),
  AbsoluteDateTransitionType: extension('t:TransitionType', 'DateTime xs:dateTime'),
  RecurringDayTransitionType: extension(
    't:TransitionType',
    'TimeOffset xs:duration',
    'Month xs:int',
    'DayOfWeek xs:string',
    'Occurrence xs:int',
  ),
};

/** `GetServerTimeZones`: the zones of Windows, by name or with the rules of their clocks. */
export const getServerTimeZones = defineOperation({
  name: 'GetServerTimeZones',
  since: 'Exchange2010',
  schema: {
    request: sequence(
      'Ids? t:NonEmptyArrayOfTimeZoneIdType',
      '@ReturnFullTimeZoneData? xs:boolean',
    ),
    message: sequence('TimeZoneDefinitions? t:ArrayOfTimeZoneDefinitionType'),
    types: {
      ...timeZoneTypes,
      NonEmptyArrayOfTimeZoneIdType: sequence('Id+ xs:string'),
      ArrayOfTimeZoneDefinitionType: sequence('TimeZoneDefinition* t:TimeZoneDefinitionType'),
    },
  },
  read: (element) => ({
    ids:
      element
        .child('Ids')
        ?.children('Id')
        .map(({ text }) => text) ?? null,
    isFull: element.attribute('ReturnFullTimeZoneData')?.toLowerCase() !== 'false',
  }),
  addresses: () => [],
  answer: ({ ids, isFull }, { zones, now }) => {
    const year = new Date(now).getUTCFullYear();
    // The transitions of all zones take 0.2 s a year to work out; a request with Ids asks for few.
    const years = ids === null ? [year] : [year - 1, year, year + 1];
    const names = windowsZoneNames.filter((name) => ids?.includes(name) ?? true);
    const definition = (name: string) => {
      const of = (one: number) => zones.of(ianaNameOf(name) ?? name, one);
      const { bias } = of(year);
      const title = `(${utcName(bias)}) ${name}`;
      const content = isFull ? writeEras(years.map((one) => ({ year: one, zone: of(one) }))) : '';
      return `<t:TimeZoneDefinition Id="${escapeXml(name)}" Name="${escapeXml(title)}">${content}</t:TimeZoneDefinition>`;
    };
    return responseMessages(
      'GetServerTimeZones',
      [names],
      (all) => `<m:TimeZoneDefinitions>${all.map(definition).join('')}</m:TimeZoneDefinitions>`,
    );
  },
});

interface Era {
  readonly year: number;
  readonly zone: TransitionZone;
}

/** Periods, groups and transitions of the years, one group for those that have the same rules. */
function writeEras(years: readonly Era[]): string {
  const eras = years.filter(
    ({ zone }, index) => JSON.stringify(zone) !== JSON.stringify(years[index - 1]?.zone),
  );
  const periods = new Map<string, string>();
  const groups = eras.map(({ zone }, index) => writeGroup(zone, index, periods));
  const transitions = eras.map(({ year }, index) => {
    const to = `<t:To Kind="Group">${index}</t:To>`;
    return index === 0
      ? `<t:Transition>${to}</t:Transition>`
      : `<t:AbsoluteDateTransition>${to}<t:DateTime>${year}-01-01T00:00:00</t:DateTime></t:AbsoluteDateTransition>`;
  });
  return (
    `<t:Periods>${[...periods.values()].join('')}</t:Periods>` +
    `<t:TransitionsGroups>${groups.join('')}</t:TransitionsGroups>` +
    `<t:Transitions>${transitions.join('')}</t:Transitions>`
  );
}

function writeGroup(zone: TransitionZone, index: number, periods: Map<string, string>): string {
  const period = (name: 'Standard' | 'Daylight', bias: number): string => {
    const id = `trule:${name}/${bias}`;
    periods.set(id, `<t:Period Bias="${formatDuration(bias)}" Name="${name}" Id="${id}"/>`);
    return `<t:To Kind="Period">${id}</t:To>`;
  };
  const { bias, standard, daylight } = zone;
  const isFixed = standard.month === 0 || daylight.month === 0;
  const content = isFixed
    ? `<t:Transition>${period('Standard', bias)}</t:Transition>`
    : recurring(period('Daylight', bias + daylight.bias), daylight) +
      recurring(period('Standard', bias + standard.bias), standard);
  return `<t:TransitionsGroup Id="${index}">${content}</t:TransitionsGroup>`;
}

const recurring = (to: string, { month, order, weekday, time }: ZoneTransition): string =>
  `<t:RecurringDayTransition>${to}<t:TimeOffset>${formatDuration(time / minuteMilliseconds)}</t:TimeOffset>` +
  `<t:Month>${month}</t:Month><t:DayOfWeek>${capitalised(weekdays[weekday] ?? 'sunday')}</t:DayOfWeek>` +
  `<t:Occurrence>${order === 5 ? -1 : order}</t:Occurrence></t:RecurringDayTransition>`;

/** `UTC+01:00` of a bias of -60 minutes. */
function utcName(bias: number): string {
  if (bias === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(bias) / 60), Math.abs(bias) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `UTC${bias > 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}
