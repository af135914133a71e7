import { defineConfig } from '@hey-api/openapi-ts';

/** The client is written from the spec that the backend keeps in `../openapi`; no file of it is edited by hand. */
export default defineConfig({
  input: '../openapi/openapi.json',
  output: { path: 'src/api/generated', clean: true },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true, baseUrl: false },
    { name: '@hey-api/typescript', enums: false },
    { name: '@hey-api/sdk', auth: false },
    { name: '@tanstack/react-query', infiniteQueryOptions: false },
  ],
});
