import type { UseFormReturnType } from '@mantine/form';
import { fieldErrors, messageFor } from '#/api/field-errors.ts';

type Values = Record<string, unknown>;

/** A check that needs no server: these fields must be filled. */
export const filled =
  (...names: string[]) =>
  (values: Values) =>
    Object.fromEntries(
      names.filter((name) => !String(values[name] ?? '').trim()).map((name) => [name, messageFor({ code: 'field.required' })]),
    );

/** Shows the server's faults at their fields, and goes to the first. Nothing that was typed is touched. */
export function showFaults<V extends Values>(form: UseFormReturnType<V>, error: unknown) {
  const errors = fieldErrors(error);
  form.setErrors(errors);
  focusFirst(form, errors);
}

/** For `form.onSubmit(save, focusFault(form))`. */
export const focusFault =
  <V extends Values>(form: UseFormReturnType<V>) =>
  (errors: Record<string, unknown>) =>
    focusFirst(form, errors);

function focusFirst<V extends Values>(form: UseFormReturnType<V>, errors: Record<string, unknown>) {
  const inputs = Object.keys(errors).flatMap((path) => form.getInputNode(path) ?? []);
  const first = inputs.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
  first?.focus();
}

/** What an empty field says to the API: nothing. */
export const orNull = (text: string) => text.trim() || null;
