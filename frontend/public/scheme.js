// Before the first paint: the colours this computer chose, else the system's. A file, so that the server's policy may forbid inline scripts.
{
  const chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto';
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', chosen === 'auto' ? system : chosen);
}
