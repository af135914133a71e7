import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { ScanField } from '#/ui/scan-field.tsx';
import classes from './item-fields.module.css';
import { keyOf } from './loan-action.ts';
import { ItemChoice, OurStock } from './our-stock.tsx';
import { type ItemDraft, scansItems } from './step-draft.ts';
import type { StepFieldProps } from './step-fields.tsx';

/** Each item of a loan, scanned one after another, and how it looks. */
export function ItemFields({ form, loan, action, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  const { items } = form.getValues();
  const isScanned = scansItems(keyOf(action));
  /** The next unit that has no barcode yet takes it; if all have one, the first. */
  const choose = (barcode: string) => {
    const blank = form.getValues().items.findIndex((item) => !item.barcode.trim());
    form.setFieldValue(`items.${Math.max(blank, 0)}.barcode`, barcode);
  };
  return (
    <fieldset>
      <legend className={classes.legend}>{items.length > 1 ? <Trans>Egzemplioriai</Trans> : <Trans>Egzempliorius</Trans>}</legend>
      {items.map((item, index) => {
        const of = items.length > 1 ? ` ${item.n}` : '';
        const name = item.volume || (items.length > 1 ? t`${item.n} egz.` : '');
        return (
          <div key={item.n} className={classes.item} data-named={items.length > 1 || undefined}>
            {items.length > 1 && <span className={classes.name}>{name}</span>}
            {isScanned ? (
              <ScanField
                aria-label={t`Brūkšninis kodas${of}`}
                placeholder={t`Brūkšninis kodas`}
                data-autofocus={(isFirst && index === 0) || undefined}
                {...form.getInputProps(`items.${index}.barcode`)}
              />
            ) : (
              <Barcode item={item} />
            )}
            <TextInput
              aria-label={t`Būklė${of}`}
              placeholder={t`Būklė: nepažeista`}
              autoComplete="off"
              {...form.getInputProps(`items.${index}.condition`)}
            />
          </div>
        );
      })}
      {loan.side === 'lending' && isScanned && (
        <OurStock of={loan}>{(free) => <ItemChoice items={free} onChoose={({ barcode }) => choose(barcode)} />}</OurStock>
      )}
    </fieldset>
  );
}

const Barcode = ({ item }: { item: ItemDraft }) => <span className={classes.barcode}>{item.barcode || <Trans>be kodo</Trans>}</span>;
