import { useLingui } from '@lingui/react/macro';
import type { LibraryRef } from '#/api/generated/types.gen.ts';
import { LibraryField } from '#/ui/library-field.tsx';

type Props = { value: LibraryRef | null; onChange: (branch: LibraryRef | null) => void; label?: string; error?: string };

/** The whole library, or one of its branches and departments. */
export function PlaceField({ value, onChange, label, error }: Props) {
  const { t } = useLingui();
  return (
    <LibraryField
      {...(label ? { label } : { 'aria-label': t`Padalinys` })}
      placeholder={t`Visa biblioteka`}
      clearable
      clearButtonProps={{ 'aria-label': t`Visa biblioteka` }}
      w={label ? undefined : 240}
      filter={{ is_ours: true }}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
