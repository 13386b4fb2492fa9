const store = /^export const (use\w+) = create[<(]/gm;

/**
 * Keeps what the stores of a page hold when an edit replaces their module, or one that they import: a line half typed,
 * the panes that are open. Functions are those of the new module.
 * @returns {Omit<import('vite').Plugin, 'transform'> & {
 *   transform(code: string, id: string): { code: string, map: null } | null
 * }}
 */
export function keepStores() {
  return {
    name: 'keep-stores',
    // While types still say what a store is.
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id)) return null;
      const kept = Array.from(code.matchAll(store), ([, name]) => keep(String(name)));
      // Appended, so that no line of the module moves.
      return kept.length === 0 ? null : { code: [code, ...kept].join('\n'), map: null };
    },
  };
}

/**
 * What was begun in the former module ends in its store, such as a command that was under way: that is taken over, too.
 * @param {string} name
 */
const keep = (name) => `if (import.meta.hot) {
  const former = import.meta.hot.data.${name};
  const take = (state, before = {}) =>
    ${name}.setState(Object.fromEntries(Object.entries(state).filter(([key, value]) =>
      typeof value !== 'function' && !Object.is(value, before[key]))));
  if (former) take(former.getState());
  former?.subscribe(take);
  import.meta.hot.data.${name} = ${name};
}`;
