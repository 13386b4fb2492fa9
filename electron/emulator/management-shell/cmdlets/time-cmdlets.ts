import type { Instant } from '../../../../shared/lync/time.js';
import { ianaClock, type ZoneClock } from '../../../../shared/time/zone-clock.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { formatDate, formatUnixDate, parseDate, unreadableDate } from '../values/date-format.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import type { Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';

const getDate: CmdletDefinition = {
  name: 'Get-Date',
  synopsis: 'Tells the time of the virtual clock, or reads a date.',
  parameters: [
    { name: 'Date', type: 'Object', aliases: ['LastWriteTime'], position: 0, pipeline: ['value'] },
    { name: 'Format', type: 'String', help: 'A format of .NET: d, s, yyyy-MM-dd HH:mm …' },
    { name: 'UFormat', type: 'String', help: 'A format of Unix: %Y-%m-%d …' },
    ...['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'].map(
      (name) => ({ name, type: 'UInt32' }) as const,
    ),
  ],
};

const newTimeSpan: CmdletDefinition = {
  name: 'New-TimeSpan',
  synopsis: 'Makes a TimeSpan, or tells how long it is from one date to another.',
  parameters: [
    { name: 'Start', type: 'Object', position: 0, aliases: ['LastWriteTime'] },
    { name: 'End', type: 'Object', position: 1 },
    { name: 'Days', type: 'Int32' },
    { name: 'Hours', type: 'Int32' },
    { name: 'Minutes', type: 'Int32' },
    { name: 'Seconds', type: 'Int32' },
  ],
};

const startSleep: CmdletDefinition = {
  name: 'Start-Sleep',
  aliases: ['sleep'],
  synopsis: 'Lets virtual time pass: the clock runs on, and all that is due happens.',
  defaultSet: 'Seconds',
  parameters: [
    { name: 'Seconds', type: 'UInt32', position: 0, mandatory: true, sets: ['Seconds'] },
    { name: 'Milliseconds', type: 'UInt32', mandatory: true, sets: ['Milliseconds'] },
  ],
};

const measureCommand: CmdletDefinition = {
  name: 'Measure-Command',
  synopsis: 'Runs a script block, and tells how much virtual time it took.',
  parameters: [{ name: 'Expression', type: 'ScriptBlock', position: 0, mandatory: true }],
};

/** Get-Date, New-TimeSpan, Start-Sleep and Measure-Command: time is that of the virtual clock. */
export const timeCmdlets: readonly Cmdlet[] = [
  perObject(getDate, tellDate),
  perObject(newTimeSpan, function* (context, parameters) {
    yield* context.emit(timeSpanOf(context, parameters));
  }),
  perObject(startSleep, function* (context, parameters) {
    const seconds = parameters.number('Seconds') ?? 0;
    yield* context.sleep(seconds * 1_000 + (parameters.number('Milliseconds') ?? 0));
  }),
  perObject(measureCommand, function* (context, parameters) {
    const start = context.shell.now();
    const block = parameters.scriptBlock('Expression');
    if (block !== null) yield* context.invoke(block, null);
    yield* context.emit(new TimeSpanValue(context.shell.now() - start));
  }),
];

const clockOf = ({ shell }: CmdletContext): ZoneClock =>
  ianaClock(shell.directory.organisation.timeZone);

function* tellDate(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const clock = clockOf(context);
  const given = parameters.get('Date');
  const base = given === null ? new DateValue(context.shell.now(), clock) : dateOf(given, clock);
  const date = withParts(base, parameters);
  const format = parameters.text('Format');
  const unixFormat = parameters.text('UFormat');
  yield* context.emit(
    format !== null
      ? formatDate(date, format)
      : unixFormat !== null
        ? formatUnixDate(date, unixFormat)
        : date,
  );
}

/** The date with what -Year, -Month and their like say in place of its own. */
function withParts(date: DateValue, parameters: BoundParameters): DateValue {
  const own = date.properties();
  const part = (name: string): number => parameters.number(name) ?? own[name] ?? 0;
  const names = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'];
  if (!names.some((name) => parameters.has(name))) return date;
  const [year = 0, month = 1, ...rest] = names.map(part);
  const wall = new Date(Date.UTC(year, month - 1, ...rest)).toISOString().slice(0, 19);
  return dateOf(wall, date.clock);
}

/** @throws {ShellError} for what is no date */
function dateOf(value: Value, clock: ZoneClock): DateValue {
  if (value instanceof DateValue) return value;
  const wall = parseDate(itemText(value));
  if (wall !== null) return new DateValue(clock.instantOf(wall), clock);
  throw new ShellError({
    message: `Cannot convert value "${itemText(value).slice(0, 80)}" to type "System.DateTime". Error: "${unreadableDate(itemText(value))}"`,
    category: 'InvalidArgument',
    id: 'CannotConvertArgumentNoMessage',
    exception: 'ParameterBindingException',
  });
}

function timeSpanOf(context: CmdletContext, parameters: BoundParameters): TimeSpanValue {
  if (parameters.has('Start') || parameters.has('End')) {
    const clock = clockOf(context);
    const at = (name: string): Instant =>
      parameters.has(name) ? dateOf(parameters.get(name), clock).instant : context.shell.now();
    return new TimeSpanValue(at('End') - at('Start'));
  }
  const of = (name: string): number => parameters.number(name) ?? 0;
  const hours = of('Days') * 24 + of('Hours');
  return new TimeSpanValue(((hours * 60 + of('Minutes')) * 60 + of('Seconds')) * 1000);
}
