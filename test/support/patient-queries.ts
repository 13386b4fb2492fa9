import { configure } from '@testing-library/react';

// Waiting ends as soon as what is waited for is there; a second is short on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
