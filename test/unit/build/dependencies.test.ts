import { describe, expect, it } from 'vitest';
import { explainFailure, missingPackages } from '../../../build/set-up/dependencies.js';

describe('dependencies are installed again', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  };

  it('not when all that is wanted is there, but for what is for other systems', () => {
    expect(missingPackages(wanted, { 'node_modules/react': { version: '19.3.1' } })).toEqual([]);
  });

  it('when one is missing', () => {
    expect(missingPackages(wanted, {})).toEqual(['node_modules/react']);
  });

  it('when one is there in another version, an optional one too', () => {
    const installed = {
      'node_modules/react': { version: '19.2.0' },
      'node_modules/fsevents': { version: '2.3.2' },
    };
    expect(missingPackages(wanted, installed)).toEqual([
      'node_modules/react',
      'node_modules/fsevents',
    ]);
  });
});

describe('an installation that fails is explained in two sentences', () => {
  it('without a way to the registry', () => {
    const output = `npm error code ECONNREFUSED
npm error syscall connect
npm error FetchError: request to http://127.0.0.1:9/react failed, reason: connect ECONNREFUSED`;
    expect(explainFailure(output)).toBe(
      'The dependencies could not be installed: the package registry cannot be reached (ECONNREFUSED). Connect this machine to it, or name one that it can reach with "npm config set registry ADDRESS", and start again.',
    );
  });

  it('for any other reason by what npm says first', () => {
    const output = `npm error code EUSAGE
npm error
npm error \`npm ci\` can only install packages when your package.json and package-lock.json are in sync.
npm error Missing: react@19 from lock file`;
    expect(explainFailure(output)).toBe(
      'The dependencies could not be installed: `npm ci` can only install packages when your package.json and package-lock.json are in sync. "npm ci --ignore-scripts" shows all that npm says.',
    );
  });

  it('when npm itself is missing', () => {
    expect(explainFailure('npm: spawn npm ENOENT\n')).toBe(
      'The dependencies could not be installed: npm: spawn npm ENOENT. "npm ci --ignore-scripts" shows all that npm says.',
    );
  });
});
