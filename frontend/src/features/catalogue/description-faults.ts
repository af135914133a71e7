import type { UseFormReturnType } from '@mantine/form';
import { fieldErrors } from '#/api/field-errors.ts';
import { showFaults } from '#/ui/form.ts';
import type { DescriptionDraft } from './description-draft.ts';

/** Numbers are typed into one field each, and told of one by one: a fault of any is a fault of its field. */
export function showDescriptionFaults(form: UseFormReturnType<DescriptionDraft>, error: unknown) {
  showFaults(form, error);
  for (const [path, message] of Object.entries(fieldErrors(error))) {
    const [field] = path.split('.');
    if (field === 'isbns' || field === 'issns') form.setFieldError(field, message);
  }
}
