import { gzipSync } from 'node:zlib';
import { lingui } from '@lingui/vite-plugin';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The server is reached under our own origin, as it will be when it serves these files itself. */
const proxy = { '/api': process.env.ABONEMENTAS_API ?? 'http://127.0.0.1:8080' };

/** Leaves a compressed copy beside each text, which the server sends to browsers that take it. */
const compress: Plugin = {
  name: 'compress',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const { fileName, ...file } of Object.values(bundle))
        if (/\.(js|css|html|svg)$/.test(fileName))
          this.emitFile({
            type: 'asset',
            fileName: `${fileName}.gz`,
            source: gzipSync('code' in file ? file.code : file.source, { level: 9 }),
          });
    },
  },
};

/** What every screen needs comes in two files, not in a hundred small ones. */
const FRAME = { name: 'frame', test: /node_modules\/(react|react-dom|scheduler|@lingui|@tanstack)\// };
const EVERYWHERE =
  'ActionIcon|Alert|Anchor|Badge|Burger|Button|Center|Checkbox|CloseButton|FloatingIndicator|Group|InlineInput|Input|InputBase|Loader|NativeSelect|Paper|SegmentedControl|Skeleton|Stack|Switch|Text|TextInput|Title|Transition|UnstyledButton|VisuallyHidden';
const KIT = { name: 'kit', test: new RegExp(`/@mantine/(hooks|core/esm/core|core/esm/components/(${EVERYWHERE}))/`) };

/** A missing translation stops the build; `--mode draft` lets one look at unfinished work. */
export default defineConfig(({ command, mode }) => ({
  resolve: { alias: { '#': new URL('./src', import.meta.url).pathname } },
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
    lingui({ macroTransform: true, failOnMissing: command === 'build' && mode !== 'draft' }),
    compress,
  ],
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, proxy },
  build: {
    target: 'baseline-widely-available',
    chunkSizeWarningLimit: 400,
    rolldownOptions: { output: { codeSplitting: { groups: [FRAME, KIT] } } },
  },
  test: { environment: 'jsdom', setupFiles: ['src/test/setup.ts'], include: ['src/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
}));
