import { join } from 'node:path';
import { builtGrammarFiles } from './host/built-grammar.js';
import { type LoopbackExchange, startLoopbackExchange } from './host/exchange/loopback-exchange.js';
import { powerShellGrammar } from './host/powershell-grammar.js';
import { programVersion } from './host/program-version.js';
import { type BrowserHost, startBrowserHost } from './host/server/browser-host.js';
import { openInBrowser } from './host/server/open-in-browser.js';
import { loadPageResources } from './host/server/page-resources.js';
import { readOrganisationFile } from './host/server/read-organisation-file.js';
import { parseServeArguments, type ServeArguments } from './host/server/serve-arguments.js';
import { describeStartProblem } from './host/server/start-problem.js';
import { type RunningEmulator, startEmulator } from './host/start-emulator.js';
import { defaultDataFolder } from './host/storage/data-folder.js';
import { openFolderStore } from './host/storage/folder-store.js';

/** The emulator for a browser: prints the address to open, and runs until it is told to stop. */
async function serve(args: ServeArguments): Promise<void> {
  const emulator = await startEmulator({
    store: await openFolderStore(args.dataFolder ?? defaultDataFolder()),
    grammar: powerShellGrammar(builtGrammarFiles),
    hostKind: 'browser',
    version: programVersion,
    frozen: args.frozen,
    ...(args.organisationFile === null
      ? {}
      : { organisation: await readOrganisationFile(args.organisationFile) }),
  });
  const photo = (id: string) => emulator.photo(id);
  const host = await startBrowserHost({
    emulator,
    resources: await loadPageResources({ folder: join(import.meta.dirname, '../renderer'), photo }),
    port: args.port,
    report: (sentence) => emulator.report('request.refused', sentence),
  });
  const exchange =
    args.exchangePort === null ? null : await openExchange(args.exchangePort, emulator);
  stopOnSignal(host, exchange, emulator);
  console.log(`The Lync Client Emulator is at ${host.url}`);
  if (args.open && !(await openInBrowser(host.url)))
    console.error('No browser could be opened. Open the address by hand.');
}

/** Says where clients that are not ours find Exchange. */
async function openExchange(port: number, emulator: RunningEmulator): Promise<LoopbackExchange> {
  const exchange = await startLoopbackExchange({ exchange: () => emulator.exchange(), port });
  console.log(`Exchange Web Services are at ${exchange.ewsUrl}`);
  return exchange;
}

/** The first signal stops in good order; a second one stops at once. */
function stopOnSignal(
  host: BrowserHost,
  exchange: LoopbackExchange | null,
  emulator: RunningEmulator,
): void {
  const stop = async () => {
    await exchange?.close();
    await host.close();
    await emulator.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** Ends the program; what cannot be told in a line is a defect and is shown whole. */
function giveUp(error: unknown, port: number): never {
  console.error(describeStartProblem(error, port) ?? error);
  process.exit(1);
}

let port = 0;
try {
  const args = parseServeArguments(process.argv.slice(2));
  port = args.port;
  await serve(args);
} catch (error) {
  giveUp(error, port);
}
