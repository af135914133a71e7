import { Trans } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TargetDraft } from './target-draft.ts';
import { ProofFields, SpeechFields, TargetFields } from './target-fields.tsx';

// biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
type Props = { form: UseFormReturnType<TargetDraft, TargetDraft, any>; isNew?: boolean };

/** All that is said of a catalogue, in three parts. */
export const TargetForm = ({ form, isNew }: Props) => (
  <>
    <Paper p="lg">
      <TargetFields form={form} isNew={isNew} />
    </Paper>
    <Paper p="lg" component="section" aria-labelledby="speech">
      <Title order={2} id="speech" mb="sm">
        <Trans>Kaip klausti</Trans>
      </Title>
      <SpeechFields form={form} isNew={isNew} />
    </Paper>
    <Paper p="lg" component="section" aria-labelledby="proof">
      <Title order={2} id="proof" mb="sm">
        <Trans>Kuo prisistatome</Trans>
      </Title>
      <ProofFields form={form} isNew={isNew} />
    </Paper>
  </>
);
