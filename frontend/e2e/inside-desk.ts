import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from './server.ts';
import { ADMINISTRATOR, LIBRARY, send, test as staff } from './staff.ts';

export type Told = { headers: IncomingHttpHeaders; body: string };

/** Something that listens on this machine, and answers as a test says. */
export class Receiver {
  readonly told: Told[] = [];
  status = 200;
  answer = '';
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        this.told.push({ headers: request.headers, body });
        response.writeHead(this.status, { 'content-type': 'application/xml' }).end(this.answer);
      });
    });
  }

  async listen() {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  stop() {
    this.server.close();
  }
}

/** The desk of a server that may reach this machine. */
export const insideTest = staff.extend<object, { desk: { server: Awaited<ReturnType<typeof startServer>>; cookie: string } }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const server = await startServer({ ABONEMENTAS_WEBHOOKS_INSIDE: '127.0.0.0/8' });
      const { cookie } = await send(server.origin, 'POST', '/setup', { code: server.setupCode, library: LIBRARY, ...ADMINISTRATOR });
      await use({ server, cookie });
      server.stop();
    },
    { scope: 'worker' },
  ],
});
