import type { BoundParameters } from '../binding/bound-parameters.js';
import type { ConversionContext } from '../binding/convert-argument.js';
import { type CommandArgument, ParameterBinder } from '../binding/parameter-binder.js';
import type { ParameterTable } from '../binding/parameter-table.js';
import { ShellError, type Span } from '../shell-error.js';
import { itemText } from '../values/conversion.js';

/** What is wrong with a parameter of a cmdlet, in the cmdlet's words; with the line as a whole where it is null. */
export interface Fault {
  readonly parameter: string | null;
  /** What was given, as it is written, without its quotes. */
  readonly argument: string;
  readonly text: string;
}

/**
 * Binds as the binder does, and finds every fault: what was refused is left out and the rest is bound again. Where the
 * fault is of no argument, what else was given is not bound.
 */
export function bindWithFaults(
  table: ParameterTable,
  argumentList: readonly CommandArgument[],
  context: ConversionContext,
  span: Span,
): { readonly bound: BoundParameters; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let rest = argumentList;
  for (;;) {
    try {
      const binder = new ParameterBinder(table, rest, context, span);
      faults.push(...missing(binder));
      return { bound: binder.commandLine(), faults };
    } catch (error) {
      if (!(error instanceof ShellError)) throw error;
      const place = rest.findIndex((each) => each.span === error.details.span);
      const { from, to, name } = refusedAt(rest, place);
      faults.push({
        parameter: name === null ? null : spelled(table, name),
        argument: writtenArgument(rest[to - 1]),
        text: error.message,
      });
      rest = from < 0 ? [] : [...rest.slice(0, from), ...rest.slice(to)];
    }
  }
}

/** From where to where what was refused stands, a name with its argument, and that name. */
function refusedAt(
  argumentList: readonly CommandArgument[],
  place: number,
): { readonly from: number; readonly to: number; readonly name: string | null } {
  const isName = (index: number): boolean => {
    const element = argumentList[index];
    return element?.kind === 'parameter' && element.argument === null;
  };
  const from = argumentList[place]?.kind === 'argument' && isName(place - 1) ? place - 1 : place;
  const named = argumentList[from];
  const hasNext = isName(from) && argumentList[from + 1]?.kind === 'argument';
  return {
    from,
    to: from + (hasNext ? 2 : 1),
    name: named?.kind === 'parameter' ? named.name : null,
  };
}

/** An argument as the line has it; quotes that stand around all of it are left out. */
function writtenArgument(element: CommandArgument | undefined): string {
  if (element === undefined) return '';
  const { source, start, end } = element.span;
  const text = source.text.slice(start, end);
  return /^'[^']*'$|^"[^"$`]*"$/.test(text) ? text.slice(1, -1) : text;
}

/** What a parameter was given; the first argument by position where it was not named. */
export function argumentOf(
  table: ParameterTable,
  argumentList: readonly CommandArgument[],
  parameter: string,
): string {
  const place = argumentList.findIndex(
    (each) => each.kind === 'parameter' && spelled(table, each.name) === parameter,
  );
  const named = argumentList[place];
  if (named?.kind === 'parameter' && named.argument !== null) return itemText(named.argument.value);
  return writtenArgument(argumentList[place + 1]);
}

const spelled = (table: ParameterTable, written: string): string =>
  (table.find(written) ?? table.beginningWith(written)[0])?.name ?? written;

/** A mandatory parameter that is not there. What is piped cannot be known, so that this is told of a cmdlet alone. */
function missing(binder: ParameterBinder): readonly Fault[] {
  try {
    binder.withoutInput();
    return [];
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    return [{ parameter: null, argument: '', text: error.message }];
  }
}
