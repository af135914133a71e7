import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'lt',
  locales: ['lt', 'en'],
  catalogs: [{ path: 'src/locales/{locale}', include: ['src'], exclude: ['**/*.test.*', 'src/test/**', 'src/api/generated/**'] }],
  format: formatter({ lineNumbers: false }),
});
