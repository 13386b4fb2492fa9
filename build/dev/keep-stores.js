const store = /^export const (use\w+) = create[<(]/gm;

/**
 * Keeps what the stores of a page hold when an edit replaces their module, or one that they import: a line half typed,
 * the panes that are open. Functions are those of the new module.
 * @returns {import('vite').Plugin}
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

/** @param {string} name */
const keep = (name) => `if (import.meta.hot) {
  const former = Object.entries(import.meta.hot.data.${name}?.getState() ?? {});
  ${name}.setState(Object.fromEntries(former.filter(([, value]) => typeof value !== 'function')));
  import.meta.hot.data.${name} = ${name};
}`;
