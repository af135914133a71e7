import '@fontsource-variable/inter/wght.css';
import './app/styles.ts';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { savedLanguage, speak } from './app/i18n.ts';
import { printInLight } from './app/print.ts';
import { createApp } from './app/router.ts';
import { resolver, theme } from './app/theme.ts';
import { Toasts } from './app/toasts.tsx';

speak(savedLanguage());
printInLight();
const { router, queryClient } = createApp();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Toasts />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  </StrictMode>,
);
