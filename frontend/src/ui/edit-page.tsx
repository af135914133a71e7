import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hasStatus } from '#/api/problem.ts';
import { Conflict, type Difference } from './conflict.tsx';
import type { Edit } from './edit.ts';
import { focusFault } from './form.ts';
import { FormProblem } from './form-problem.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Page } from './page.tsx';

type Props<V> = {
  edit: Edit<V>;
  title: string;
  lead?: string;
  width?: 'full' | 'text';
  /** What is edited, as the link back calls it. */
  name: string;
  /** The fields at which faults are shown, where they are not those of the draft. */
  fields?: string[];
  differencesOf: (mine: V, theirs: V, i18n: I18n) => Difference[];
  /** How wide the form is and where its buttons stand, where it is too long to be like others. */
  classes?: { form?: string; bar?: string };
  children: ReactNode;
};

/** A screen that changes one thing. A colleague's edit in the meantime is shown beside one's own. */
export function EditPage<V extends Record<string, unknown>>({ edit, name, fields, differencesOf, classes, children, ...page }: Props<V>) {
  const { i18n } = useLingui();
  const { form, error, isSaving } = edit;
  const toThing = (props: object) => <Link {...edit.back} {...props} />;
  return (
    <Page {...page} above={<Anchor size="sm" renderRoot={toThing} children={name} />}>
      <LeaveGuard isDirty={edit.isUnsaved} />
      <form noValidate className={classes?.form} onSubmit={form.onSubmit(edit.save, focusFault(form))}>
        <Stack gap="md">
          {hasStatus(error, 412) ? (
            <Conflict
              differences={differencesOf(form.getValues(), edit.theirs(), i18n)}
              isSaving={isSaving}
              onKeepMine={edit.keepMine}
              onTakeTheirs={edit.takeTheirs}
            />
          ) : (
            <FormProblem error={error} fields={fields ?? Object.keys(form.values)} />
          )}
          {children}
        </Stack>
        <Group gap="sm" mt={classes?.bar ? undefined : 'md'} className={classes?.bar}>
          <Button type="submit" loading={isSaving} disabled={!form.isDirty()}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" renderRoot={toThing}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </form>
    </Page>
  );
}
