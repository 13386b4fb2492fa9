import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.js';

/** Ends the program with one line when it cannot work here. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(
      `Node ${process.versions.node} is too old. Install Node 20.19 or later, from https://nodejs.org.`,
    );
  if (!existsSync(join(root, 'node_modules', 'vite')))
    fail('The dependencies are not installed. Run "npm ci" first.');
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
