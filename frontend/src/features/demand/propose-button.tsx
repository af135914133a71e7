import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { sendProposalMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DemandRow } from '#/api/generated/types.gen.ts';
import { formatMoney, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { orNull } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import classes from './demand.module.css';

/** The chosen new entries go to the acquisitions department as a numbered list; it is looked at once more before it is sent. */
export function ProposeButton({ entries }: { entries: DemandRow[] }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm({ initialValues: { note: '' } });
  const send = useChange({
    ...sendProposalMutation(),
    onSuccess: async ({ id, number }) => {
      notifications.show({ message: t`Pateiktas siūlymas ${number}`, color: 'pine' });
      await refresh(queries, 'proposal');
      await navigate({ to: '/demand/proposals/$proposalId', params: { proposalId: id } });
    },
  });
  const n = entries.length;
  const count = formatNumber(n);
  const priced = entries.flatMap(({ price_cents }) => price_cents ?? []);
  const sum = formatMoney(priced.reduce((all, cents) => all + cents, 0));
  const nPriced = formatNumber(priced.length);
  const ask = () => {
    send.reset();
    open();
  };
  return (
    <>
      <Button disabled={n === 0} onClick={ask}>
        {n === 0 ? <Trans>Siūlyti pažymėtus</Trans> : <Trans>Siūlyti pažymėtus ({count})</Trans>}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t`Siūlymas fondui papildyti`}
        size="lg"
        centered
        closeButtonProps={{ 'aria-label': t`Grįžti` }}
      >
        <form
          noValidate
          onSubmit={form.onSubmit(({ note }) => send.mutate({ body: { entry_ids: entries.map(({ id }) => id), note: orNull(note) } }))}
        >
          <Stack gap="md">
            <FormProblem error={send.error} fields={['note']} />
            <Text>
              <Trans>Sąrašas bus užfiksuotas toks, koks yra šiandien: vėlesni pakeitimai jo nebekeis.</Trans>
            </Text>
            <ol className={classes.chosen}>
              {entries.map(({ id, title, author, n_requests }) => (
                <li key={id}>
                  {[title, author].filter(Boolean).join(' · ')} – {formatNumber(n_requests)}
                </li>
              ))}
            </ol>
            <Text size="sm" c="dimmed">
              <Plural
                value={n}
                one={`${count} leidinys`}
                few={`${count} leidiniai`}
                many={`${count} leidinio`}
                other={`${count} leidinių`}
              />
              {'. '}
              <Trans>
                Kaina žinoma {nPriced}, iš viso {sum}.
              </Trans>
            </Text>
            <Textarea label={t`Pastaba skyriui`} autosize minRows={2} maxLength={4000} data-autofocus {...form.getInputProps('note')} />
            <Group gap="sm">
              <Button type="submit" loading={send.isPending}>
                <Trans>Pateikti sąrašą</Trans>
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
