import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { runSubscriberCampaignMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { CampaignStep, SubscriberCampaignResults } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { CampaignResults } from './campaign-results.tsx';
import { CAMPAIGN } from './vocabulary.ts';

/** What is done with everybody at once; each asks first, and tells what came of each. */
export function Campaign() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [step, setStep] = useState<CampaignStep>('ask');
  const [isOpen, setIsOpen] = useState(false);
  const [results, setResults] = useState<SubscriberCampaignResults>();
  const run = useChange({
    ...runSubscriberCampaignMutation(),
    onSuccess: async (done) => {
      setResults(done);
      setIsOpen(false);
      await refresh(queries, 'subscriber');
    },
  });
  const ask = (next: CampaignStep) => {
    run.reset();
    setStep(next);
    setIsOpen(true);
  };
  return (
    <Paper p="lg" component="section" aria-labelledby="campaign" className="no-print">
      <Title order={2} id="campaign" mb={4}>
        <Trans>Metų kampanija</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        <Trans>Veiksmas atliekamas su visais abonentais iš karto. Pakartotas jis nieko nekeičia.</Trans>
      </Text>
      <Group gap="sm">
        <Button onClick={() => ask('ask')}>{i18n._(CAMPAIGN.ask.label)}</Button>
        <Button variant="default" onClick={() => ask('re_register')}>
          {i18n._(CAMPAIGN.re_register.label)}
        </Button>
        <Button variant="subtle" color="red" onClick={() => ask('lapse')}>
          {i18n._(CAMPAIGN.lapse.label)}…
        </Button>
      </Group>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={i18n._(CAMPAIGN[step].label)}
        centered
        closeButtonProps={{ 'aria-label': t`Grįžti` }}
      >
        <Stack gap="md">
          <FormProblem error={run.error} />
          <Text>{i18n._(CAMPAIGN[step].consequence)}</Text>
          <Group gap="sm">
            <Button
              color={step === 'lapse' ? 'red' : undefined}
              loading={run.isPending}
              data-autofocus
              onClick={() => run.mutate({ body: { step } })}
            >
              {i18n._(CAMPAIGN[step].label)}
            </Button>
            <Button variant="default" onClick={() => setIsOpen(false)}>
              <Trans>Grįžti</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
      {results && (
        <Stack gap="sm" mt="md">
          <Alert color="pine" role="status" title={i18n._(CAMPAIGN[step].label)}>
            <Plural
              value={results.n_done}
              one="Atlikta # abonentui"
              few="Atlikta # abonentams"
              many="Atlikta # abonento"
              other="Atlikta # abonentų"
            />
            {'; '}
            <Trans>
              nepakeista {results.n_unchanged}, nepavyko {results.n_refused}.
            </Trans>
            {results.n_left > 0 && <Trans> Liko {results.n_left}: paleiskite dar kartą.</Trans>}
          </Alert>
          <CampaignResults results={results} />
        </Stack>
      )}
    </Paper>
  );
}
