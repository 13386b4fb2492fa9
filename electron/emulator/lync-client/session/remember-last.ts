/** The function with its last result cached: for the same object it is not computed again. */
export function rememberLast<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  // Not in snapshots: computed again from the key.
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
