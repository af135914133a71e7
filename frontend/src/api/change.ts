import { type UseMutationOptions, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

type Request = { path?: unknown; body?: unknown; headers?: object };

/** Gives a request the key of its last try when it is the same request, and a new key when it differs. */
export function keyring(newKey = () => crypto.randomUUID() as string) {
  let last: { request: string; key: string } | undefined;
  return {
    keyFor({ path, body }: Request) {
      const request = JSON.stringify([path, body]);
      if (last?.request !== request) last = { request, key: newKey() };
      return last.key;
    },
    /** After success the same words are a new wish. */
    forget() {
      last = undefined;
    },
  };
}

/** A mutation that creates or moves something: a retry of the same body has one effect. */
export function useChange<Data, Failure, Input extends Request>(options: UseMutationOptions<Data, Failure, Input>) {
  const keys = useRef<ReturnType<typeof keyring>>(null);
  keys.current ??= keyring();
  const ring = keys.current;
  return useMutation({
    ...options,
    mutationFn: (input: Input, context) => {
      const headers = { ...input.headers, 'Idempotency-Key': ring.keyFor(input) };
      return options.mutationFn?.({ ...input, headers }, context) ?? Promise.reject(new Error('no mutationFn'));
    },
    onSuccess: (...told) => {
      ring.forget();
      return options.onSuccess?.(...told);
    },
  });
}
