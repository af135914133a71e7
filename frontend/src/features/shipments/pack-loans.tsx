import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { type UseMutationResult, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { fieldErrors } from '#/api/field-errors.ts';
import { listLoansReadyForShipmentOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Shipment } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import type { ActInput } from '#/ui/act.ts';
import classes from './shipments.module.css';

type Props = { shipment: Shipment; act: UseMutationResult<unknown, unknown, ActInput> };

/** What goes in is scanned one after another, or chosen from what is ready for this library. */
export function PackLoans({ shipment: { id }, act }: Props) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [told, setTold] = useState('');
  const [error, setError] = useState<string>();
  const { data } = useQuery(listLoansReadyForShipmentOptions({ path: { id } }));
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const ready = data?.items ?? [];
  const add = (body: object, said: string) => {
    setError(undefined);
    act.mutate(
      { path: { id, key: 'add' }, body },
      {
        onSuccess: () => {
          setChosen(new Set());
          setTold(said);
        },
        onError: (failure) => {
          setTold('');
          setError(Object.values(fieldErrors(failure))[0] ?? (problemDetail(failure) || problemTitle(failure)));
        },
      },
    );
  };
  const scan = () => {
    const scanned = code.trim();
    setCode('');
    field.current?.focus();
    if (scanned) add({ code: scanned }, t`Įdėta: ${scanned}`);
  };
  const toggle = (loan: number) =>
    setChosen((old) => (old.has(loan) ? new Set([...old].filter((one) => one !== loan)) : new Set([...old, loan])));
  const n = chosen.size;
  return (
    <Paper p="lg" component="section" aria-labelledby="pack" className="no-print">
      <Title order={2} id="pack" mb="sm">
        <Trans>Dėti į siuntą</Trans>
      </Title>
      <Stack gap="md">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            scan();
          }}
        >
          <TextInput
            ref={field}
            label={t`Kodas`}
            description={t`Užsakymo numeris, egzemplioriaus brūkšninis kodas arba kitos bibliotekos numeris`}
            leftSection={<IconBarcode size={18} aria-hidden />}
            rightSection={
              <Button type="submit" size="compact-sm" variant="light" loading={act.isPending}>
                <Trans>Įdėti</Trans>
              </Button>
            }
            rightSectionWidth={84}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
            error={error}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
          />
          <Text size="sm" mt={4} role="status">
            {told}
          </Text>
        </form>
        {ready.length > 0 && (
          <fieldset className={classes.ready} aria-label={t`Paruošti šiai bibliotekai`}>
            <Text size="sm" c="dimmed" mb="xs">
              <Trans>Paruošti šiai bibliotekai</Trans>
            </Text>
            <Stack gap={6}>
              {ready.map(({ loan_id, number, title }) => (
                <Checkbox key={loan_id} label={`${number} · ${title}`} checked={chosen.has(loan_id)} onChange={() => toggle(loan_id)} />
              ))}
            </Stack>
          </fieldset>
        )}
        {ready.length > 0 && (
          <Group gap="sm">
            <Button
              variant="default"
              disabled={n === 0}
              onClick={() => add({ loan_ids: [...chosen].toSorted((a, b) => a - b) }, t`Įdėta užsakymų: ${n}`)}
            >
              <Plural value={n} one="Įdėti # pažymėtą" few="Įdėti # pažymėtus" many="Įdėti # pažymėto" other="Įdėti # pažymėtų" />
            </Button>
            <Button variant="subtle" onClick={() => setChosen(new Set(ready.map(({ loan_id }) => loan_id)))}>
              <Trans>Pažymėti visus</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
