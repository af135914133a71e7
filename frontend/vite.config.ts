import { lingui } from '@lingui/vite-plugin';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The server is reached under our own origin, as it will be when it serves these files itself. */
const proxy = { '/api': process.env.ABONEMENTAS_API ?? 'http://127.0.0.1:8080' };

export default defineConfig(({ command }) => ({
  resolve: { alias: { '#': new URL('./src', import.meta.url).pathname } },
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
    lingui({ macroTransform: true, failOnMissing: command === 'build' }),
  ],
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, proxy },
  build: { target: 'baseline-widely-available', manifest: true, chunkSizeWarningLimit: 400 },
  test: { environment: 'jsdom', setupFiles: ['src/test/setup.ts'], include: ['src/**/*.test.{ts,tsx}'] },
}));
