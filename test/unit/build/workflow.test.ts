import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}.github/workflows/`;

const step = z.object({ uses: z.string().optional(), run: z.string().optional() });
const job = z.object({
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  strategy: z.object({ matrix: z.object({ os: z.array(z.string()) }) }),
  steps: z.array(step),
});
const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job),
});

it.each(readdirSync(folder))('%s reads the repository, pins actions and has no secret', (name) => {
  const text = readFileSync(folder + name, 'utf8');
  const { permissions, jobs } = workflow.parse(parse(text));
  expect(permissions).toEqual({ contents: 'read' });
  expect(text).not.toMatch(/secrets\./);
  expect(text).toContain('NOT RUN BEFORE PUBLICATION');
  const scripts = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8'))).scripts;
  for (const { steps, strategy } of Object.values(jobs)) {
    expect(strategy.matrix.os.map((os) => os.split('-')[0])).toEqual([
      'ubuntu',
      'windows',
      'macos',
    ]);
    for (const { uses, run } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      for (const [, script = ''] of (run ?? '').matchAll(/npm (?:run )?(test|dist)\b/g))
        expect(scripts).toHaveProperty(script);
    }
  }
});
