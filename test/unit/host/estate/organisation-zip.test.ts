import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { ImportDesk } from '../../../../electron/host/estate/import-desk.js';
import { isZip, organisationOfZip } from '../../../../electron/host/estate/organisation-zip.js';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import { importFiles, sampleFiles } from '../../../support/import-files.js';

function zipOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

describe('the organisation file of a .zip', () => {
  it('is what the import page saves, with the pictures of people', async () => {
    const desk = new ImportDesk(() => {});
    for (const [fileName, bytes] of Object.entries(sampleFiles('json-ps7', 'ad/photos')))
      await desk.take({
        name: 'import.piece',
        fileName,
        size: bytes.length,
        offset: 0,
        base64: Buffer.from(bytes).toString('base64'),
      });
    await desk.join({ name: 'import.finish' });
    const { fileName, base64 } = await desk.save();
    expect(fileName).toBe('estate.zip');
    const bytes = Buffer.from(base64, 'base64');
    expect(isZip(bytes)).toBe(true);
    const source = await organisationOfZip(bytes);
    expect(source.fileName).toBe('estate.json');
    expect([...(source.pictures?.keys() ?? [])]).toContain('photos/kenmyer.jpg');
    expect([...openDirectory(source).people()]).toHaveLength(8);
    const { importReport } = (await importFiles({ 'estate.zip': bytes })).organisation().file;
    expect(importReport?.read[0]?.files).toEqual(['json-ps7/CsUser.json']);
  });

  it('is found in what a Mac has packed, whose own files are passed over', async () => {
    const files = { 'contoso.json': '{}', '__MACOSX/._contoso.json': 'Mac OS X' };
    const { fileName, pictures } = await organisationOfZip(await zipOf(files));
    expect(fileName).toBe('contoso.json');
    expect(pictures?.size).toBe(0);
  });

  it('may lie in a folder, with its pictures beside it', async () => {
    const { text, pictures } = await organisationOfZip(
      await zipOf({
        'mine/contoso.json': '{}',
        'mine/photos/a.jpg': 'a',
        'mine/large': 'b'.repeat(200_000),
      }),
    );
    expect(text).toBe('{}');
    expect([...(pictures?.keys() ?? [])]).toEqual(['photos/a.jpg']);
  });

  it('is missed where there is none, or where there are several', async () => {
    const none = organisationOfZip(await zipOf({ 'CsUser.xml': '<Objs/>' }));
    await expect(none).rejects.toThrow(
      'It holds no organisation file. Dumps become an organisation file with lync-emulator import',
    );
    const several = organisationOfZip(await zipOf({ 'CsUser.json': '[]', 'CsSite.json': '[]' }));
    await expect(several).rejects.toThrow('It holds several JSON files.');
  });
});
