import { configure } from '@testing-library/react';
import { beforeAll } from 'vitest';
import { fetchSoon } from '../../renderer/late/late.js';

// Waiting ends as soon as what is waited for is there; a second is short on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// Tests meet the page a moment after its first screen.
beforeAll(fetchSoon);
