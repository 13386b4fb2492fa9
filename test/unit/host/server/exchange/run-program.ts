import { execFile } from 'node:child_process';

/** Runs a program to its end and returns what it printed. Rejects with what it said of an error. */
export const runProgram = (command: string, options: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(command, options, { encoding: 'utf8' }, (error, output, said) => {
      if (error) reject(new Error(`${error.message}\n${said}`));
      else resolve(output);
    });
  });
