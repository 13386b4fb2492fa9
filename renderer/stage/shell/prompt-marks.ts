import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { shellPaneStrings } from './pane-strings.js';
import { shellStrings } from './strings.js';

/** The prompt before the first line, `>>` before each further one: drawn, never part of the text. */
class PromptMark extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }

  override eq(other: PromptMark): boolean {
    return other.text === this.text;
  }

  toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = 'cm-prompt';
    mark.setAttribute('aria-hidden', 'true');
    mark.textContent = `${this.text} `;
    return mark;
  }
}

const first = Decoration.widget({ widget: new PromptMark(shellStrings.prompt), side: -1 });
const further = Decoration.widget({ widget: new PromptMark(shellPaneStrings.more), side: -1 });

function marksOf(view: EditorView): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  // Not `visibleRanges`: an empty text has none, and needs its prompt most of all.
  const last = doc.lineAt(view.viewport.to).number;
  for (let number = doc.lineAt(view.viewport.from).number; number <= last; number += 1) {
    const { from } = doc.line(number);
    marks.add(from, from, number === 1 ? first : further);
  }
  return marks.finish();
}

/** Marks the lines in sight as a console does. */
export const promptMarks = ViewPlugin.define(
  (view) => ({
    marks: marksOf(view),
    update({ docChanged, viewportChanged, view: updated }: ViewUpdate) {
      if (docChanged || viewportChanged) this.marks = marksOf(updated);
    },
  }),
  { decorations: ({ marks }) => marks },
);
