import { useLingui } from '@lingui/react/macro';
import { Stack, Switch } from '@mantine/core';
import type { Automatic } from '#/api/generated/types.gen.ts';
import { AUTOMATIC, RULES } from './vocabulary.ts';

type Props = { value: Automatic; onChange: (value: Automatic) => void; isDisabled?: boolean };

/** Each answer that can be given without a person, and what follows from it. */
export function AutomaticSwitches({ value, onChange, isDisabled }: Props) {
  const { i18n } = useLingui();
  return (
    <Stack gap="md">
      {RULES.map((rule) => (
        <Switch
          key={rule}
          aria-label={i18n._(AUTOMATIC[rule].label)} // else the sentence beside it is read twice
          label={i18n._(AUTOMATIC[rule].label)}
          description={i18n._(AUTOMATIC[rule].what)}
          checked={value[rule]}
          disabled={isDisabled}
          onChange={({ currentTarget: { checked } }) => onChange({ ...value, [rule]: checked })}
        />
      ))}
    </Stack>
  );
}
