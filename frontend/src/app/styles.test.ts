import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const STYLES = 'src/app/styles.ts';

test('every Mantine component in use has its styles', () => {
  const named = globSync('src/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(
      ([, names]) => names?.split(',').map((name) => name.trim()) ?? [],
    ),
  );
  const loaded = readFileSync(STYLES, 'utf8');
  const missing = [...new Set(named)].filter(
    (name) => existsSync(`node_modules/@mantine/core/styles/${name}.css`) && !loaded.includes(`/${name}.css`),
  );
  expect(missing).toEqual([]);
});
