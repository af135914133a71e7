import { startServer } from './server.ts';
import { type Smtp, startSmtp } from './smtp.ts';
import { ADMINISTRATOR, LIBRARY, send, test as staffTest } from './staff.ts';

/** The desk of a library that has set up mail, and the mail server beside it. */
export const mailTest = staffTest.extend<object, { smtp: Smtp }>({
  smtp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const smtp = await startSmtp();
      await use(smtp);
      smtp.stop();
    },
    { scope: 'worker' },
  ],
  desk: [
    async ({ smtp }, use) => {
      const server = await startServer({ ABONEMENTAS_SMTP_URL: smtp.url, ABONEMENTAS_MAIL_FROM: 'tba@biblioteka.lt' });
      const { cookie } = await send(server.origin, 'POST', '/setup', { code: server.setupCode, library: LIBRARY, ...ADMINISTRATOR });
      await use({ server, cookie });
      server.stop();
    },
    { scope: 'worker' },
  ],
});
