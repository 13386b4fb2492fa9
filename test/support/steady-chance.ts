import fc from 'fast-check';

/**
 * Properties are tried with the same cases every time, so that a run says the same as the one
 * before. `FAST_CHECK_SEED` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_101_206) });
