/** One line of a list: a property with what stands beside it, or the next piece of its value. */
export interface ListProperty {
  readonly name: string;
  readonly pieces: string[];
}

/** What was done to a value to join it: the two places where a line alone does not say what was there. */
export type JoinRepair = 'line-break' | 'space';

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Cells of a console that the text takes: letters of East Asia take two. */
export const cellsOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/**
 * Joins the pieces of a value that Format-List broke at the width of the console (`estate/list-text`). It breaks after a
 * space, which stays at the end of the line, or within a word that is as wide as the line: nothing comes between the
 * pieces. A line that has room for the next word was broken by the value itself, and where an editor took the space
 * away, it is put back. `room` is the widest line of the object, without the column of names.
 */
export function joinPieces(
  pieces: readonly string[],
  room: number,
  onRepair: (repair: JoinRepair) => void,
): string {
  return pieces.reduce((text, piece, index) => {
    if (index === 0) return piece;
    const before = pieces[index - 1] ?? '';
    const [word = ''] = /^\S*/.exec(piece) ?? [];
    if (before.endsWith(' ') || cellsOf(before) >= room) return text + piece;
    const repair = cellsOf(before) + 1 + cellsOf(word) <= room ? 'line-break' : 'space';
    onRepair(repair);
    return `${text}${repair === 'space' ? ' ' : '\n'}${piece}`;
  }, '');
}
