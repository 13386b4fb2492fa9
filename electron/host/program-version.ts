/** Put in by the build; absent where the sources run by themselves, as in tests. */
declare const __VERSION__: string | undefined;

export const programVersion: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'development';
