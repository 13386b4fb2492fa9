import { installDependencies } from './dependencies.js';

/**
 * What every script here needs: a Node that is new enough, and the dependencies, which are installed if they are
 * missing or others than package-lock.json names. Ends the program with one sentence when it cannot work here.
 *
 * Nothing that this imports, and nothing that a script imports before it has called this, may come from node_modules.
 */
export async function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Node ${process.versions.node} is too old. Install Node 20.19 or later, from https://nodejs.org.`,
    );
    process.exit(1);
  }
  if (!(await installDependencies())) process.exit(1);
}
