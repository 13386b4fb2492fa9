import {
  dayMilliseconds,
  hourMilliseconds,
  minuteMilliseconds,
} from '../../../../shared/lync/time.js';
import { startOfDay } from '../../../../shared/time/wall-time.js';
import { runtimeError } from '../shell-error.js';
import { scriptBlockOf } from '../syntax/parse-script.js';
import { castTo, dotNetName, itemText, joinTexts, toNumber, toText } from '../values/conversion.js';
import { parseDate, unreadableDate } from '../values/date-format.js';
import type { DateValue } from '../values/date-value.js';
import { formatText } from '../values/format-text.js';
import { roundHalfToEven } from '../values/number.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { isArray, TypeName, type Value } from '../values/value.js';
import type { Budget } from './budget.js';
import { convertMembers } from './convert-members.js';
import { lookUp } from './methods.js';

/** What a static member gives; a property is a method without inputs. */
type StaticMember = (inputs: readonly Value[], budget: Budget, world: StaticWorld) => Value;

/** What members know of the computer that the shell runs on. */
export interface StaticWorld {
  /** The virtual clock, in the zone of the organisation. */
  now(): DateValue;
  environment(name: string): string | null;
}

/** An input as a number. */
function numberAt(inputs: readonly Value[], index = 0): number {
  const value = inputs[index] ?? null;
  const number = toNumber(value);
  if (number !== null) return number;
  throw runtimeError(
    `Cannot convert value "${itemText(value).slice(0, 80)}" to type "System.Double".`,
    'InvalidCast',
  );
}

const fromUnit =
  (unit: number): StaticMember =>
  (inputs) =>
    new TimeSpanValue(Math.trunc(numberAt(inputs) * unit));

const text = (inputs: readonly Value[], budget: Budget, index = 0): string =>
  toText(inputs[index] ?? null, budget);

/** The values behind the first input, as `params object[]` of .NET takes them. */
const others = (inputs: readonly Value[]): readonly Value[] => {
  const [, second] = inputs;
  return inputs.length === 2 && second !== undefined && isArray(second) ? second : inputs.slice(1);
};

/** The date that a text says, by the clocks of the organisation; null for what says none. */
export function dateOf(written: string, world: StaticWorld): DateValue | null {
  const wall = parseDate(written);
  return wall === null ? null : world.now().moved(() => wall);
}

function parsedDate(written: string, world: StaticWorld): DateValue {
  const date = dateOf(written, world);
  if (date !== null) return date;
  throw runtimeError(
    `Exception calling "Parse" with "1" argument(s): "${unreadableDate(written)}"`,
    'FormatException',
  );
}

/** Static members by type and lower-case name. */
const staticMembers: Readonly<Record<string, StaticMember>> = {
  ...convertMembers,
  'timespan::fromdays': fromUnit(dayMilliseconds),
  'timespan::fromhours': fromUnit(hourMilliseconds),
  'timespan::fromminutes': fromUnit(minuteMilliseconds),
  'timespan::fromseconds': fromUnit(1_000),
  'timespan::frommilliseconds': fromUnit(1),
  'timespan::zero': () => new TimeSpanValue(0),
  'timespan::parse': (inputs, budget) => castTo('timespan', text(inputs, budget), budget),
  'string::isnullorempty': (inputs, budget) => text(inputs, budget) === '',
  'string::join': (inputs, budget) => joinTexts(others(inputs), text(inputs, budget), budget),
  'string::concat': (inputs, budget) =>
    joinTexts(inputs.length === 1 ? others([null, ...inputs]) : inputs, '', budget),
  'string::format': (inputs, budget) =>
    formatText(text(inputs, budget), others(inputs), budget, (reason) =>
      runtimeError(
        `Exception calling "Format" with "${inputs.length}" argument(s): "${reason}"`,
        'FormatException',
      ),
    ),
  'string::empty': () => '',
  'int::maxvalue': () => 2_147_483_647,
  'int::minvalue': () => -2_147_483_648,
  'int::parse': (inputs, budget) => castTo('int', text(inputs, budget), budget),
  'uint32::maxvalue': () => 4_294_967_295,
  'uint16::maxvalue': () => 65_535,
  'math::abs': (inputs) => Math.abs(numberAt(inputs)),
  'math::floor': (inputs) => Math.floor(numberAt(inputs)),
  'math::ceiling': (inputs) => Math.ceil(numberAt(inputs)),
  'math::round': (inputs) => {
    const scale = 10 ** Math.min(15, Math.max(0, Math.trunc(numberAt(inputs, 1))));
    return roundHalfToEven(numberAt(inputs) * scale) / scale;
  },
  'math::pow': (inputs) => numberAt(inputs) ** numberAt(inputs, 1),
  'math::sqrt': (inputs) => Math.sqrt(numberAt(inputs)),
  'math::truncate': (inputs) => Math.trunc(numberAt(inputs)),
  'math::max': (inputs) => Math.max(numberAt(inputs), numberAt(inputs, 1)),
  'math::pi': () => Math.PI,
  'datetime::now': (_inputs, _budget, world) => world.now(),
  'datetime::today': (_inputs, _budget, world) => world.now().moved(startOfDay),
  'datetime::parse': (inputs, budget, world) => parsedDate(text(inputs, budget), world),
  'environment::machinename': (_inputs, _budget, world) => world.environment('computername'),
  'environment::username': (_inputs, _budget, world) => world.environment('username'),
  'environment::userdomainname': (_inputs, _budget, world) => world.environment('userdomain'),
  'environment::newline': () => '\r\n',
  'environment::getenvironmentvariable': (inputs, budget, world) =>
    world.environment(text(inputs, budget).toLowerCase()),
  'console::foregroundcolor': () => 'Gray',
  'console::backgroundcolor': () => 'DarkMagenta',
  'scriptblock::create': (inputs, budget) =>
    scriptBlockOf(text(inputs, budget), null, budget.limits),
  'stringsplitoptions::none': () => 'None',
  'stringsplitoptions::removeemptyentries': () => 'RemoveEmptyEntries',
  'math::min': (inputs) => Math.min(numberAt(inputs), numberAt(inputs, 1)),
};

/**
 * `[type]::Member` and `[type]::Method(inputs)` for the members on the list above.
 * @throws {ShellError} for any other member
 */
export function readStatic(
  type: Value,
  name: string,
  inputs: readonly Value[],
  budget: Budget,
  world: StaticWorld,
): Value {
  budget.spend();
  const short = type instanceof TypeName ? type.name : '';
  const member = lookUp(
    staticMembers,
    `${short === 'int32' ? 'int' : short}::${name.toLowerCase()}`,
  );
  if (member !== undefined) return member(inputs, budget, world);
  throw runtimeError(
    `[${dotNetName(short)}] has no member '${name.slice(0, 80)}' that this shell knows.`,
    'MethodNotFound',
  );
}
