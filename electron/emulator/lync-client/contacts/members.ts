/** Adds an item at the end unless it is there. */
export function including(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items : [...items, item];
}

/** The same array when the item is not in it. */
export function without(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items.filter((each) => each !== item) : items;
}
