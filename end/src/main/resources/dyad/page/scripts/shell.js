/** Lets the browser keep the page itself, so that it can be put on a home screen and says calmly when its end is away. */

/** Registers the worker once the page is done loading, where the browser has such things. */
export function registerShell() {
  const register = () => navigator.serviceWorker?.register('/worker.js').catch(() => {});
  // The sentences are waited for, so the page may have been done before.
  if (document.readyState === 'complete') {
    register();
  } else {
    addEventListener('load', register);
  }
}
