import { spawnSync } from 'node:child_process';

const candidates = ['python3', '/usr/bin/python3', 'python'];

/**
 * A Python that has exchangelib, the client of EWS that optional tests are run with; null where there is none.
 * @returns {string | null}
 */
export function findExchangelib() {
  const named = process.env.EXCHANGELIB_PYTHON;
  const has = (/** @type {string} */ python) =>
    spawnSync(python, ['-c', 'import exchangelib'], { timeout: 20_000 }).status === 0;
  return (named === undefined ? candidates : [named]).find(has) ?? null;
}
