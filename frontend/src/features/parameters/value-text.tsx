import type { ParameterRow } from '#/api/generated/types.gen.ts';
import classes from './parameters.module.css';
import { spaced, wordsOf } from './words.ts';

type Props = { parameter: Pick<ParameterRow, 'key' | 'kind' | 'unit' | 'choices'>; value: unknown };

/** A value as people read it; what is not there is quieter. */
export function ValueText({ parameter, value }: Props) {
  const isNone = value === null || (Array.isArray(value) && value.length === 0);
  const words = wordsOf(parameter, value);
  const shown = parameter.key === 'library.iban' && typeof value === 'string' ? spaced(value) : words;
  return (
    <span className={isNone ? classes.none : 'numeric'} title={shown}>
      {shown}
    </span>
  );
}
