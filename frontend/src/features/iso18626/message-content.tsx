import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WholeIsoMessage } from '#/api/generated/types.gen.ts';
import { Facts } from '#/ui/facts.tsx';
import { contentOf, type Group } from './content.ts';
import { valueWords } from './element-value.ts';
import { ELEMENT, inOrder } from './element-words.ts';
import classes from './iso18626.module.css';

type Section = { id: string; title: ReactNode; groups: (Group | undefined)[] };

/** What a message says, in sections with labels; groups of which nothing was said are left out. */
export function MessageContent({ message }: { message: WholeIsoMessage }) {
  const { request, supplying_agency_message: supplying, requesting_agency_message: requesting } = contentOf(message) ?? {};
  const sections: Section[] = [];
  if (request) {
    const { authentication, header } = apart(request.header);
    sections.push(
      { id: 'wanted', title: <Trans>Ko prašoma</Trans>, groups: [{ ...request.bibliographic_info, ...request.publication_info }] },
      { id: 'service', title: <Trans>Kaip prašoma</Trans>, groups: [request.service_info] },
      { id: 'patron', title: <Trans>Skaitytojas</Trans>, groups: [request.patron_info] },
      { id: 'agency', title: <Trans>Kas prašo</Trans>, groups: [request.requesting_agency_info] },
      { id: 'delivery', title: <Trans>Kur pristatyti</Trans>, groups: request.requested_delivery_info ?? [] },
      { id: 'billing', title: <Trans>Apmokėjimas</Trans>, groups: [request.billing_info] },
      { id: 'suppliers', title: <Trans>Kas galėtų turėti</Trans>, groups: request.supplier_info ?? [] },
      { id: 'header', title: <Trans>Numeriai ir bibliotekos</Trans>, groups: [header, authentication] },
    );
  } else if (supplying) {
    sections.push(
      { id: 'answer', title: <Trans>Ką atsako</Trans>, groups: [{ ...supplying.message_info, ...supplying.status_info }] },
      { id: 'retry', title: <Trans>Kaip kreiptis dar kartą</Trans>, groups: [supplying.retry_info] },
      { id: 'delivery', title: <Trans>Siunta</Trans>, groups: [{ ...supplying.delivery_info, ...supplying.shipping_info }] },
      { id: 'return', title: <Trans>Kur grąžinti</Trans>, groups: [supplying.return_info] },
      { id: 'header', title: <Trans>Numeriai ir bibliotekos</Trans>, groups: [apart(supplying.header).header] },
    );
  } else if (requesting) {
    const { authentication, header } = apart(requesting.header);
    sections.push(
      { id: 'answer', title: <Trans>Ką sako</Trans>, groups: [{ action: requesting.action, note: requesting.note }] },
      { id: 'header', title: <Trans>Numeriai ir bibliotekos</Trans>, groups: [header, authentication] },
    );
  } else return <Unreadable message={message} />;
  return sections.map((section) => <Part key={section.id} {...section} />);
}

/** What a library proves itself with is a group of its own within the header. */
const apart = ({ requesting_agency_authentication: authentication, ...header }: Group) => ({
  authentication: authentication as Group | undefined,
  header,
});

function Part({ id, title, groups }: Section) {
  const { i18n } = useLingui();
  const shown = groups.map((group) => facts(group)).filter((group) => group.length > 0);
  if (shown.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {shown.map((group, index) => (
        <Facts key={index} facts={group} />
      ))}
    </Paper>
  );

  function facts(group: Group | undefined): [string, ReactNode][] {
    // The note stands above, where it is seen first.
    return inOrder(group ?? {}).flatMap(([name, value]) => {
      const words = name === 'note' ? '' : valueWords(name, value, i18n);
      const label = ELEMENT[name] ? i18n._(ELEMENT[name]) : name;
      return words ? [[label, <span key={name} className={classes.value} children={words} />] as [string, ReactNode]] : [];
    });
  }
}

/** It came broken, or says what the standard does not know: what it is, its file shows. */
const Unreadable = ({ message: { is_without_persons } }: { message: WholeIsoMessage }) => (
  <Paper p="lg" component="section" aria-labelledby="answer">
    <Title order={2} id="answer" mb="sm">
      <Trans>Ką sako</Trans>
    </Title>
    <Text size="sm">
      <Trans>Pranešimo nepavyko suprasti, todėl jo turinys pagal laukus neparodomas.</Trans>{' '}
      {is_without_persons ? (
        <Trans>Jame gali būti skaitytojo duomenų: XML atsisiųsti gali tie, kas mato skaitytojus.</Trans>
      ) : (
        <Trans>Koks jis atėjo, matyti XML.</Trans>
      )}
    </Text>
  </Paper>
);
