import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getDescriptionMarcOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MarcRecord } from '#/api/generated/types.gen.ts';
import classes from './catalogue.module.css';

/** The record as cataloguers read it; fetched when it is asked for. */
export function MarcView({ id }: { id: number }) {
  const [isShown, setIsShown] = useState(false);
  const { data } = useQuery({ ...getDescriptionMarcOptions({ path: { id } }), enabled: isShown });
  return (
    <Paper p="lg" component="section" aria-labelledby="marc">
      <Group justify="space-between">
        <Title order={2} id="marc">
          MARC
        </Title>
        <Button size="xs" variant="default" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? <Trans>Slėpti</Trans> : <Trans>Rodyti įrašą</Trans>}
        </Button>
      </Group>
      {isShown && (data ? <Fields of={data as MarcRecord} /> : <Skeleton h={160} mt="sm" />)}
    </Paper>
  );
}

function Fields({ of: { leader, fields } }: { of: MarcRecord }) {
  const { t } = useLingui();
  return (
    <div className={classes.scroll}>
      <table className={classes.marc} aria-label={t`MARC įrašas`}>
        <tbody>
          <tr>
            <th scope="row">LDR</th>
            <td className={classes.signs} />
            <td className={classes.value}>{leader}</td>
          </tr>
          {fields.map(({ tag, value, indicators, subfields = [] }, index) => (
            <tr key={index}>
              <th scope="row">{tag}</th>
              <td className={classes.signs}>{indicators?.replaceAll(' ', '#')}</td>
              <td className={classes.value}>
                {value?.normalize() ??
                  subfields.map((part, place) => (
                    <span key={place}>
                      <span className={classes.code}>${part.code}</span> {part.value.normalize()}{' '}
                    </span>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
