import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { PhotoBytes } from '../../emulator/directory/photo.js';
import { assetHeaders, pageHeaders, photoHeaders, textHeaders } from './security-headers.js';

/** The build leaves this wherever a page needs the nonce of its content security policy. */
const noncePlaceholder = '__CSP_NONCE__';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const photoMediaTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/svg+xml',
];

interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | string | null;
}

/** What a page may fetch with GET, whichever host shows it. */
export interface PageResources {
  /** @param pathname the path of the address, still percent-encoded */
  respond(pathname: string): Promise<PageResponse>;
}

export interface PageResourcesOptions {
  /** The built renderer: `index.html` and the files beside it. */
  readonly folder: string;
  readonly photo: (id: string) => Promise<PhotoBytes | null>;
}

const notFound: PageResponse = {
  status: 404,
  headers: textHeaders,
  body: 'There is nothing at this address.',
};

/**
 * Lists the folder once: only what was in it then is ever served, so no path leads out of it.
 * Rejects when there is no page.
 */
export async function loadPageResources(options: PageResourcesOptions): Promise<PageResources> {
  const { folder } = options;
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const files = await listFiles(folder);
  return {
    async respond(pathname) {
      if (pathname === '/') return respondWithPage(page);
      if (pathname.startsWith('/photo/'))
        return respondWithPhoto(pathname.slice('/photo/'.length), options.photo);
      const file = files.get(pathname);
      const mediaType = file && mediaTypes[extname(file)];
      if (!mediaType) return notFound;
      return { status: 200, headers: assetHeaders(mediaType), body: await readFile(file) };
    },
  };
}

/** Files by the path they are served under. */
async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`/${relative(folder, file).split(sep).join('/')}`, file];
      }),
  );
}

function respondWithPage(page: string): PageResponse {
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: pageHeaders(nonce),
    body: page.replaceAll(noncePlaceholder, nonce),
  };
}

async function respondWithPhoto(
  segment: string,
  read: PageResourcesOptions['photo'],
): Promise<PageResponse> {
  let id: string;
  try {
    id = decodeURIComponent(segment);
  } catch {
    return notFound;
  }
  const photo = await read(id);
  if (!photo || !photoMediaTypes.includes(photo.mediaType)) return notFound;
  return {
    status: 200,
    headers: photoHeaders(photo.mediaType),
    body: Uint8Array.from(photo.bytes),
  };
}
