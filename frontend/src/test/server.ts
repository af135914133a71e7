import { vi } from 'vitest';
import type { Fault, Problem, Session } from '#/api/generated/types.gen.ts';

type Answer = object | ((request: Request) => Response | object | Promise<Response | object>);
export type Answers = Record<string, Answer>;

const NOTHING: Answers = { 'GET /setup': { is_required: false } };

/** A server that knows only these answers: `serve({ 'GET /session': session })`. Returns what it was asked. */
export function serve(answers: Answers) {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    asked.push(request.clone());
    const { pathname } = new URL(request.url);
    const answer = { ...NOTHING, ...answers }[`${request.method} ${pathname.replace('/api/v1', '')}`];
    const given = typeof answer === 'function' ? await answer(request) : answer;
    if (given instanceof Response) return given;
    return given ? Response.json(given) : problem(404, 'http.not_found', 'Nerasta');
  });
  return asked;
}

export function problem(status: number, code: string, title: string, errors: Fault[] = []) {
  const body: Problem = { type: `/problems/${code}`, title, status, code, detail: '', errors, request_id: '1' };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Someone who holds these rights everywhere. */
export const sessionWith = (...rights: string[]): Session => ({
  user: {
    id: 1,
    name: 'Bibliotekininkė',
    email: 'biblioteka@example.lt',
    position: null,
    initials: 'B',
    library: { id: 1, name: 'Apskrities viešoji biblioteka', short_name: 'AVB' },
  },
  rights: rights.map((code) => ({ code, scope: 'all', deputy_for_id: null })),
  deputises: [],
  session_id: 1,
  expires_at: '2026-11-23T20:00:00Z',
});
