export type MenuMove =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'choose' | 'open' | 'close' | 'leave' }
  | null;

/** What a key does in a menu of `count` entries, the focus being on `index`. */
export function menuMove(
  key: string,
  index: number,
  count: number,
  at: { readonly onBranch: boolean; readonly inSubmenu: boolean },
): MenuMove {
  switch (key) {
    case 'ArrowDown':
      return { kind: 'focus', index: (index + 1) % count };
    case 'ArrowUp':
      return { kind: 'focus', index: (index <= 0 ? count : index) - 1 };
    case 'Home':
      return { kind: 'focus', index: 0 };
    case 'End':
      return { kind: 'focus', index: count - 1 };
    case 'ArrowRight':
      return at.onBranch ? { kind: 'open' } : null;
    case 'ArrowLeft':
      return at.inSubmenu ? { kind: 'close' } : null;
    case 'Escape':
      return { kind: 'close' };
    case 'Tab':
      return { kind: 'leave' };
    case 'Enter':
    case ' ':
      return at.onBranch ? { kind: 'open' } : { kind: 'choose' };
    default:
      return null;
  }
}
