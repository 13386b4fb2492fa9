import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a module imports when it is evaluated: no types, and nothing that waits for an `import()`. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?:([^'";]*?) from )?'([^']+)'/gm,
  );
  return [...statements].flatMap(([, names = '', from = '']) => {
    const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1]?.split(',') ?? ['all'];
    const isOnlyTypes = listed.every((name) => name.trim() === '' || /^\s*type /.test(name));
    return isOnlyTypes && names !== '' ? [] : [from];
  });
}

/** The modules of this program that are evaluated with some, from the top of the project, and the packages. */
function loadedWith(entries: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    const name = relative(root, file).replaceAll('\\', '/');
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const from of importsOf(file)) {
      if (!from.startsWith('.')) loaded.add(from);
      else {
        const [module] = [/\.js$/, /x?\.js$/]
          .map((end, index) => resolve(dirname(file), from.replace(end, index ? '.tsx' : '.ts')))
          .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
        if (module) load(module);
      }
    }
  };
  for (const entry of entries) load(join(root, entry));
  return loaded;
}

const commandLine = 'electron/host/command-line';
const start = ['electron/host/session/start-emulator.ts'];
const starts = {
  run: [...start, ...['run', 'run-file'].map((name) => `${commandLine}/run/${name}.ts`)],
  serve: [...start, `${commandLine}/serve/serve.ts`],
  'the desktop program': ['electron/desktop.ts'],
  'the fixture of Playwright': [...start, 'test/playwright/fixtures.ts'],
};

/** What only few commands need, and is loaded with them. */
const late = [
  'chokidar',
  'fast-xml-parser',
  'react',
  'react-dom/server',
  'tinyglobby',
  'yauzl',
  'yazl',
  'electron/host/estate/estate-import.ts',
  'electron/host/privacy-sheet/check-sheet.ts',
  'electron/host/report/write-report-of.ts',
  'electron/host/scenario/recorder/write-scenario.ts',
  'electron/host/state/capsule/pseudonyms/product-words.ts',
  'renderer/picture/freeze-client.tsx',
];

describe.each(Object.entries(starts))('A start of %s', (_, entries) => {
  it('evaluates nothing that only few commands need', () => {
    const loaded = loadedWith(entries);
    // It finds what there is, or it would find nothing wrong either.
    expect(loaded).toContain('electron/emulator/deployment/deployment.ts');
    expect(late.filter((each) => loaded.has(each))).toEqual([]);
  });
});

it('A start takes its schemas from where each is made with its first use', () => {
  const modules = [...loadedWith(Object.values(starts).flat())].filter((each) =>
    /\.ts$/.test(each),
  );
  const ofZod = modules.filter((each) => importsOf(join(root, each)).includes('zod'));
  expect(ofZod).toContain('shared/schema/late-zod.ts');
  expect(ofZod.filter((each) => !each.startsWith('shared/schema/'))).toEqual([]);
});

it('What a start must not evaluate is there, under that name', () => {
  const modules = late.filter((each) => each.includes('/') && each.endsWith('.ts'));
  expect(modules.filter((each) => !existsSync(join(root, each)))).toEqual([]);
});

it('The entry of the command evaluates the compile cache alone, so that all else comes from there', () => {
  const modules = [...loadedWith(['electron/cli.ts'])].filter((each) => each.includes('/'));
  expect(modules.filter((each) => !/cli\.ts|compile-cache|user-folders/.test(each))).toEqual([]);
});

it('No module formats for a language while it is evaluated: that takes ICU ten milliseconds', async () => {
  vi.resetModules();
  const { DateTimeFormat } = Intl;
  const used: string[] = [];
  // Not a spy: libraries keep what they find while they are evaluated, and other files use these libraries later.
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, parts, self) {
      used.push('Intl.DateTimeFormat');
      return Reflect.construct(target, parts, self);
    },
  });
  const number = vi.spyOn(Number.prototype, 'toLocaleString');
  try {
    await import('../../../electron/host/command-line/run/run-file.js');
    expect(used).toEqual([]);
    expect(number).not.toHaveBeenCalled();
  } finally {
    Intl.DateTimeFormat = DateTimeFormat;
    number.mockRestore();
  }
}, 120_000);
