import { dumpText } from '../../../../shared/dumps/dump-value.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { propertyNames } from '../language/members.js';
import type { Steps } from '../language/steps.js';
import {
  expandWildcards,
  type PropertySpec,
  readPropertySpecs,
  readSpec,
  spelledLabel,
} from '../objects/property-spec.js';
import { toDump } from '../objects/to-dump.js';
import { itemText } from '../values/conversion.js';
import type { Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { inputObject, property } from './object-parameters.js';

const lines = (name: string, help: string, position?: number): ParameterDefinition => ({
  name,
  type: 'String[]',
  ...(position === undefined ? {} : { position }),
  help,
});

const convertToHtml: CmdletDefinition = {
  name: 'ConvertTo-Html',
  synopsis: 'Turns objects into a page with a table, line by line.',
  parameters: [
    { ...property(0), takesRest: false },
    lines('Head', 'What stands in the head, in place of -Title.', 1),
    { name: 'Title', type: 'String', position: 2, help: 'Title of the page.' },
    lines('Body', 'What the body begins with.', 3),
    { name: 'As', type: 'String', values: ['Table', 'List'], help: 'A table unless given.' },
    { name: 'CssUri', type: 'String', aliases: ['cu', 'uri'], help: 'Address of a style sheet.' },
    { name: 'Fragment', type: 'SwitchParameter', help: 'Only the table.' },
    lines('PreContent', 'What stands before the table.'),
    lines('PostContent', 'What stands after the table.'),
    inputObject,
  ],
};

/** ConvertTo-Html. Source: PowerShell, ConvertHTMLCommand. */
export const htmlCmdlets: readonly Cmdlet[] = [perCollection(convertToHtml, writePage)];

function* writePage(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const isPage = !parameters.isOn('Fragment');
  const texts = (name: string): readonly string[] => parameters.list(name).map(itemText);
  const put = function* (text: string): Steps<void> {
    context.budget.makeText(text.length);
    yield* context.emit(text);
  };
  if (isPage) for (const text of pageHead(parameters, texts)) yield* put(text);
  for (const text of texts('PreContent')) yield* put(text);
  if (items.length > 0) {
    const [open, close] = ['<table>', '</table>'];
    yield* put(open);
    if (parameters.text('As') === 'List') yield* listRows(context, parameters, items, put);
    else yield* tableRows(context, parameters, items, put);
    yield* put(close);
  }
  for (const text of texts('PostContent')) yield* put(text);
  if (isPage) yield* put('</body></html>');
}

function* pageHead(
  parameters: BoundParameters,
  texts: (name: string) => readonly string[],
): Iterable<string> {
  yield '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';
  yield '<html xmlns="http://www.w3.org/1999/xhtml">';
  yield '<head>';
  const head = texts('Head');
  const title = parameters.text('Title') ?? 'HTML TABLE';
  yield* head.length > 0 ? head : [`<title>${title}</title>`];
  const style = parameters.text('CssUri');
  if (style !== null) yield `<link rel="stylesheet" type="text/css" href="${style}" />`;
  yield '</head><body>';
  yield* texts('Body');
}

type Put = (text: string) => Steps<void>;

function* tableRows(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
  put: Put,
): Steps<void> {
  const [first = null] = items;
  const columns = columnsOf(context, parameters, first);
  yield* put(`<colgroup>${'<col/>'.repeat(columns.length)}</colgroup>`);
  const heads = columns.map((column) => `<th>${escaped(spelledLabel(column, first))}</th>`);
  yield* put(`<tr>${heads.join('')}</tr>`);
  for (const item of items) {
    const cells: string[] = [];
    for (const column of columns)
      cells.push(`<td>${escaped(yield* cellText(context, column, item))}</td>`);
    yield* put(`<tr>${cells.join('')}</tr>`);
    if (context.budget.sliceIsOver()) yield 'pause';
  }
}

function* listRows(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
  put: Put,
): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index > 0) yield* put('<tr><td><hr></td></tr>');
    for (const column of columnsOf(context, parameters, item)) {
      const label = escaped(spelledLabel(column, item));
      const text = escaped(yield* cellText(context, column, item));
      yield* put(`<tr><td>${label}:</td><td>${text}</td></tr>`);
    }
    if (context.budget.sliceIsOver()) yield 'pause';
  }
}

function columnsOf(
  { name, budget }: CmdletContext,
  parameters: BoundParameters,
  item: Value,
): readonly PropertySpec[] {
  const named = parameters.list('Property');
  const specs = readPropertySpecs(named.length > 0 ? named : propertyNames(item), name);
  return expandWildcards(specs, item, budget);
}

function* cellText(context: CmdletContext, column: PropertySpec, item: Value): Steps<string> {
  return dumpText(toDump(yield* readSpec(column, item, context), context.budget));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (unit) => escapes[unit] ?? '');
