/** For a `ref`: the cursor goes there when it appears. One function at every render, so that it is moved once. */
export const focus = (element: HTMLElement | null) => element?.focus();
