import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { deleteTariffMutation, listCarriersOptions, listTariffsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Carrier, Tariff } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { CarrierDialog } from './carrier-dialog.tsx';
import classes from './shipments.module.css';
import { TariffTable } from './tariff-table.tsx';
import { TryPrice } from './try-price.tsx';

/** Carriers and what they ask, by day, zone and weight; a trial of it. */
export function TariffsPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const { data: carriers } = useSuspenseQuery(listCarriersOptions());
  const { data: tariffs } = useSuspenseQuery(listTariffsOptions());
  const canWrite = may('tariffs:write');
  return (
    <Page
      title={t`Vežėjai ir įkainiai`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/shipments" {...props} />}>
          <Trans>Siuntos</Trans>
        </Anchor>
      }
      actions={
        <>
          <PrintButton />
          {canWrite && <CarrierDialog />}
          {canWrite && carriers.items.length > 0 && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/tariffs/new" {...props} />}>
              <Trans>Naujas įkainis</Trans>
            </Button>
          )}
        </>
      }
    >
      {carriers.items.length === 0 ? (
        <NothingFound title={<Trans>Vežėjų nėra</Trans>}>
          <Trans>Įrašius vežėją ir jo įkainį, siuntos kaina apskaičiuojama pagal svorį ir šalį.</Trans>
        </NothingFound>
      ) : (
        <Stack gap="md">
          <div className="no-print">
            <TryPrice carriers={carriers.items} />
          </div>
          {carriers.items.map((carrier) => (
            <OfCarrier
              key={carrier.id}
              carrier={carrier}
              tariffs={tariffs.items.filter(({ carrier_id }) => carrier_id === carrier.id)}
              canWrite={canWrite}
            />
          ))}
        </Stack>
      )}
    </Page>
  );
}

function OfCarrier({ carrier, tariffs, canWrite }: { carrier: Carrier; tariffs: Tariff[]; canWrite: boolean }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const remove = useChange({
    ...deleteTariffMutation(),
    onSuccess: async () => {
      notifications.show({ message: t`Įkainis pašalintas`, color: 'pine' });
      await refresh(queries, 'tariff');
    },
  });
  return (
    <Paper p="lg" component="section" aria-labelledby={`carrier-${carrier.id}`}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id={`carrier-${carrier.id}`}>
          {carrier.name}
          {!carrier.is_active && (
            <span className={classes.muted}>
              {' '}
              · <Trans>nebenaudojamas</Trans>
            </span>
          )}
        </Title>
        {canWrite && <CarrierDialog carrier={carrier} />}
      </Group>
      {tariffs.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Įkainių nėra.</Trans>
        </Text>
      ) : (
        <Stack gap="lg">
          {tariffs.map((tariff) => (
            <div key={tariff.id}>
              <TariffTable tariff={tariff} />
              {canWrite && !tariff.is_used && (
                <Group mt="xs" className="no-print">
                  <ConfirmButton
                    label={t`Pašalinti įkainį`}
                    consequence={t`Pagal šį įkainį dar nieko neišsiųsta, todėl jį galima pašalinti.`}
                    change={remove}
                    input={{ path: { id: tariff.id } }}
                  />
                </Group>
              )}
            </div>
          ))}
        </Stack>
      )}
    </Paper>
  );
}
