import { hasChosenLanguage, type Language, speak } from '#/app/i18n.ts';

/** What stands behind `#` in the link of a letter: its language and the token, `en/eyJ…`. */
export function linkOf(hash: string): { language?: Language; token: string } {
  const [, language, token] = /^(lt|en)\/(.*)$/.exec(hash) ?? [];
  return token === undefined ? { token: hash } : { language: language as Language, token };
}

/** The page speaks as the letter did, unless whoever reads it has chosen a language here. */
export function speakAsLetter(hash: string) {
  const { language } = linkOf(hash);
  if (language && !hasChosenLanguage()) speak(language);
}
