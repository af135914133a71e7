import { Alert } from '@mantine/core';
import { fieldErrors } from '#/api/field-errors.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';

/** Why the form was not saved: the sentence, and the faults that stand at none of its `fields`, named whole or by their beginning. */
export function FormProblem({ error, fields = [] }: { error: unknown; fields?: string[] }) {
  if (!error) return null;
  const isShown = (path: string) => fields.includes(path) || fields.includes(path.split('.')[0] ?? '');
  const others = Object.entries(fieldErrors(error)).filter(([path]) => !isShown(path));
  return (
    <Alert role="alert" color="red" title={problemTitle(error)}>
      {problemDetail(error)}
      {others.map(([path, words]) => (
        <div key={path}>{path ? `${path}: ${words}` : words}</div>
      ))}
    </Alert>
  );
}
