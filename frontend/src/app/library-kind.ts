import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LibraryKind } from '#/api/generated/types.gen.ts';

/** What a library is, wherever one is listed. */
export const KIND: Record<LibraryKind, MessageDescriptor> = {
  national: msg`Nacionalinė`,
  county: msg`Apskrities viešoji`,
  municipal: msg`Savivaldybės viešoji`,
  branch: msg`Filialas`,
  department: msg`Skyrius`,
  school: msg`Mokyklos`,
  academic: msg`Aukštosios mokyklos`,
  special: msg`Specialioji`,
  other_organisation: msg`Kita organizacija`,
  foreign: msg`Užsienio`,
};
export const KINDS = Object.keys(KIND) as LibraryKind[];
