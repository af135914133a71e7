import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NotLent } from '#/api/generated/types.gen.ts';

/** What agreements do not lend as an original, wherever it is spoken of. */
export const NOT_LENT: Record<NotLent, MessageDescriptor> = {
  rare: msg`Reti ir vertingi`,
  only_copy: msg`Vieninteliai egzemplioriai`,
  periodicals: msg`Periodika`,
  reference: msg`Enciklopedijos, žodynai, žinynai`,
  bibliographies: msg`Bibliografijos`,
  art_albums: msg`Meno albumai`,
  audiovisual: msg`Garso ir vaizdo dokumentai`,
  sheet_music: msg`Natos`,
  manuscripts: msg`Rankraščiai`,
  maps: msg`Žemėlapiai`,
};
