import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BINARY = resolve(process.env.ABONEMENTAS_BIN ?? '../target/debug/abonementas');
const START_TIME = 30_000;

export type Server = { origin: string; setupCode: string; stop: () => void };

/** Starts the real server on a free port with an empty data folder of its own. */
export async function startServer(): Promise<Server> {
  const { child, env, ...server } = await place();
  try {
    const setupCode = await codeOf(child());
    await answers(`${server.origin}/healthz`);
    return { ...server, setupCode };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** The same with the demonstration in it, and the link by which its librarian chooses a password. */
export async function startDemo(): Promise<Omit<Server, 'setupCode'> & { link: string }> {
  const { child, env, ...server } = await place();
  try {
    const said = execFileSync(BINARY, ['demo'], { env, encoding: 'utf8' });
    child();
    await answers(`${server.origin}/healthz`);
    return { ...server, link: /\/invitation#\S+/.exec(said)?.[0] ?? '' };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** A free port and an empty folder; `child` starts the server there, `stop` ends it and removes the folder. */
async function place() {
  const data = mkdtempSync(join(tmpdir(), 'abonementas-e2e-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite://${join(data, 'e2e.db')}`,
    ABONEMENTAS_DATA: data,
    ABONEMENTAS_LISTEN: `127.0.0.1:${port}`,
  };
  let running: ChildProcess | undefined;
  const child = () => {
    running = spawn(BINARY, ['serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return running;
  };
  const stop = () => {
    running?.kill();
    rmSync(data, { recursive: true, force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, env, child, stop };
}

/** The one-time code that a server without a library prints when it starts. */
const codeOf = (child: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const code = /set-up code: (\S+)/.exec(said)?.[1];
      if (code) found(code);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', failed);
    child.on('exit', (status) => failed(new Error(`the server ended with ${status}:\n${said}`)));
    setTimeout(() => failed(new Error(`no set-up code in ${START_TIME} ms:\n${said}`)), START_TIME).unref();
  });

async function answers(url: string) {
  const until = Date.now() + START_TIME;
  for (;;) {
    const isUp = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    if (Date.now() > until) throw new Error(`${url} does not answer`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
