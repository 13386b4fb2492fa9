import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Connect, defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Stands in for the photos of an emulator. */
const photo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#8fa8c8"/><circle cx="48" cy="38" r="18" fill="#f2dcc8"/><path d="M12 96c0-24 16-36 36-36s36 12 36 36z" fill="#41597a"/></svg>`;

const servePhotos = ({ middlewares }: { readonly middlewares: Connect.Server }): void => {
  middlewares.use('/photo/', (_request, response) => {
    response.setHeader('content-type', 'image/svg+xml').end(photo);
  });
};

/** The page of `npm run workbench`, and built, of the gallery's pictures of components. No emulator is behind it. */
export default defineConfig({
  root: `${root}test/workbench`,
  publicDir: false,
  cacheDir: `${root}node_modules/.cache/vite-workbench`,
  define: { __VERSION__: JSON.stringify('workbench') },
  build: { outDir: `${root}dist/workbench`, emptyOutDir: true, target: 'chrome120' },
  server: { host: '127.0.0.1', cors: false, fs: { allow: [root] } },
  preview: { host: '127.0.0.1' },
  plugins: [
    react(),
    { name: 'photos', configureServer: servePhotos, configurePreviewServer: servePhotos },
  ],
});
