import type { Plugin, Rolldown } from 'vite';

/** Bytes of JavaScript that opening the list of loans with an empty cache may transfer. */
const BUDGET = 200_000;
/** What the head of one answer weighs, about: over HTTP/1.1 it counts for each file. */
const HEAD = 650;
const SCREENS = ['src/main.tsx', 'src/routes/_staff.tsx', 'src/routes/_staff/loans/index.tsx'];

/** Stops a build whose list of loans has grown over its budget, and tells which files it loads. */
export const budget: Plugin = {
  name: 'budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const size = (file: string) => HEAD + ((bundle[`${file}.br`] as Rolldown.OutputAsset | undefined)?.source.length ?? Number.NaN);
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const needed = new Set<string>();
      const need = (chunk: Rolldown.OutputChunk) => {
        if (needed.has(chunk.fileName)) return;
        needed.add(chunk.fileName);
        for (const file of chunk.imports) need(bundle[file] as Rolldown.OutputChunk);
      };
      for (const screen of SCREENS) {
        const holders = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.replace(/\?.*/, '').endsWith(`/frontend/${screen}`)));
        if (holders.length === 0) this.error(`${screen} is in no chunk: name the screens of the list of loans anew`);
        holders.forEach(need);
      }
      const files = [...needed].sort((a, b) => size(b) - size(a)).map((file) => `${file}: ${size(file)}`);
      const total = [...needed].reduce((sum, file) => sum + size(file), 0);
      if (!(total <= BUDGET)) this.error(`the list of loans loads ${total} bytes of JavaScript, more than ${BUDGET}:\n${files.join('\n')}`);
      this.info(`the list of loans loads ${total} of ${BUDGET} bytes of JavaScript in ${files.length} files`);
    },
  },
};
