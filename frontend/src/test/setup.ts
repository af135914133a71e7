import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { client } from '#/api/generated/client.gen.ts';
import { switchLanguage } from '#/app/i18n.ts';

// What jsdom lacks and Mantine asks for.
Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => ({
    matches: false,
    media,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }),
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.EventSource = class {
  addEventListener() {}
  close() {}
} as never;
Element.prototype.scrollIntoView = vi.fn();
window.scrollTo = vi.fn();
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

configure({ asyncUtilTimeout: 5000 }); // a screen's own code comes when it is first wanted, on a busy machine slowly

beforeAll(() => {
  client.setConfig({ baseUrl: 'http://localhost', fetch: (...request) => globalThis.fetch(...request) });
  switchLanguage('lt');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
