import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { findExchangelib } from '../../../../../build/set-up/find-exchangelib.js';
import { alice, meeting } from '../../../emulator/exchange/exchange-world.js';
import { runProgram } from './run-program.js';
import { closeServedExchanges, serveExchange } from './served-exchange.js';

const page = readFileSync('electron/host/server/exchange/README.md', 'utf8');
const python = findExchangelib();

afterEach(closeServedExchanges);

/** The program under a heading of the page, asking at another address. */
function programUnder(heading: string, origin: string): string {
  const [, section = ''] = page.split(`\n## ${heading}`);
  const [, program = ''] = /```\w+\n(.*?)```/s.exec(section) ?? [];
  expect(program).not.toBe('');
  return program.replaceAll('http://127.0.0.1:8443', origin);
}

async function outputOf(heading: string, command: string, ...options: readonly string[]) {
  const { origin, mailbox } = await serveExchange();
  mailbox(alice).addEntry(meeting({ subject: 'Budget' }));
  const output = await runProgram(command, [...options, programUnder(heading, origin)]);
  return output.trim().split(/\r?\n/);
}

const node = [process.execPath, '--input-type=module', '--eval'] as const;

describe('A program of the page on EWS prints what is in the mailbox', () => {
  it('with ews-javascript-api', async () => {
    expect(await outputOf('ews-javascript-api', ...node)).toContain(
      '2010-12-06T09:00:00.000Z Budget',
    );
  });

  it('with a client that is made from the WSDL', async () => {
    expect(await outputOf('node-ews', ...node)).toEqual(['0200']);
  });

  it.skipIf(python === null)('with exchangelib', async () => {
    const lines = await outputOf('exchangelib', python ?? '', '-c');
    expect(lines).toEqual([
      '000000000020000000000000',
      '2010-12-06 09:00:00+00:00 Budget',
      'Disabled',
    ]);
  });
});
