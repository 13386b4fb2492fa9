import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../../electron/host/server/api/openapi.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const text = JSON.stringify(openApiDocument());
const root = join(import.meta.dirname, '../../../..');

/** A program that sends commands and reads views by the types made from the document, and some that misread them. */
const program = `
import type { components, operations, paths } from './api.js';

type Answer<O extends keyof operations> = operations[O] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
} ? Body : never;

type Input<O extends keyof operations> = operations[O] extends {
  requestBody: { content: { 'application/json': infer Body } };
} ? Body : never;

export const note: Input<'clientSetNote'> = { sip: 'alice@contoso.com', text: 'Hi' };
declare const run: Answer<'clockRun'>;
export const fired: number = run.value.fired;
export const shown: number = run.seq;
declare const found: Answer<'clientSearch'>;
export const name: string | undefined = found.value.people[0]?.displayName;
declare const noted: Answer<'clientSetNote'>;
export const nothing: null = noted.value;

declare const clock: Answer<'readStageClock'>;
export const now: number = clock.value.now;
declare const contact: Answer<'readClientContact'>;
export const presence: string = contact.value.presence.text;
export const photo: 'ad' | 'web' | 'none' = contact.value.photo.kind;
declare const undo: Answer<'readHistoryHistory'>;
export const undone: string | null = undo.value.undo;
declare const zones: paths['/api/topics/stage/front-end/{fqdn}/registry']['get']['responses'][200];
export const accounts: number = zones.content['application/json'].value.accounts.length;
declare const client: Answer<'readClient'>;
export const tab: boolean | undefined = client.entries.session?.organisationTab.value;
declare const batch: components['schemas']['BatchFrame'];
export const gone: boolean = batch.topics.stage?.clock === null;
declare const event: paths['/api/events']['get']['responses'][200];
export const kind: 'snapshot' | 'batch' | 'refused' | undefined = event.content['text/event-stream'][0]?.event;
export const level: components['schemas']['OptionsControl']['kind'] = 'check';

// @ts-expect-error the command takes no such value
export const wrong: Input<'clockRun'> = { duration: 5 };
// @ts-expect-error the command returns no such member
run.value.entries;
// @ts-expect-error the clock has no such member
clock.value.nothing;
// @ts-expect-error one that may be missing
client.entries.session.sip;
// @ts-expect-error no presence is called so
contact.value.presence.class === 'asleep';
`;

const temporaryFolder = temporaryFolders();

describe('the OpenAPI document', () => {
  it('is accepted by swagger-parser', async () => {
    await SwaggerParser.validate(JSON.parse(text));
  });

  it('is accepted by Redocly without a warning', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const absoluteRef = join(root, 'openapi.json');
    expect(await lintFromString({ source: text, absoluteRef, config })).toEqual([]);
  });

  it('is accepted by openapi-schema-validator', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(text));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('gives a client made by openapi-typescript the types of every command and view', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'api.ts'), astToString(await openapiTypescript(text)));
    await writeFile(join(folder, 'program.ts'), program);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const options = [
      '--ignoreConfig',
      '--strict',
      '--noEmit',
      '--module',
      'nodenext',
      '--target',
      'es2023',
    ];
    const checked = spawnSync(
      process.execPath,
      [compiler, ...options, join(folder, 'program.ts')],
      {
        encoding: 'utf8',
      },
    );
    expect(checked.stdout).toBe('');
    expect(checked.status).toBe(0);
  });
});
