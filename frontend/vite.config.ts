import { lingui } from '@lingui/vite-plugin';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget.ts';
import { compress } from './build/compress.ts';
import { words } from './build/words.ts';

/** The server is reached under our own origin, as it will be when it serves these files itself. */
const proxy = { '/api': process.env.ABONEMENTAS_API ?? 'http://127.0.0.1:8080' };

/**
 * Code comes in few files: each costs the head of an answer, and small ones pack badly. In this order: what every screen
 * stands on, what the application starts with, what lists share, what the screens of loans share, what forms share.
 */
const GROUPS = [
  { name: 'frame', test: /node_modules\/(react|react-dom|scheduler|@lingui|@tanstack)\// },
  { name: 'start', tags: ['$initial' as const] },
  {
    name: 'list',
    test: /src\/(app\/shell|ui\/(data-table|export-link|page|saved-views|search-box|state-dot|states|use-more-filters))\.tsx/,
  },
  { name: 'loan', test: /src\/features\/loans\/(loan-(cells|count|status)|new-loan-button|steps|use-steps)\.tsx?/ },
  { name: 'fields', test: /node_modules\/(@mantine\/(core|form|hooks)|@floating-ui)\//, minShareCount: 12 },
];

/** A missing translation stops the build; `--mode draft` lets one look at unfinished work. */
export default defineConfig(({ command, mode }) => ({
  resolve: { alias: { '#': new URL('./src', import.meta.url).pathname } },
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
    lingui({ macroTransform: true }),
    words({ failOnMissing: command === 'build' && mode !== 'draft' }),
    compress,
    budget,
  ],
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, proxy },
  build: {
    target: 'baseline-widely-available',
    chunkSizeWarningLimit: 400,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  test: { environment: 'jsdom', setupFiles: ['src/test/setup.ts'], include: ['src/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
}));
