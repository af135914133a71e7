import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deskOf, test as staff } from './staff.ts';

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
export const insideTest = staff.extend({
  desk: [deskOf({ ABONEMENTAS_WEBHOOKS_INSIDE: '127.0.0.0/8' }), { scope: 'worker' }],
});
