import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createApp } from '#/app/router.ts';
import { theme } from '#/app/theme.ts';

/** Opens the whole application at an address, as a member of staff would; `serve` first says what the server answers. */
export function visit(path: string) {
  const { router, queryClient } = createApp(createMemoryHistory({ initialEntries: [path] }));
  const view = render(
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  return { ...view, router, user: userEvent.setup() };
}
