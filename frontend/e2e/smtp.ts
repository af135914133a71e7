import { createServer } from 'node:net';

export type Smtp = { url: string; letters: string[]; stop: () => void };

/** A mail server that takes everything but what is for `unknown@…`. */
export async function startSmtp(): Promise<Smtp> {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let letter: string[] | undefined;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (letter) {
        if (line !== '.') return letter.push(line);
        letters.push(letter.join('\n'));
        letter = undefined;
        return say('250 2.0.0 taken');
      }
      if (line.startsWith('RCPT TO:<unknown@')) return say('550 5.1.1 no such user');
      if (line === 'DATA') letter = [];
      return say(line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 ok');
    };
    say('220 mail.example.org');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, letters, stop: () => server.close() };
}
