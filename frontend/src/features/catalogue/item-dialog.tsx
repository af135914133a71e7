import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { messageFor } from '#/api/field-errors.ts';
import { createItemMutation, updateItemMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { CatalogueItem } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { ifMatch } from '#/ui/edit.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { ScanField } from '#/ui/scan-field.tsx';
import { emptyItem, type ItemDraft, itemDraftOf, itemOf } from './item-draft.ts';
import { ShelvingFields } from './item-fields.tsx';

type Props = { description: number; item?: CatalogueItem; onClose: () => void };

/** One item, entered or edited. */
export function ItemDialog({ description, item, onClose }: Props) {
  const { t } = useLingui();
  const { user } = useSession();
  const queries = useQueryClient();
  const form = useForm<ItemDraft>({
    initialValues: item ? itemDraftOf(item) : emptyItem(user.library),
    validate: { barcode: (barcode) => (barcode.trim() ? null : messageFor({ code: 'field.required' })) },
  });
  const after = {
    onSuccess: async () => {
      await refresh(queries, 'item');
      onClose();
    },
    onError: (error: unknown) => showFaults(form, error),
  };
  const create = useChange({ ...createItemMutation(), ...after });
  const update = useMutation({ ...updateItemMutation(), ...after });
  const save = (draft: ItemDraft) =>
    item
      ? update.mutate({ path: { id: item.id }, headers: ifMatch(item.version), body: itemOf(draft) })
      : create.mutate({ path: { id: description }, body: itemOf(draft) });
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={item ? t`Egzempliorius ${item.barcode}` : t`Naujas egzempliorius`}
      closeButtonProps={{ 'aria-label': t`Grįžti` }}
    >
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={create.error ?? update.error} fields={[...Object.keys(form.values), 'branch_id']} />
          <ScanField label={t`Brūkšninis kodas`} required data-autofocus {...form.getInputProps('barcode')} />
          <TextInput label={t`Inventoriaus nr.`} autoComplete="off" {...form.getInputProps('accession_number')} />
          <ShelvingFields form={form} />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending || update.isPending}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" onClick={onClose}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
