import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton, Group, Image, Paper, Text, Title } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { removePaperEmblemMutation, setPaperEmblemMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { FormProblem } from '#/ui/form-problem.tsx';

/** The picture that every paper carries beside the name of the library. */
export function PaperEmblem() {
  const { t } = useLingui();
  const { may } = useSession();
  const [n, setN] = useState(0);
  const [isThere, setIsThere] = useState(true);
  const again = () => {
    setIsThere(true);
    setN((old) => old + 1);
  };
  const set = useMutation({ ...setPaperEmblemMutation(), onSuccess: again });
  const remove = useChange({ ...removePaperEmblemMutation(), onSuccess: () => setIsThere(false) });
  const put = (file: File | null) =>
    file &&
    set.mutate({
      // Its bytes as they are; the description of the API calls them numbers.
      body: file as unknown as number[],
      headers: { 'Content-Type': 'application/octet-stream' },
      bodySerializer: null,
    });
  return (
    <Paper p="lg" mt="md" component="section" aria-labelledby="emblem" className="no-print">
      <Title order={2} id="emblem" mb="sm">
        <Trans>Spaudinių emblema</Trans>
      </Title>
      <FormProblem error={set.error} />
      {isThere ? (
        <Image
          src={`/api/v1/papers/emblem?n=${n}`}
          alt={t`Bibliotekos emblema`}
          h={64}
          w="auto"
          fit="contain"
          onError={() => setIsThere(false)}
        />
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Emblemos nėra. PNG arba JPEG, iki 256 kB.</Trans>
        </Text>
      )}
      {may('parameters:manage') && (
        <Group gap="sm" mt="sm">
          <FileButton onChange={put} accept="image/png,image/jpeg">
            {(props) => (
              <Button {...props} variant="default" loading={set.isPending} leftSection={<IconPhotoUp size={16} aria-hidden />}>
                <Trans>Įkelti emblemą</Trans>
              </Button>
            )}
          </FileButton>
          {isThere && (
            <ConfirmButton label={t`Pašalinti emblemą`} consequence={t`Spaudiniai nuo šiol bus be emblemos.`} change={remove} input={{}} />
          )}
        </Group>
      )}
    </Paper>
  );
}
