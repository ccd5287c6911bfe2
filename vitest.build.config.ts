import { defineConfig } from 'vitest/config';
import base from './vitest.config';

/** Tests that look at what `npm run build` and `npm run build:e2e` left in `.output/`. */
export default defineConfig({ ...base, test: { ...base.test, include: ['tests/build/**/*.test.ts'] } });
