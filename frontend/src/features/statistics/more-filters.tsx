import { useLingui } from '@lingui/react/macro';
import { Group, Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import type { UnfilledReason } from '#/api/generated/types.gen.ts';
import { countries } from '#/app/countries.ts';
import { countryName } from '#/app/i18n.ts';
import { MUNICIPALITIES } from '#/app/places.ts';
import { flagIn } from '#/app/search.ts';
import { REASON } from '#/app/unfilled-reason.ts';
import type { StatisticsSearch } from './statistics-search.ts';

type Props = { search: StatisticsSearch; onChange: (next: StatisticsSearch) => void };
type Option = { value: string; label: string };

/** So many places in the order can be chosen; an address can name any. */
const N_PLACES = 9;

/** The filters that are wanted less often: by the other library, and by its negative answers. */
export default function MoreFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { municipality, country, is_subscriber, is_abroad, reason, place } = search;
  const allCountries = useMemo(countries, [i18n.locale]);
  const placeName = (place: string) => t`${place}-oji biblioteka`;
  return (
    <Group gap="sm">
      <Choice
        aria-label={t`Savivaldybė`}
        placeholder={t`Visos savivaldybės`}
        searchable
        w={180}
        data={withChosen(
          MUNICIPALITIES.map((name) => ({ value: name, label: name })),
          municipality,
          (name) => name,
        )}
        value={municipality}
        onChange={(municipality) => onChange({ municipality })}
      />
      <Choice
        aria-label={t`Šalis`}
        placeholder={t`Visos šalys`}
        searchable
        w={150}
        data={withChosen(allCountries, country, countryName)}
        value={country}
        onChange={(country) => onChange({ country })}
      />
      <Choice
        aria-label={t`Abonentas ar ne`}
        placeholder={t`Abonentai ir ne`}
        w={165}
        data={[
          { value: 'true', label: t`Abonentai` },
          { value: 'false', label: t`Ne abonentai` },
        ]}
        value={is_subscriber}
        onChange={(is) => onChange({ is_subscriber: flagIn(is) })}
      />
      <Choice
        aria-label={t`Lietuva ar užsienis`}
        placeholder={t`Lietuva ir užsienis`}
        w={195}
        data={[
          { value: 'false', label: t`Lietuva` },
          { value: 'true', label: t`Užsienis` },
        ]}
        value={is_abroad}
        onChange={(is) => onChange({ is_abroad: flagIn(is) })}
      />
      <Choice
        aria-label={t`Priežastis`}
        placeholder={t`Visos priežastys`}
        w={205}
        data={Object.entries(REASON).map(([value, label]) => ({ value, label: i18n._(label) }))}
        value={reason}
        onChange={(reason) => onChange({ reason: reason as UnfilledReason | undefined })}
      />
      <Choice
        aria-label={t`Kelinta biblioteka`}
        placeholder={t`Bet kelinta biblioteka`}
        w={190}
        data={withChosen(
          Array.from({ length: N_PLACES }, (_, index) => optionOf(`${index + 1}`, placeName)),
          place,
          placeName,
        )}
        value={place}
        onChange={(place) => onChange({ place: place === undefined ? undefined : Number(place) })}
      />
    </Group>
  );
}

const optionOf = (value: string, nameOf: (value: string) => string): Option => ({ value, label: nameOf(value) });

/** What an address names is shown although it is not among the usual. */
function withChosen(options: Option[], chosen: string | number | undefined, nameOf: (value: string) => string) {
  if (chosen === undefined || options.some(({ value }) => value === String(chosen))) return options;
  return [...options, optionOf(String(chosen), nameOf)];
}

type ChoiceProps = Omit<SelectProps, 'value' | 'onChange'> & {
  value: string | number | boolean | undefined;
  onChange: (value: string | undefined) => void;
};

const Choice = ({ value, onChange, ...input }: ChoiceProps) => (
  <Select clearable {...input} value={value === undefined ? null : String(value)} onChange={(chosen) => onChange(chosen ?? undefined)} />
);
