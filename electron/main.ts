import { keepCompiled } from './host/compile-cache/compile-cache.js';

keepCompiled('desktop');
/** The desktop program, behind the cache, so that it comes from there. The app becomes ready when it has been evaluated. */
await import('./desktop.js');
