import { relative, resolve } from 'node:path';
import { createCompiledCatalog, createMissingErrorMessage, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';

/**
 * Gives each module the words it says, in every language, as the catalogues name its file: the words of a screen
 * come with its code and no sooner. With `failOnMissing` an absent translation is an error.
 */
export function words({ failOnMissing }: { failOnMissing: boolean }): Plugin {
  const config = getConfig();
  let files: Promise<Map<string, Messages>> | undefined;
  return {
    name: 'words',
    watchChange: (id) => {
      if (id.endsWith('.po')) files = undefined;
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?(\?|$)/ },
      async handler(code, id) {
        files ??= wordsOfFiles(config, failOnMissing);
        for (const locale of config.locales) this.addWatchFile(resolve(config.rootDir, `src/locales/${locale}.po`));
        const said = (await files).get(relative(config.rootDir, id.replace(/\?.*/, '')));
        return (
          said && { code: `${code}\nimport { i18n as $words } from '@lingui/core';\n$words.load(${JSON.stringify(said)});`, map: null }
        );
      },
    },
  };
}

/** By language and id, compiled. */
type Messages = Record<string, Record<string, unknown>>;

async function wordsOfFiles(config: ReturnType<typeof getConfig>, failOnMissing: boolean) {
  const files = new Map<string, Messages>();
  for (const catalog of await getCatalogs(config))
    for (const locale of config.locales) {
      const { messages, missing } = await catalog.getTranslations(locale, { ...config, missingBehavior: 'resolved' });
      if (failOnMissing && missing.length > 0) throw new Error(createMissingErrorMessage(locale, missing, 'resolved'));
      const { source, errors } = createCompiledCatalog(locale, messages, { namespace: 'json' });
      if (errors[0]) throw errors[0].error;
      const compiled = JSON.parse(source).messages;
      for (const [id, { origin = [] }] of Object.entries((await catalog.read(locale)) ?? {}))
        for (const [file] of origin) {
          const said = files.get(file) ?? {};
          files.set(file, said);
          said[locale] = { ...said[locale], [id]: compiled[id] };
        }
    }
  return files;
}
