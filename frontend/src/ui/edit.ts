import { useLingui } from '@lingui/react/macro';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { type FetchQueryOptions, type QueryKey, type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type LinkProps, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { hasStatus } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { showFaults } from './form.ts';

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

type EditOptions<V, Thing, Failure, Key extends QueryKey, Input> = {
  form: UseFormReturnType<V>;
  latest: Thing;
  draftOf: (thing: Thing) => V;
  /** How the latest is fetched. */
  query: FetchQueryOptions<Thing, Failure, Thing, Key>;
  mutation: UseMutationOptions<Thing, Failure, Input>;
  /** What is sent for a draft; the headers name the version that it is saved over. */
  request: (draft: V, headers: ReturnType<typeof ifMatch>) => Input;
  /** Where one goes when it is saved, or given up. */
  back: LinkProps;
  /** What changes by it, for the answers that it makes old. */
  entity?: string;
  /** How the server's faults come to the fields, where they are not named alike. */
  faults?: (form: UseFormReturnType<V>, error: unknown) => void;
};

/** An edit under way, as `EditPage` shows it. */
export type Edit<V> = {
  form: UseFormReturnType<V>;
  back: LinkProps;
  error: unknown;
  isSaving: boolean;
  /** Whether leaving now would lose something typed. */
  isUnsaved: () => boolean;
  /** What the draft would be of the latest version. */
  theirs: () => V;
  save: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
};

/** Saves a draft over the version that it is based on, and goes back. When a colleague saved first (412), theirs is fetched to choose from. */
export function useEdit<V extends Values, Thing extends { version: number }, Failure, Key extends QueryKey, Input>(
  options: EditOptions<V, Thing, Failure, Key, Input>,
): Edit<V> {
  const { form, latest, draftOf, query, mutation, request, back, entity, faults = showFaults } = options;
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const theirs = () => draftOf(latest);
  const base = useBase(form, latest, theirs);
  const isSaved = useRef(false);
  const update = useMutation({
    ...mutation,
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData<Thing>(query.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      if (entity) void refresh(queries, entity);
      await navigate(back);
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...query, staleTime: 0 });
      else faults(form, error);
    },
  });
  const saveOver = (version: number) => update.mutate(request(form.getValues(), ifMatch(version)));
  return {
    form,
    back,
    error: update.error,
    isSaving: update.isPending,
    isUnsaved: () => form.isDirty() && !isSaved.current,
    theirs,
    save: () => saveOver(base.version),
    keepMine: () => saveOver(latest.version),
    takeTheirs: () => {
      base.take();
      update.reset();
    },
  };
}
