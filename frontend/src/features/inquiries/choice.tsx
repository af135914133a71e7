import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, type NativeSelectProps } from '@mantine/core';

type Props = Omit<NativeSelectProps, 'data'> & { words: Record<string, MessageDescriptor>; any?: string };

/** One of a closed list, in words; `any` stands for none of them. */
export function Choice({ words, any, ...input }: Props) {
  const { i18n } = useLingui();
  const all = Object.entries(words).map(([value, label]) => ({ value, label: i18n._(label) }));
  return <NativeSelect data={any === undefined ? all : [{ value: '', label: any }, ...all]} {...input} />;
}
