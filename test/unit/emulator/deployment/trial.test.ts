import { expect, it } from 'vitest';
import type { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { dayMilliseconds, hourMilliseconds, toInstant } from '../../../../shared/lync/time.js';
import { begin, day } from './busy-day.js';

/** All that anybody can see of a deployment, letter for letter. */
const shown = (deployment: Deployment): string =>
  JSON.stringify([
    deployment.log.entries(),
    deployment.topic('stage')?.read(),
    [...deployment.clients.all()].map(({ sip }) => deployment.clients.topic(sip)?.read()),
  ]);

/** Whoever changes what a snapshot holds fails. */
function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data))
    for (const member of Object.values(Object.freeze(data))) frozen(member);
  return data;
}

it('runs a week ahead on a trial, while the deployment on show stays letter for letter', async () => {
  const onShow = begin(null);
  for (const command of day) {
    await onShow.execute(command, {}).catch(() => undefined);
    const [before, snapshot] = [shown(onShow), frozen(onShow.snapshot())];
    const trial = onShow.trial();
    expect(shown(trial), command.name).toBe(before);
    for (const again of day) await trial.execute(again, {}).catch(() => undefined);
    expect(shown(onShow), command.name).toBe(before);
    expect(onShow.snapshot(), command.name).toBe(snapshot);
  }
  const before = shown(onShow);
  const trial = onShow.trial();
  await trial.advanceTo(toInstant(trial.now() + 7 * dayMilliseconds));
  expect(trial.log.entries().length).toBeGreaterThan(onShow.log.entries().length);
  expect(shown(onShow)).toBe(before);
  expect(shown(trial)).not.toBe(before);
});

it('goes its own way on a trial, while the deployment on show goes on', async () => {
  const onShow = begin(null);
  for (const command of day) await onShow.execute(command, {}).catch(() => undefined);
  const [trial, alone] = [onShow.trial(), onShow.trial()];
  for (const command of day) {
    await Promise.all(
      [onShow, trial].map((each) => each.execute(command, {}).catch(() => undefined)),
    );
    const later = toInstant(trial.now() + hourMilliseconds);
    await Promise.all([trial.advanceTo(later), onShow.advanceTo(toInstant(later + 7000))]);
    await alone.execute(command, {}).catch(() => undefined);
    await alone.advanceTo(later);
    expect(shown(trial), command.name).toBe(shown(alone));
  }
  expect(trial.snapshot()).toEqual(alone.snapshot());
});
