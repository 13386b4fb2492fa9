import { escapeMarkup } from '../../../shared/report/escape-markup.js';

/** Markup that is in order: made by `html` alone. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | readonly Html[] | string | number | null;

/** A template of HTML. Text put into it is escaped, for elements and for quoted attributes; `null` is nothing. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = template.map((piece, index) => piece + written(parts[index] ?? null));
  return new Html(text.join(''));
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map((each) => each.text).join('\n');
  return escapeMarkup(String(part));
}
