import { msg } from '@lingui/core/macro';
import {
  IconAddressBook,
  IconAdjustments,
  IconArrowBackUp,
  IconArrowsExchange,
  IconBarcode,
  IconBasketQuestion,
  IconBooks,
  IconBuilding,
  IconCalendar,
  IconChartBar,
  IconCircleX,
  IconClockExclamation,
  IconCreditCard,
  IconFileEuro,
  IconFileText,
  IconHelpCircle,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconListDetails,
  IconListNumbers,
  IconMail,
  IconMessages,
  IconNotebook,
  IconPackage,
  IconPlugConnected,
  IconReceiptEuro,
  IconReport,
  IconShieldLock,
  IconTargetArrow,
  IconUserShare,
  IconUsersGroup,
  IconWebhook,
  IconWorldSearch,
} from '@tabler/icons-react';
import type { Session } from '#/api/generated/types.gen.ts';
import { holds } from './session.ts';

/** The whole staff menu, by desk. A screen a person may not use is not in their menu. */
const NAVIGATION = [
  {
    title: msg`Tarpbibliotekinis abonementas`,
    items: [
      { to: '/', label: msg`Kas laukia`, icon: IconLayoutDashboard, right: 'loans:read' },
      { to: '/loans', label: msg`Užsakymai`, icon: IconArrowsExchange, right: 'loans:read' },
      { to: '/scan', label: msg`Skenuoti`, icon: IconBarcode, right: 'loans:read' },
      { to: '/loans/due', label: msg`Grąžinimai`, icon: IconArrowBackUp, right: 'loans:read' },
      { to: '/shipments', label: msg`Siuntos`, icon: IconPackage, right: 'shipments:read' },
      { to: '/deadlines', label: msg`Terminai`, icon: IconClockExclamation, right: 'loans:read' },
      { to: '/suppliers', label: msg`Kurios bibliotekos klausti`, icon: IconListNumbers, right: 'loans:request' },
      { to: '/negative-answers', label: msg`Neigiami atsakymai`, icon: IconCircleX, right: 'loans:read' },
      { to: '/peers/messages', label: msg`Partnerių pranešimai`, icon: IconMessages, right: 'iso18626:read' },
      { to: '/demand', label: msg`Poreikio sąrašas`, icon: IconBasketQuestion, right: 'demand:read' },
      { to: '/inquiries', label: msg`Užklausos`, icon: IconHelpCircle, right: 'inquiries:read' },
      { to: '/postage', label: msg`Pašto išlaidos`, icon: IconReceiptEuro, right: 'postage:read' },
      { to: '/diary', label: msg`Dienoraštis`, icon: IconNotebook, right: 'diary:read' },
      { to: '/catalogue', label: msg`Katalogas`, icon: IconBooks, right: 'catalogue:read' },
      { to: '/libraries', label: msg`Bibliotekos`, icon: IconBuilding, right: 'libraries:read' },
      { to: '/subscribers', label: msg`Abonentai`, icon: IconAddressBook, right: 'subscribers:read' },
      { to: '/agreements', label: msg`Sutartys`, icon: IconFileText, right: 'agreements:read' },
      { to: '/invoices', label: msg`Sąskaitos`, icon: IconFileEuro, right: 'invoices:read' },
      { to: '/payments', label: msg`Mokėjimai`, icon: IconCreditCard, right: 'invoices:read' },
    ],
  },
  {
    title: msg`Valdymas`,
    items: [
      { to: '/statistics', label: msg`Rodikliai`, icon: IconChartBar, right: 'statistics:read' },
      { to: '/quality', label: msg`Kokybė`, icon: IconTargetArrow, right: 'quality:read' },
      { to: '/reports', label: msg`Ataskaitos ir planai`, icon: IconReport, right: 'reports:read' },
      { to: '/mail', label: msg`Laiškai`, icon: IconMail, right: 'mail:read' },
      { to: '/parameters', label: msg`Parametrai`, icon: IconAdjustments, right: 'parameters:read' },
      { to: '/calendar', label: msg`Kalendorius`, icon: IconCalendar, right: 'parameters:read' },
      { to: '/people', label: msg`Žmonės`, icon: IconUsersGroup, right: 'people:read' },
      { to: '/deputies', label: msg`Pavadavimai`, icon: IconUserShare, right: 'deputies:read' },
      { to: '/roles', label: msg`Rolės`, icon: IconShieldLock, right: 'people:read' },
      { to: '/keys', label: msg`API raktai`, icon: IconKey, right: 'keys:manage' },
      { to: '/webhooks', label: msg`Pranešimai sistemoms`, icon: IconWebhook, right: 'webhooks:manage' },
      { to: '/peers', label: msg`Partnerių sistemos`, icon: IconPlugConnected, right: 'iso18626:read' },
      { to: '/lookup', label: msg`Kitų bibliotekų katalogai`, icon: IconWorldSearch, right: 'parameters:read' },
      { to: '/history', label: msg`Ankstesnių metų užsakymai`, icon: IconHistory, right: 'history:import' },
      { to: '/audit', label: msg`Veiksmų žurnalas`, icon: IconListDetails, right: 'audit:read' },
    ],
  },
] as const;

/** The menu of this session. */
export const navigationFor = (session: Session) =>
  NAVIGATION.map((desk) => ({ ...desk, items: desk.items.filter((item) => holds(session, item.right)) })).filter(
    (desk) => desk.items.length > 0,
  );

/** The item whose screen a path belongs to: the longest address that begins it. */
export const itemAt = (path: string) =>
  NAVIGATION.flatMap((desk) => desk.items.map((item) => item.to as string))
    .filter((to) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)))
    .toSorted((a, b) => b.length - a.length)[0];
