import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';

/** A version as `If-Match` wants it. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

type Values = Record<string, unknown>;

/**
 * A form over something that others may change: it follows them until someone types here.
 * Returns the version that the typed text is based on, and how to base it on another.
 */
export function useBase<V extends Values>(form: UseFormReturnType<V>, latest: { version: number }, valuesOf: () => V) {
  const [version, setVersion] = useState(latest.version);
  const take = () => {
    const values = valuesOf();
    form.setInitialValues(values);
    form.setValues(values);
    form.clearErrors();
    setVersion(latest.version);
  };
  useEffect(() => {
    if (latest.version !== version && !form.isDirty()) take();
  });
  return { version, take };
}
