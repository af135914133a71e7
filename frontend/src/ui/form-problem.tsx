import { Alert } from '@mantine/core';
import { fieldErrors } from '#/api/field-errors.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';

/** Why the form was not saved: the sentence, and the faults that belong to none of the form's `fields`. */
export function FormProblem({ error, fields = [] }: { error: unknown; fields?: string[] }) {
  if (!error) return null;
  const others = Object.entries(fieldErrors(error)).filter(([path]) => !fields.includes(path.split('.')[0] ?? ''));
  return (
    <Alert role="alert" color="red" title={problemTitle(error)}>
      {problemDetail(error)}
      {others.map(([path, words]) => (
        <div key={path}>{path ? `${path}: ${words}` : words}</div>
      ))}
    </Alert>
  );
}
