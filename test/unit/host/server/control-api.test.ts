import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '../../../../electron/host/server/api/openapi.js';
import {
  EmulatorClient,
  EmulatorError,
  type EmulatorEvent,
  emulatorAddress,
} from '../../../../electron/host/server/client/emulator-client.js';
import { commandDefinitions } from '../../../../shared/contract/commands/command.js';
import type { HostFrame } from '../../../../shared/contract/frames.js';
import { startApiEmulator } from '../../../support/api-emulator.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const alice = 'alice@contoso.com';
let running: Awaited<ReturnType<typeof startApiEmulator>>;
let api: EmulatorClient;
beforeEach(async () => {
  running = await startApiEmulator(temporaryFolder());
  ({ api } = running);
});
afterEach(() => running.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.host.origin}${path}`, {
    headers: { authorization: `Bearer ${running.host.token}`, ...headers },
  });

describe('the control API', () => {
  it('lists the stage and the clients that are signed in', async () => {
    const { topics } = await api.topics();
    expect(topics).toContain('stage');
    expect(topics).toContain(`client/${alice}`);
    await api.command({ name: 'client.sign-out', sip: alice });
    expect((await api.topics()).topics).not.toContain(`client/${alice}`);
  });

  it('shows in a view what a command has done, in the state that its answer names', async () => {
    const { value, seq } = await api.command({ name: 'client.set-note', sip: alice, text: 'Hi' });
    expect(value).toBeNull();
    const view = await api.client(alice, { shown: seq });
    expect(view.seq).toBeGreaterThanOrEqual(seq);
    expect(view.entries.me?.note.text).toBe('Hi');
  });

  it('waits for a state that is yet to come', async () => {
    const { seq, epoch } = await api.stage();
    const waiting = api.stage({ shown: seq + 1 });
    await api.command({ name: 'clock.run', duration: '00:01:00' });
    expect(await waiting).toMatchObject({ seq: seq + 1, epoch });
  });

  it('reads one entry, its slashes encoded or not', async () => {
    const bob = { topic: `client/${alice}`, key: 'contact/bob@contoso.com' };
    for (const path of ['contact/bob@contoso.com', 'contact%2Fbob%40contoso.com']) {
      const answer = await get(`/api/topics/client/${alice}/${path}`);
      expect(await answer.json()).toMatchObject({ ...bob, value: { displayName: 'Bob Barros' } });
    }
  });

  it('takes people by any of their names, in commands, topics and keys', async () => {
    await api.command({ name: 'client.set-note', sip: 'Alice Ahlberg', text: 'Hi' });
    const answer = await get('/api/topics/client/Alice%20Ahlberg/contact/bob');
    const contact = { topic: `client/${alice}`, key: 'contact/bob@contoso.com' };
    expect(await answer.json()).toMatchObject(contact);
    expect((await api.client('alice')).entries.me?.note.text).toBe('Hi');
    for await (const event of api.events(['client/alice'])) {
      expect(event).toMatchObject({ type: 'snapshot', topic: `client/${alice}` });
      break;
    }
    const { entries } = (await api.command({ name: 'log.read', limit: 5000 })).value;
    expect(entries.find(({ kind }) => kind === 'command.client.set-note')).toMatchObject({
      sip: alice,
    });
  });

  it('takes them in what is followed, too, and calls the topic by the address', async () => {
    const frames: HostFrame[] = [];
    const connection = running.emulator.session.attach((frame) => frames.push(frame));
    const named = 'client/Alice Ahlberg';
    connection.receive({ type: 'hello', topic: named });
    await api.command({ name: 'client.set-note', sip: alice, text: 'Ho' });
    running.emulator.session.flush();
    expect(frames[0]).toMatchObject({ type: 'snapshot', topic: `client/${alice}` });
    expect(frames.at(-1)).toMatchObject({ topics: { [`client/${alice}`]: { me: {} } } });
    connection.receive({ type: 'leave', topic: named });
    await api.command({ name: 'client.set-note', sip: alice, text: 'He' });
    running.emulator.session.flush();
    expect(frames.at(-1)).toMatchObject({ type: 'batch', topics: {} });
    connection.receive({ type: 'hello', topic: 'client/alise' });
    const error = {
      code: 'not-found',
      message: 'Nobody is called alise. Did you mean Alice Ahlberg (alice@contoso.com)?',
      path: 'topic',
    };
    expect(frames.at(-1)).toEqual({ type: 'refused', topic: 'client/alise', error });
  });

  it('says who may be meant where nobody is called so', async () => {
    const message = 'Nobody is called alise. Did you mean Alice Ahlberg (alice@contoso.com)?';
    const written = api.command({ name: 'client.set-note', sip: 'alise', text: '' });
    await expect(written).rejects.toMatchObject({
      code: 'not-found',
      path: 'sip',
      message,
    });
    await expect(api.client('alise')).rejects.toMatchObject({ code: 'not-found', message });
    const watched = api.command({
      name: 'clock.until',
      condition: { kind: 'calendar.polled', sip: 'alise@contoso.com' },
      within: '00:30:00',
    });
    await expect(watched).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Did you mean'),
    });
  });

  it.each([
    ['/api/topics/client/nobody@contoso.com', 404, 'not-found'],
    ['/api/topics/stage/nothing', 404, 'not-found'],
    ['/api/topics/stage/__proto__', 404, 'not-found'],
    ['/api/topics/stages', 404, 'not-found'],
    ['/api/topics/client/', 404, 'not-found'],
    ['/api/topics/client/..%2Fstage', 404, 'not-found'],
    ['/api/topics/%E0%A4%A', 400, 'bad-frame'],
    ['/api/topics/stage?shown=x', 400, 'invalid-input'],
    ['/api/topics/stage?shown=-1', 400, 'invalid-input'],
    ['/api/events', 400, 'invalid-input'],
    ['/api/events?topic=stages', 400, 'invalid-input'],
    ['/api/explode', 404, 'not-found'],
  ])('answers %s with a typed error', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: { code, message: expect.any(String) } });
  });

  it('streams a snapshot of each topic and then what changes', async () => {
    const events: EmulatorEvent[] = [];
    for await (const event of api.events(['stage', `client/${alice}`])) {
      events.push(event);
      if (event.type === 'batch') break;
      if (events.length === 2)
        await api.command({ name: 'client.set-note', sip: alice, text: 'A' });
    }
    const [stage, client, batch] = events;
    expect(stage).toMatchObject({ type: 'snapshot', topic: 'stage' });
    expect(client).toMatchObject({ type: 'snapshot', topic: `client/${alice}` });
    expect(batch).toMatchObject({
      topics: { [`client/${alice}`]: { me: { note: { text: 'A' } } } },
    });
  });

  it('ends its streams when it closes', async () => {
    const events: EmulatorEvent[] = [];
    for await (const event of api.events(['stage'])) {
      events.push(event);
      void running.host.close();
    }
    expect(events).toHaveLength(1);
    running = await startApiEmulator(temporaryFolder());
  });

  it('serves the bytes of a picture to programs, and says of none that it is not there', async () => {
    const { entries } = await api.client(alice);
    expect((await api.photo(entries.me?.photo.href ?? '')).length).toBeGreaterThan(100);
    await expect(api.photo('/photo/nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a command by a typed error that names the place, and nothing changes', async () => {
    const { seq } = await api.stage();
    const refused = api.command({ name: 'clock.run', duration: 'soon' });
    await expect(refused).rejects.toBeInstanceOf(EmulatorError);
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', path: 'duration' });
    expect((await api.stage()).seq).toBe(seq);
  });

  it('takes the address that the program prints', async () => {
    const client = new EmulatorClient(emulatorAddress(running.host.url));
    expect((await client.topics()).topics).toContain('stage');
    expect(() => emulatorAddress(running.host.origin)).toThrow(TypeError);
  });
});

describe('the control API refuses and logs', () => {
  const paths = [
    '/api/topics',
    '/api/topics/stage',
    '/api/events?topic=stage',
    '/api/openapi.json',
  ];

  it.each([
    ['without the token', { authorization: '' }, 401],
    ['with a wrong token', { authorization: 'Bearer wrong' }, 401],
    ['from a page of another site', { authorization: '', 'sec-fetch-site': 'cross-site' }, 403],
  ])('a reader %s', async (_name, headers, status) => {
    for (const path of paths) expect((await get(path, headers)).status).toBe(status);
    const { value } = await api.command({ name: 'log.read' });
    const refusals = value.entries.filter(({ kind }) => kind === 'request.refused');
    // All of one kind: one line.
    expect(refusals).toHaveLength(1);
  });
});

describe('the OpenAPI document', () => {
  const document = openApiDocument();
  const names: readonly string[] = commandDefinitions.map(({ name }) => name);

  it('is what the API itself answers', async () => {
    expect(await api.openApi()).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('has every command at its own path, with what it takes and returns', () => {
    const paths: Record<string, unknown> = document.paths;
    for (const name of names)
      expect(paths[`/api/commands/${name}`]).toMatchObject({
        post: {
          summary: expect.stringMatching(/^[A-Z].*\.$/),
          requestBody: {
            content: { 'application/json': { schema: { additionalProperties: false } } },
          },
          responses: { 200: {}, 400: {}, 401: {}, 405: {}, 409: {}, 415: {} },
        },
      });
  });

  it('has whatever a control of the window sends', () => {
    const sent = commandsNamedIn('renderer');
    expect(sent.size).toBeGreaterThan(40);
    for (const name of sent) expect(names).toContain(name);
  });

  it('describes what is streamed: snapshots, batches and refusals fit it', async () => {
    const fits = (name: string) =>
      z.fromJSONSchema({
        $ref: `#/$defs/${name}`,
        $defs: JSON.parse(
          JSON.stringify(document.components.schemas).replaceAll(
            '#/components/schemas/',
            '#/$defs/',
          ),
        ),
      });
    const schemas = {
      snapshot: fits('SnapshotFrame'),
      batch: fits('BatchFrame'),
      refused: fits('RefusedFrame'),
    };
    const seen: string[] = [];
    const nobody = 'client/nobody@contoso.com' as const;
    for await (const event of api.events(['stage', 'history', `client/${alice}`, nobody])) {
      seen.push(event.type);
      expect(schemas[event.type].safeParse(event).error).toBeUndefined();
      if (event.type === 'refused') {
        expect(event.error.message).toContain('Nobody is called nobody@contoso.com');
        await api.command({ name: 'client.set-note', sip: alice, text: 'A' });
      }
      if (event.type === 'batch') break;
    }
    expect(seen).toEqual(['snapshot', 'snapshot', 'snapshot', 'refused', 'batch']);
    const strange = { type: 'batch', epoch: 'a', from: 1, seq: 2, topics: { stages: {} } };
    expect(schemas.batch.safeParse(strange).success).toBe(false);
    const wrong = { ...strange, topics: { stage: { clock: { now: 'soon' } } } };
    expect(schemas.batch.safeParse(wrong).success).toBe(false);
  });

  it('refers to nothing that it does not have', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g);
    for (const [, path = ''] of references) {
      const found = path
        .split('/')
        .reduce<unknown>((node, step) => (node as Record<string, unknown>)?.[step], document);
      expect(found, path).toBeDefined();
    }
  });
});

/** The names of the commands in the sources of a folder, as `name: 'clock.run'`. */
function commandsNamedIn(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const source = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8');
    for (const [, name = ''] of source.matchAll(/\bname: '([a-z-]+\.[a-z-]+)'/g)) names.add(name);
  }
  return names;
}
