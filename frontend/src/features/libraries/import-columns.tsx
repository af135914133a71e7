import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './libraries.module.css';
import { KIND, REACHED_BY } from './vocabulary.ts';

/** A file to start from: every column, and a row that shows how it is filled. */
const SAMPLE = [
  'name,kind,parent,municipality,county,territory_centre,sigla,isil,company_code,street,city,postal_code,country,reached_by,reached_at,note',
  'Pavyzdinė viešoji biblioteka,municipal,,Trakų rajono,Vilniaus,Vilniaus,,,,Vytauto g. 1,Trakai,21106,LT,email,tba@biblioteka.example.lt,',
  'Pavyzdinis filialas,branch,Pavyzdinė viešoji biblioteka,Trakų rajono,Vilniaus,Vilniaus,,,,,Lentvaris,,LT,email,,',
].join('\r\n');
const SAMPLE_HREF = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${SAMPLE}\r\n`)}`;

/** What the columns of a file are called and mean. */
export function ImportColumns() {
  const { t, i18n } = useLingui();
  const among = (values: [string, string][]) => (
    <ul className={classes.values}>
      {values.map(([value, words]) => (
        <li key={value}>
          <code>{value}</code> {words}
        </li>
      ))}
    </ul>
  );
  const columns: [names: string[], meaning: ReactNode, isNeeded?: true][] = [
    [['name'], t`Pavadinimas. Pagal jį ar kodą biblioteka atpažįstama, jei ji jau yra sąraše`, true],
    [['kind'], among(Object.entries(KIND).map(([kind, words]) => [kind, i18n._(words)])), true],
    [['parent'], t`Kieno filialas ar skyrius: bibliotekos pavadinimas arba siglas`],
    [['municipality', 'county'], t`Savivaldybė ir apskritis kilmininku: „Trakų rajono“, „Vilniaus“`],
    [['territory_centre'], t`Apskritis, kurios biblioteka yra teritorijos centras`],
    [['sigla', 'isil', 'company_code'], t`LIBIS siglas, ISIL, juridinio asmens kodas`],
    [['street', 'city', 'postal_code', 'country'], t`Adresas; šalis dviem raidėmis, neįrašius – LT`],
    [['reached_by'], among(Object.entries(REACHED_BY).map(([way, { label }]) => [way, i18n._(label)]))],
    [['reached_at'], t`Adresas, kuriuo siunčiami užsakymai`],
    [['short_name', 'note'], t`Trumpas pavadinimas, pastaba`],
  ];
  return (
    <Paper p="lg" component="section" aria-labelledby="columns">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="columns">
          <Trans>Stulpeliai</Trans>
        </Title>
        <Anchor size="sm" href={SAMPLE_HREF} download="bibliotekos-pavyzdys.csv" className={classes.download}>
          <IconDownload size={15} aria-hidden /> <Trans>Pavyzdinis failas</Trans>
        </Anchor>
      </Group>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Stulpelis</Trans>
            </th>
            <th scope="col">
              <Trans>Kas jame</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(([names, meaning, isNeeded]) => (
            <tr key={names.join()}>
              <td className={classes.codes}>
                {names.map((name) => (
                  <code key={name}>{name}</code>
                ))}
                {isNeeded && (
                  <span className={classes.needed}>
                    <Trans>būtinas</Trans>
                  </span>
                )}
              </td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt="sm">
        <Trans>
          Pirmoje eilutėje – stulpelių pavadinimai, bet kuria tvarka. Tarp laukų – kablelis arba kabliataškis. Tuščias langelis nieko
          nekeičia.
        </Trans>
      </Text>
    </Paper>
  );
}
