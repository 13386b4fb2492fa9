import type { ListRows } from './list-rows.js';

export type TreeMove =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'toggle'; readonly expanded: boolean }
  | { readonly kind: 'expand-all' | 'menu' | 'rename' | 'remove' | 'activate' | 'card' };

export interface TreeKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Lines that Page Up and Page Down go past. */
const page = 10;

/**
 * What a key does in the contact list, the focus being on line `index`: the keys of the ARIA
 * tree pattern, and those of the client. `null` leaves the key to others.
 */
export function treeMove(event: TreeKey, index: number, rows: ListRows): TreeMove | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return event.key === 'Enter' ? { kind: 'card' } : null;
  const last = rows.count - 1;
  const to = (target: number): TreeMove => ({
    kind: 'focus',
    index: Math.max(0, Math.min(last, target)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'PageDown':
      return to(index + page);
    case 'PageUp':
      return to(index - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'ArrowRight':
    case 'ArrowLeft':
      return sideways(event.key, index, rows);
    case 'Enter':
    case ' ':
      return { kind: 'activate' };
    case '*':
      return { kind: 'expand-all' };
    case 'F2':
      return { kind: 'rename' };
    case 'Delete':
      return { kind: 'remove' };
    case 'F10':
      return event.shiftKey ? { kind: 'menu' } : null;
    case 'ContextMenu':
      return { kind: 'menu' };
    default:
      return null;
  }
}

function sideways(key: 'ArrowRight' | 'ArrowLeft', index: number, rows: ListRows): TreeMove | null {
  const row = rows.at(index);
  if (!row) return null;
  if (row.kind === 'contact')
    return key === 'ArrowLeft' ? { kind: 'focus', index: index - row.position } : null;
  const { expanded, members } = row.section;
  if (key === 'ArrowLeft') return expanded ? { kind: 'toggle', expanded: false } : null;
  if (!expanded) return { kind: 'toggle', expanded: true };
  return members.length > 0 ? { kind: 'focus', index: index + 1 } : null;
}
