import { minuteMilliseconds, toInstant } from '../../../../../shared/lync/time.js';
import { type ZoneClock, zoneClock } from '../../../../../shared/time/zone-clock.js';
import { clockOfZone } from '../../icalendar/zone-names.js';
import { parseXmlDateTime } from '../../xml/xml-date-time.js';
import type { XmlElement } from '../../xml/xml-element.js';
import {
  readNumber,
  timeZoneError,
  transitionClock,
  weekdayNumber,
  type ZoneTransition,
} from './serializable-time-zone.js';

/**
 * The clock of a TimeZoneDefinition: by the name that Windows has for it, or where that is none by the periods and
 * transitions written beside it. Follows `exchange/ews-time-zone-context`.
 * @throws {EwsError} ErrorTimeZone
 */
export function readTimeZoneContext(definition: XmlElement): ZoneClock {
  const id = definition.attribute('Id') ?? '';
  const known = clockOfZone(id);
  if (known) return known;
  if (definition.child('Periods')) return readDefinition(definition);
  throw timeZoneError(
    `"${id.slice(0, 60)}" is no zone of Windows and comes without Periods. Name one such as "Pacific Standard Time"`,
  );
}

/** One entry of Transitions: from an instant on, the clock of a group of transitions holds. */
interface Era {
  readonly from: number;
  readonly clock: ZoneClock;
}

function readDefinition(definition: XmlElement): ZoneClock {
  const biases = new Map(
    (definition.child('Periods')?.children('Period') ?? []).map((period) => [
      period.attribute('Id') ?? '',
      readDuration(period.attribute('Bias')),
    ]),
  );
  const groups = new Map(
    (definition.child('TransitionsGroups')?.children('TransitionsGroup') ?? []).map((group) => [
      group.attribute('Id') ?? '',
      groupClock(group, biases),
    ]),
  );
  const eras = (definition.child('Transitions')?.elements() ?? [])
    .map((element): Era => {
      const clock = groups.get(element.textOf('To') ?? '');
      if (!clock) throw timeZoneError('a transition leads to a group that is not there');
      const from = parseXmlDateTime(element.textOf('DateTime') ?? '') ?? Number.NEGATIVE_INFINITY;
      return { from, clock };
    })
    .sort((a, b) => a.from - b.from);
  const [first] = eras;
  if (!first) throw timeZoneError('it has Periods and no Transitions');
  return zoneClock((instant) => {
    const { clock } = eras.findLast(({ from }) => from <= instant) ?? first;
    return clock.wallAt(toInstant(instant)) - instant;
  });
}

function groupClock(group: XmlElement, biases: ReadonlyMap<string, number>): ZoneClock {
  const transitions = group.elements().map((element) => ({
    bias: biasOf(element, biases),
    recurring: element.name === 'RecurringDayTransition' ? readRecurringDay(element) : null,
  }));
  // Of the two, the one whose clocks are ahead is daylight saving time: UTC = local + bias.
  const [daylight, standard] = transitions.toSorted((a, b) => a.bias - b.bias);
  if (!daylight) throw timeZoneError('a group has no transition');
  if (!standard?.recurring || !daylight.recurring) {
    return zoneClock(() => -(transitions[0]?.bias ?? 0) * minuteMilliseconds);
  }
  return transitionClock({
    bias: standard.bias,
    standard: { ...standard.recurring, bias: 0 },
    daylight: { ...daylight.recurring, bias: daylight.bias - standard.bias },
  });
}

function biasOf(transition: XmlElement, biases: ReadonlyMap<string, number>): number {
  const bias = biases.get(transition.textOf('To') ?? '');
  if (bias === undefined) throw timeZoneError('a transition leads to a period that is not there');
  return bias;
}

function readRecurringDay(element: XmlElement): Omit<ZoneTransition, 'bias'> {
  const weekday = weekdayNumber(element.textOf('DayOfWeek') ?? '');
  const occurrence = readNumber(element, 'Occurrence', -1, 5);
  if (weekday < 0 || occurrence === 0) {
    throw timeZoneError('DayOfWeek or Occurrence of a transition cannot be read');
  }
  return {
    month: readNumber(element, 'Month', 1, 12),
    order: occurrence === -1 ? 5 : occurrence,
    weekday,
    time: readDuration(element.textOf('TimeOffset')) * minuteMilliseconds,
  };
}

const pattern = /^(-?)PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})(?:\.\d+)?S)?$/;

/** An `xs:duration` of hours, minutes and seconds, in minutes. */
function readDuration(text = ''): number {
  const [whole, sign, hours = '0', minutes = '0', seconds = '0'] = pattern.exec(text.trim()) ?? [];
  const length = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  if (whole === undefined || length > 1440) {
    throw timeZoneError(`"${text.slice(0, 40)}" is no length of hours and minutes such as PT8H`);
  }
  return sign === '-' ? -length : length;
}
